-- Mobility by first and last main affiliation.
--
-- After the OECD's "International bilateral flows of scientific authors, 2006-16, by first and last recorded
-- main affiliation" (Science, Technology and Industry Scoreboard 2017): an author whose main place in the
-- first year of the window with a work is not that of the last counts once, from the one to the other.
-- Who moves away and comes back within the window does not count; who moves twice counts once.
--
-- Main place in a work: the affiliation that is listed first (without an order, the first by code).
-- Main place of a year: that of most works of the year; where equal, the first by code.
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
  SELECT a.author, a.work, MIN(a.year) AS year, SUBSTR(MIN(a.ordered_place), 5) AS place
  FROM authorships a
  JOIN movers m ON a.author = m.author
  CROSS JOIN parameters p
  WHERE a.year BETWEEN p.first_year AND p.last_year
  GROUP BY a.author, a.work
),
places_of_years AS (
  SELECT author, year, place, COUNT(*) AS works
  FROM works
  GROUP BY author, year, place
),
years AS (
  SELECT author, year, place
  FROM (
    SELECT author, year, place, ROW_NUMBER() OVER (PARTITION BY author, year ORDER BY works DESC, place) AS choice
    FROM places_of_years
  ) ranked
  WHERE choice = 1
),
-- A year has four digits and one main place, so the smallest text is the first year's.
careers AS (
  SELECT
    author,
    SUBSTR(MIN(CONCAT(CAST(year AS STRING), place)), 5) AS first_place,
    SUBSTR(MAX(CONCAT(CAST(year AS STRING), place)), 5) AS last_place
  FROM years
  GROUP BY author
),
counted AS (
  SELECT first_place AS subject, last_place AS object, COUNT(*) AS authors
  FROM careers
  WHERE first_place <> last_place
  GROUP BY first_place, last_place
)
SELECT
  'mobility-first-last' AS measure, subject, object,
  CONCAT(CAST(p.first_year AS STRING), '/', CAST(p.last_year AS STRING)) AS period,
  authors AS value
FROM counted
CROSS JOIN parameters p
WHERE authors >= p.minimum
ORDER BY subject, object, period
