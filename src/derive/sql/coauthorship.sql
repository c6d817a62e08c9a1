-- Co-authorship, full counting.
--
-- Every work counts 1 for each pair of places that its authors name, however many authors there are.
-- One author with two places makes a pair too: the work has both in its addresses.
-- The year of a work is the smallest that its rows state.
-- Unit: co-authored works, by year. A pair is written once, subject before object in code order.

WITH shared AS (
  SELECT work, MIN(year) AS year
  FROM authorships
  GROUP BY work
  HAVING MIN(place) < MAX(place)
),
presence AS (
  SELECT DISTINCT s.work, s.year, a.place
  FROM authorships a
  JOIN shared s ON a.work = s.work
  CROSS JOIN parameters p
  WHERE s.year BETWEEN p.first_year AND p.last_year
),
counted AS (
  SELECT a.place AS subject, b.place AS object, a.year, COUNT(*) AS works
  FROM presence a
  JOIN presence b ON a.work = b.work AND a.place < b.place
  GROUP BY a.place, b.place, a.year
)
SELECT 'coauthorship' AS measure, subject, object, CAST(year AS STRING) AS period, works AS value
FROM counted
CROSS JOIN parameters p
WHERE works >= p.minimum
ORDER BY subject, object, period
