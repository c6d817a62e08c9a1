"""What somebody writes in pandas for the same numbers: python obvious.py FILE.parquet METHOD"""

import sys

import pandas as pd


def coauthorship(rows):
    places = rows[["work", "year", "country"]].drop_duplicates()
    pairs = places.merge(places, on=["work", "year"])
    pairs = pairs[pairs.country_x < pairs.country_y]
    return pairs.groupby(["country_x", "country_y", "year"]).size()


def first_last(rows):
    works = rows.sort_values(["author", "work", "affiliation"]).drop_duplicates(["author", "work"])
    years = works.groupby(["author", "year", "country"]).size().reset_index(name="n")
    years = years.sort_values(["author", "year", "n", "country"], ascending=[True, True, False, True])
    years = years.drop_duplicates(["author", "year"])
    ends = years.groupby("author").country.agg(["first", "last"])
    ends = ends[ends["first"] != ends["last"]]
    return ends.groupby(["first", "last"]).size()


METHODS = {'coauthorship': coauthorship, 'mobility-first-last': first_last}

print(len(METHODS[sys.argv[2]](pd.read_parquet(sys.argv[1]))), "numbers")
