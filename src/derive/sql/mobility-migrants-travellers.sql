-- Mobility of migrants apart from travellers.
--
-- After Robinson-Garcia et al. 2019, doi 10.1016/j.joi.2018.11.002. The places of an author's first year in the
-- window are the origin. A migrant breaks with it: in some later year no work names it. A traveller has other
-- places beside it, and names it in every year with a work: directional where the origin is one place,
-- non-directional where the first year already has several.
--
-- migrants:   one author from the origin to the main place of the first year without the origin.
--             Where the first year has several places, the origin of the move is its main place, and the break
--             is a year that names none of them.
-- travellers: one author from the origin to each place gained beside it (directional).
-- travellers-non-directional: one author for each pair of the first year's places, undirected.
-- Main place of a year: the place that most works of the year name; where equal, the first by code.
-- Unit: authors, over the window. Rows without an author's identifier cannot be used.

WITH movers AS (
  SELECT a.author
  FROM authorships a
  CROSS JOIN parameters p
  WHERE a.author IS NOT NULL AND a.year BETWEEN p.first_year AND p.last_year
  GROUP BY a.author
  HAVING MIN(a.place) < MAX(a.place)
),
works AS (
  SELECT a.author, a.work, a.place, MIN(a.year) AS year
  FROM authorships a
  JOIN movers m ON a.author = m.author
  CROSS JOIN parameters p
  WHERE a.year BETWEEN p.first_year AND p.last_year
  GROUP BY a.author, a.work, a.place
),
places_of_years AS (
  SELECT
    author, year, place,
    ROW_NUMBER() OVER (PARTITION BY author, year ORDER BY COUNT(*) DESC, place) AS choice
  FROM works
  GROUP BY author, year, place
),
first_years AS (
  SELECT author, MIN(year) AS year
  FROM works
  GROUP BY author
),
origins AS (
  SELECT y.author, y.place, y.choice
  FROM places_of_years y
  JOIN first_years f ON y.author = f.author AND y.year = f.year
),
origin_sizes AS (
  SELECT author, COUNT(*) AS places
  FROM origins
  GROUP BY author
),
breaks AS (
  SELECT author, MIN(year) AS year
  FROM (
    SELECT y.author, y.year, MAX(CASE WHEN o.place IS NULL THEN 0 ELSE 1 END) AS kept
    FROM places_of_years y
    LEFT JOIN origins o ON y.author = o.author AND y.place = o.place
    GROUP BY y.author, y.year
  ) years
  WHERE kept = 0
  GROUP BY author
),
ties AS (
  SELECT 'migrants' AS measure, b.author, o.place AS subject, y.place AS object
  FROM breaks b
  JOIN origins o ON b.author = o.author AND o.choice = 1
  JOIN places_of_years y ON b.author = y.author AND b.year = y.year AND y.choice = 1
  UNION ALL
  SELECT DISTINCT 'travellers' AS measure, o.author, o.place AS subject, y.place AS object
  FROM origins o
  JOIN origin_sizes s ON o.author = s.author AND s.places = 1
  JOIN places_of_years y ON o.author = y.author AND o.place <> y.place
  LEFT JOIN breaks b ON o.author = b.author
  WHERE b.author IS NULL
  UNION ALL
  SELECT 'travellers-non-directional' AS measure, o.author, o.place AS subject, q.place AS object
  FROM origins o
  JOIN origins q ON o.author = q.author AND o.place < q.place
  LEFT JOIN breaks b ON o.author = b.author
  WHERE b.author IS NULL
),
counted AS (
  SELECT measure, subject, object, COUNT(*) AS authors
  FROM ties
  GROUP BY measure, subject, object
)
SELECT
  measure, subject, object,
  CONCAT(CAST(p.first_year AS STRING), '/', CAST(p.last_year AS STRING)) AS period,
  authors AS value
FROM counted
CROSS JOIN parameters p
WHERE authors >= p.minimum
ORDER BY measure, subject, object, period
