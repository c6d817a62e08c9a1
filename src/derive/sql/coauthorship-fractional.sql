-- Co-authorship, fractional counting by place.
--
-- Perianes-Rodriguez, Waltman and van Eck 2016, doi 10.1016/j.joi.2016.10.006, with places in the role of
-- authors: in a work of n places each pair weighs 1 / (n - 1), so that the ties of each place in the work
-- add up to 1, and a work with a hundred places no longer outweighs fifty with two.
-- The year of a work is the smallest that its rows state.
-- Unit: co-authored works (fractional), by year. A pair is written once, subject before object in code order.

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
sizes AS (
  SELECT work, COUNT(*) AS places
  FROM presence
  GROUP BY work
),
-- Works of one size together: whole numbers as long as possible, so that no order of adding changes the sum.
counted AS (
  SELECT a.place AS subject, b.place AS object, a.year, s.places, COUNT(*) AS works
  FROM presence a
  JOIN presence b ON a.work = b.work AND a.place < b.place
  JOIN sizes s ON a.work = s.work
  GROUP BY a.place, b.place, a.year, s.places
),
weighed AS (
  SELECT subject, object, year, SUM(CAST(works AS DOUBLE) / CAST(places - 1 AS DOUBLE)) AS weight
  FROM counted
  GROUP BY subject, object, year
)
SELECT 'coauthorship-fractional' AS measure, subject, object, CAST(year AS STRING) AS period, weight AS value
FROM weighed
CROSS JOIN parameters p
WHERE weight + 0.000000001 >= p.minimum
ORDER BY subject, object, period
