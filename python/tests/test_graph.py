import base64
import inspect
import re

import pytest

import collab_graph as cg
from collab_graph import _engine, _graph


def test_every_field_of_the_grammar_is_an_argument():
    fields = {field["name"].replace("-", "_") for field in _engine.ask("describe")["fields"]}
    arguments = set(inspect.signature(cg.Graph.__init__).parameters)
    assert fields <= arguments
    for name in arguments - {"self", "data", "unknown"}:
        assert re.search(rf"\b{name}\b", cg.Graph.__doc__), name


def test_literals_are_the_valid_values():
    hints = inspect.get_annotations(cg.Graph.__init__)
    for field in _engine.ask("describe")["fields"]:
        hint = hints[field["name"].replace("-", "_")]
        if "Literal" in hint:
            assert re.findall(r"[\"']([^\"']+)[\"']", hint) == field["values"]


def test_view_holds_every_field_with_names_resolved():
    fig = cg.Graph(focus="日本", through=["v4", "e-asia"], min_mobility="4,000", lang="ja")
    assert fig.view["focus"] == "JPN"
    assert fig.view["through"] == ["e-asia-jrp", "v4-japan"]
    assert fig.view["min_mobility"] == 4000
    assert fig.view["labels"] == "auto"
    assert cg.Graph(**fig.view).view == fig.view


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"focus": "Japn"}, r'unknown country "Japn" \(did you mean "JPN", "Japan"'),
        ({"through": ["v4", "e-asai"]}, r'unknown .*"e-asai"'),
        ({"edges": ["mobilty"]}, r'unknown edge kind "mobilty" \(did you mean "mobility"'),
        ({"view": "grpah"}, r'unknown view "grpah".*'),
        ({"min_mobility": -3}, r'invalid min_?-?mobility "-3" \(expected a number from 0 to 1e15'),
        ({"depth": 12}, r'invalid depth "12" \(expected a whole number from 1 to 9'),
        ({"at": "yesterday"}, r"yesterday"),
        ({"lang": "fr"}, r'unknown lang "fr"'),
        ({"minmobility": 3}, r'unknown argument "minmobility" \(did you mean min_mobility'),
        ({"titel": "x"}, r'unknown argument "titel" .*expected a field of the view: focus'),
    ],
)
def test_errors_name_value_rule_and_way_out(fields, says):
    with pytest.raises(cg.CollabGraphError, match=says):
        cg.Graph(**fields)


def test_selection_and_view_are_one_state():
    fig = cg.Graph(focus="JP", through="v4")
    assert fig.selection is None
    fig.selection = "Poland"
    assert fig.selection == "POL" and fig.view["select"] == "POL"
    fig.view = {**fig.view, "select": "CZE"}
    assert fig.selection == "CZE"
    fig.selection = None
    assert "select" not in fig.view
    with pytest.raises(cg.CollabGraphError, match='"Polnad"'):
        fig.selection = "Polnad"
    assert fig.selection is None and "select" not in fig.view


def test_assigning_a_view_starts_from_the_default_and_update_keeps_the_rest():
    fig = cg.Graph(focus="DE", lang="ja")
    fig.update(through=["v4"], min_mobility=500)
    assert (fig.view["focus"], fig.view["lang"], fig.view["through"]) == ("DEU", "ja", ["v4-japan"])
    fig.update(min_mobility=None)
    assert fig.view["min_mobility"] == cg.Graph().view["min_mobility"]
    fig.view = {"focus": "PL"}
    assert (fig.view["focus"], fig.view["lang"]) == ("POL", "en")
    before = dict(fig.view)
    with pytest.raises(cg.CollabGraphError):
        fig.update(focus="Atlantis-on-Sea")
    assert fig.view == before


def test_observers_hear_the_reader():
    fig = cg.Graph(focus="JP", through="v4")
    heard = []
    fig.observe(lambda change: heard.append(change["new"]), "selection")
    # As the page sends it: a message of the comm.
    fig.set_state({"view": {**fig.view, "select": "POL"}})
    assert heard == ["POL"] and fig.selection == "POL"


def test_bundle_is_widget_and_picture(monkeypatch):
    monkeypatch.setenv("COLLAB_GRAPH_OUTPUT", "widget")
    fig = cg.Graph(focus="JP", through="v4", heading="V4 and Japan")
    bundle, _ = fig._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "image/svg+xml", "application/pdf", "application/vnd.jupyter.widget-view+json"}
    assert "V4 and Japan" in bundle["text/plain"] and "V4 and Japan" in bundle["image/svg+xml"]
    assert base64.b64decode(bundle["application/pdf"])[:5] == b"%PDF-"
    # Sources stand in the picture, as in every other form of it.
    assert re.search(r"JST|Sources?:", bundle["image/svg+xml"])


def test_report_has_html_with_the_picture_inside_and_one_script(monkeypatch):
    monkeypatch.setenv("COLLAB_GRAPH_OUTPUT", "report")
    monkeypatch.setattr(_graph, "_script_written", False)
    one, two = (cg.Graph(focus=focus, through="v4")._repr_mimebundle_()[0] for focus in ("JP", "PL"))
    assert set(one) == {"text/plain", "text/html", "image/svg+xml", "image/png", "application/pdf"}
    assert "<script>" in one["text/html"] and "<script>" not in two["text/html"]
    for page in (one, two):
        assert re.search(r'<collab-graph [^>]*><img src="data:image/svg\+xml;base64,[^"]+" alt="[^"]{20,}', page["text/html"])
        assert not re.search(r'(?:src|href)="https?:', page["text/html"].split("<script>")[0])


@pytest.mark.parametrize(
    ("words", "program"),
    [
        (["/v/bin/python", "/v/bin/jupyter-nbconvert", "--to", "html", "a.ipynb"], "nbconvert"),
        (["python", "-m", "nbconvert", "a.ipynb"], "nbconvert"),
        (["/usr/bin/python3", "/usr/bin/papermill", "a.ipynb"], "papermill"),
        (["/v/bin/python", "/v/bin/jupyter-lab", "/home/me/nbconvert"], None),
        (["/usr/share/code/code", "--type=utility"], None),
        ([], None),
    ],
)
def test_programs_that_make_reports_are_known(words, program):
    assert _graph._program_of(words) == program


def test_saves_by_ending(tmp_path):
    fig = cg.Graph(focus="JP", through="v4", caption="Figure <1> & more")
    for ending in ("svg", "png", "pdf", "html"):
        fig.save(tmp_path / f"figure.{ending}")
    assert (tmp_path / "figure.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "figure.png").read_bytes()[1:4] == b"PNG"
    assert (tmp_path / "figure.pdf").read_bytes().startswith(b"%PDF-")
    assert 'caption="Figure &lt;1&gt; &amp; more"' in (tmp_path / "figure.html").read_text(encoding="utf-8")
    with pytest.raises(cg.CollabGraphError, match=r'"?\.gif'):
        fig.save(tmp_path / "figure.gif")


def test_png_is_as_many_pixels_as_asked():
    png = cg.Graph(focus="JP", through="v4").to_png("800x600", scale=1.5)
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (1200, 900)
    with pytest.raises(cg.CollabGraphError, match="invalid scale 11"):
        cg.Graph().to_png(scale=11)


def test_a_table_is_drawn_as_its_network_where_no_script_runs():
    assert cg.Graph(focus="JP", through="v4", view="table").to_svg() == cg.Graph(focus="JP", through="v4").to_svg()
