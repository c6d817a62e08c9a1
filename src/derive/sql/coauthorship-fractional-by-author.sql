-- Co-authorship, fractional counting by author.
--
-- Perianes-Rodriguez, Waltman and van Eck 2016, doi 10.1016/j.joi.2016.10.006: in a work of n authors each
-- pair of authors weighs 1 / (n - 1). A pair of places gets what the pairs of their authors weigh; an author
-- with k places counts 1 / k for each, and makes no pair with himself.
-- n is the number of authors whose place is known; a work with one such author weighs nothing.
-- The year of a work is the smallest that its rows state.
-- Unit: co-authored works (fractional), by year. A pair is written once, subject before object in code order.

WITH shared AS (
  SELECT work, MIN(year) AS year, COUNT(DISTINCT slot) AS authors
  FROM authorships
  WHERE slot IS NOT NULL
  GROUP BY work
  HAVING MIN(place) < MAX(place) AND COUNT(DISTINCT slot) > 1
),
affiliated AS (
  SELECT DISTINCT s.work, s.year, s.authors, a.slot, a.place
  FROM authorships a
  JOIN shared s ON a.work = s.work
  CROSS JOIN parameters p
  WHERE a.slot IS NOT NULL AND s.year BETWEEN p.first_year AND p.last_year
),
sharing AS (
  SELECT work, slot, COUNT(*) AS places
  FROM affiliated
  GROUP BY work, slot
),
-- Authors of one work and place who have equally many places: a work with 3,000 authors is a few rows.
alike AS (
  SELECT a.work, a.year, a.authors, a.place, s.places, COUNT(*) AS people
  FROM affiliated a
  JOIN sharing s ON a.work = s.work AND a.slot = s.slot
  GROUP BY a.work, a.year, a.authors, a.place, s.places
),
-- The weight of a pair in a work as a fraction of whole numbers.
parts AS (
  SELECT
    a.place AS subject, b.place AS object, a.year,
    a.people * b.people AS numerator,
    (a.authors - 1) * a.places * b.places AS denominator
  FROM alike a
  JOIN alike b ON a.work = b.work AND a.place < b.place
  UNION ALL
  -- Nobody is his own co-author: take away what the line above gave to authors who have both places.
  SELECT
    a.place AS subject, b.place AS object, a.year,
    -1 AS numerator,
    (a.authors - 1) * s.places * s.places AS denominator
  FROM affiliated a
  JOIN affiliated b ON a.work = b.work AND a.slot = b.slot AND a.place < b.place
  JOIN sharing s ON a.work = s.work AND a.slot = s.slot
),
-- Whole numbers as long as possible, so that no order of adding changes the sum.
counted AS (
  SELECT subject, object, year, denominator, SUM(numerator) AS numerator
  FROM parts
  GROUP BY subject, object, year, denominator
),
weighed AS (
  SELECT subject, object, year, SUM(CAST(numerator AS DOUBLE) / CAST(denominator AS DOUBLE)) AS weight
  FROM counted
  GROUP BY subject, object, year
)
SELECT 'coauthorship-fractional-by-author' AS measure, subject, object, CAST(year AS STRING) AS period, weight AS value
FROM weighed
CROSS JOIN parameters p
WHERE weight > 0.000000001 AND weight + 0.000000001 >= p.minimum
ORDER BY subject, object, period
