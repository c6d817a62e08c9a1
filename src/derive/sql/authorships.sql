-- From rows as they were read to authorships: what every method counts.
--
-- Reads  records(work, year, author, position, affiliation, country, institution), cells as given;
--        country_codes(code, country): how a country may be written, and its ISO 3166-1 alpha-3;
--        asked(first_year, last_year, minimum, between_what): one row; years absent where no window is asked for.
-- Gives  judged: every row, with the reason where it cannot be used;
--        authorships(work, year, author, slot, place, ordered_place): the others;
--        parameters(first_year, last_year, minimum): the window, without one all years that the rows have.
--
-- A year is one of 1500 to 2100. A country is one that country_codes knows. Rows that say the same twice (a work
-- exported twice) do no harm: every method counts a work or an author once.

CREATE TEMPORARY VIEW judged AS
SELECT
  work, written_year, year, author, position, affiliation, country, institution, code, between_what,
  CASE
    WHEN work IS NULL THEN 'no-work'
    WHEN written_year IS NULL THEN 'no-year'
    WHEN year IS NULL OR year < 1500 OR year > 2100 THEN 'bad-year'
    WHEN country IS NULL THEN 'no-country'
    WHEN code IS NULL THEN 'unknown-country'
    WHEN between_what = 'institutions' AND institution IS NULL THEN 'no-institution'
  END AS reason
FROM (
  SELECT
    NULLIF(TRIM(CAST(r.work AS STRING)), '') AS work,
    NULLIF(TRIM(CAST(r.year AS STRING)), '') AS written_year,
    TRY_CAST(FLOOR(TRY_CAST(r.year AS DOUBLE)) AS INTEGER) AS year,
    NULLIF(TRIM(CAST(r.author AS STRING)), '') AS author,
    TRY_CAST(r.position AS INTEGER) AS position,
    TRY_CAST(r.affiliation AS INTEGER) AS affiliation,
    NULLIF(TRIM(CAST(r.country AS STRING)), '') AS country,
    NULLIF(TRIM(CAST(r.institution AS STRING)), '') AS institution,
    c.country AS code,
    a.between_what
  FROM records r
  LEFT JOIN country_codes c ON UPPER(TRIM(CAST(r.country AS STRING))) = c.code
  CROSS JOIN asked a
) cells;

-- place: what ties are counted between.
CREATE TABLE usable AS
SELECT
  work, year, author, position, affiliation,
  CASE WHEN between_what = 'institutions' THEN institution ELSE code END AS place
FROM judged
WHERE reason IS NULL;

-- slot: one author of one work, also where the author has no identifier.
-- ordered_place: the place behind its rank among the author's affiliations, four digits, 9999 where unknown; so the
-- smallest text is the main affiliation: the one listed first, without an order the first by code.
CREATE TEMPORARY VIEW authorships AS
SELECT
  work, year, author, place,
  COALESCE(author, CONCAT('position ', CAST(position AS STRING))) AS slot,
  CONCAT(LPAD(CAST(LEAST(COALESCE(affiliation, 9999), 9999) AS STRING), 4, '0'), place) AS ordered_place
FROM usable;

CREATE TABLE parameters AS
SELECT
  COALESCE(first_year, (SELECT MIN(year) FROM usable)) AS first_year,
  COALESCE(last_year, (SELECT MAX(year) FROM usable)) AS last_year,
  minimum
FROM asked
