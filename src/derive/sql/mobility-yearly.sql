-- Mobility by yearly modal place.
--
-- After the Scholarly Migration Database (Akbaritabar, Theile and Zagheni 2024, doi 10.1038/s41597-024-03655-9):
-- an author lives in a year where most of the year's works say; another place than in the year with a work
-- before it is one migration event, dated to the later of the two years.
--
-- Modal place of a year: the place that most works of the year name (a work with two places counts for both);
-- where equal, the one that more works of all the author's years name; where that is equal, the first by code.
-- Years without a work are passed over, however many. Of events, those in the window count; residence before it
-- is looked up in all years, so that a window does not lose the events of its first year.
-- Unit: migration events, by year. Rows without an author's identifier cannot be used.

WITH movers AS (
  SELECT author
  FROM authorships
  WHERE author IS NOT NULL
  GROUP BY author
  HAVING MIN(place) < MAX(place)
),
works AS (
  SELECT a.author, a.work, a.place, MIN(a.year) AS year
  FROM authorships a
  JOIN movers m ON a.author = m.author
  GROUP BY a.author, a.work, a.place
),
places_of_years AS (
  SELECT author, year, place, COUNT(*) AS works
  FROM works
  GROUP BY author, year, place
),
places_of_careers AS (
  SELECT author, place, COUNT(*) AS works
  FROM works
  GROUP BY author, place
),
residences AS (
  SELECT author, year, place
  FROM (
    SELECT
      y.author, y.year, y.place,
      ROW_NUMBER() OVER (PARTITION BY y.author, y.year ORDER BY y.works DESC, c.works DESC, y.place) AS choice
    FROM places_of_years y
    JOIN places_of_careers c ON y.author = c.author AND y.place = c.place
  ) ranked
  WHERE choice = 1
),
steps AS (
  SELECT year, place, LAG(place) OVER (PARTITION BY author ORDER BY year) AS before_place
  FROM residences
),
counted AS (
  SELECT s.before_place AS subject, s.place AS object, s.year, COUNT(*) AS events
  FROM steps s
  CROSS JOIN parameters p
  WHERE s.before_place <> s.place AND s.year BETWEEN p.first_year AND p.last_year
  GROUP BY s.before_place, s.place, s.year
)
SELECT 'mobility-yearly' AS measure, subject, object, CAST(year AS STRING) AS period, events AS value
FROM counted
CROSS JOIN parameters p
WHERE events >= p.minimum
ORDER BY subject, object, period
