"""Every query answers what the command line prints, to the byte."""

import inspect

import pandas
import pytest

import collab_graph as cg
from collab_graph import _engine

# Question in Python, the same in the command line's words.
SAME = [
    (lambda: cg.neighbors("JP"), ["neighbors", "JP"]),
    (lambda: cg.neighbors("タイ", kinds=["framework", "programme"], lang="ja"), ["neighbors", "タイ", "--kinds", "framework,programme", "--lang", "ja"]),
    (lambda: cg.neighbors("JP", edges="mobility", min_mobility=4000, period="2016/2020", order="mobility", limit=7), ["neighbors", "JP", "--edges", "mobility", "--min-mobility", "4000", "--period", "2016/2020", "--order", "mobility", "--limit", "7"]),
    (lambda: cg.ego("CZ", depth=2, through=["v4", "e-asia"]), ["ego", "CZ", "--depth", "2", "--through", "v4,e-asia"]),
    (lambda: cg.gaps("JP", limit=10), ["gaps", "JP", "--limit", "10"]),
    (lambda: cg.balance("DE", lang="ja"), ["balance", "DE", "--lang", "ja"]),
    (lambda: cg.compare("v4", "e-asia"), ["compare", "v4", "e-asia"]),
    (lambda: cg.path("Poland", "Thailand"), ["path", "Poland", "Thailand"]),
    (lambda: cg.matrix(through=["v4", "e-asia-jrp"], countries=["JP", "CZ", "TH"]), ["matrix", "--through", "v4,e-asia-jrp", "--countries", "JP,CZ,TH"]),
    (lambda: cg.answer("gaps", "JP", lang="ja"), ["answer", "gaps", "JP", "--lang", "ja"]),
    (lambda: cg.answer("connection", "CZ", "TH"), ["answer", "connection", "CZ", "TH"]),
    (lambda: cg.calls(country="DE", soon=60), ["calls", "--country", "DE", "--soon", "60"]),
    (lambda: cg.sources(), ["sources"]),
    (lambda: cg.info(), ["info"]),
    (lambda: cg.info(lang="ja"), ["info", "--lang", "ja"]),
]


@pytest.mark.parametrize(("asked", "words"), SAME, ids=[" ".join(words) for _, words in SAME])
def test_same_bytes(asked, words, command_line):
    answer = asked()
    assert answer.json.encode() == command_line(*words, "--format", "json")
    assert answer.csv.encode() == command_line(*words, "--format", "csv")
    assert answer.markdown.encode() == command_line(*words, "--format", "markdown")


def test_cite_has_one_form(command_line):
    answer = cg.cite()
    assert answer.text.encode() == command_line("cite")
    with pytest.raises(cg.CollabGraphError, match="unsupported table of cite"):
        answer.to_pandas()


def test_picture_has_the_bytes_of_render(command_line):
    fig = cg.Graph(focus="JP", through=["v4", "e-asia"], lang="ja")
    words = ["render", "--focus", "JP", "--through", "v4,e-asia", "--lang", "ja", "--format", "svg", "--out", "-"]
    assert fig.to_svg("1280x800").encode() == command_line(*words)


def test_to_pandas_has_the_columns_of_the_csv():
    frame = cg.neighbors("JP", edges="mobility").to_pandas()
    assert list(frame.columns)[:3] == ["country_id", "country_name", "neighbor_id"]
    assert set(frame["country_id"]) == {"JPN"}
    assert frame["value"].notna().all()
    assert frame.attrs["edition"]["name"] == cg.info().edition["name"]
    assert frame.attrs["sources"][0]["id"]


def test_na_is_namibia_and_an_empty_cell_is_missing():
    edition = {"name": "small", "version": "1.0.0", "date": "2026-01-01"}
    frame = cg.Answer("made up", {"csv": "code,value\r\nNA,\r\nJP,0\r\n", "json": "{}", "edition": edition}).to_pandas()
    assert list(frame["code"]) == ["NA", "JP"]
    assert frame["value"].isna().tolist() == [True, False] and frame["value"][1] == 0


def test_notes_name_arguments_of_python():
    notes = " ".join(cg.neighbors("JP", edges="membership", at=2020).notes + cg.neighbors("JP", limit=1, lang="ja").notes)
    assert 'at="all"' in notes and "limit" in notes
    assert "--" not in notes


def test_a_text_that_a_spreadsheet_would_run_is_the_text_of_the_data():
    ties = pandas.DataFrame({"from": ["=SUM(A1)", "@home"], "to": ["B", "B"]})
    answer = cg.neighbors("B", data=cg.read(ties, source="from", target="to"))
    assert "'=SUM(A1)" in answer.csv and "'@home" in answer.csv
    assert set(answer.to_pandas()["neighbor_name"]) == {"=SUM(A1)", "@home"}


def test_a_row_is_the_same_in_json_and_table():
    answer = cg.neighbors("JP", edges="mobility", limit=1, order="mobility")
    row = answer.to_pandas().iloc[0]
    first = answer["neighbors"][0]
    assert (row["neighbor_id"], row["neighbor_name"]) == (first["id"], first["name"])
    assert row["value"] == first["ties"][0]["value"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (lambda: cg.neighbors("GEM"), r'unknown country "GEM" \(did you mean'),
        (lambda: cg.neighbors("JP", through="v5"), r'unknown .*"v5"'),
        (lambda: cg.neighbors("JP", min_mobility=-1), r'invalid minimum mobility "-1" .expected a number of at least 0'),
        (lambda: cg.matrix(confidence="sure"), r'unknown confidence "sure".*verified'),
        (lambda: cg.answer("gap", "JP"), r'"gap".*gaps'),
    ],
)
def test_errors_name_the_value_and_the_way_out(asked, says):
    with pytest.raises(cg.CollabGraphError, match=says) as caught:
        asked()
    assert "--" not in str(caught.value)


def test_names_that_look_like_options_are_names():
    with pytest.raises(cg.CollabGraphError, match='unknown country "--help"|unknown country "help"'):
        cg.neighbors("--help")


def test_every_function_says_what_it_does():
    for tool in _engine.ask("describe")["tools"]:
        function = getattr(cg, tool["name"])
        arguments = inspect.signature(function).parameters
        assert len(arguments) == len(tool["schema"]["properties"]) + 1
        for name in arguments:
            assert f"{name}:" in function.__doc__, (tool["name"], name)


def test_no_answer_asks_the_network(monkeypatch):
    import socket

    def refuse(*_args, **_more):
        raise AssertionError("a request")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(_engine, "_engine", None)
    assert cg.neighbors("JP")["total"] > 0
    assert cg.Graph(focus="JP").to_svg().startswith("<svg")
