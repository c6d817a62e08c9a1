import json

import networkx as nx
import pandas as pd
import pytest

import collab_graph as cg


@pytest.fixture
def frame():
    return pd.DataFrame({"from": ["Japan", "Japan", "Poland"], "to": ["Poland", "Thailand", "Thailand"], "n": [12, 3, 5]})


def test_data_frame_is_read_as_a_file_is(frame, tmp_path, command_line):
    fig = cg.Graph(frame, source="from", target="to", weight="n", focus="none")
    frame.to_csv(tmp_path / "data.csv", index=False)
    out = tmp_path / "own.json"
    report = command_line(
        "import", str(tmp_path / "data.csv"), "--source", "from", "--target", "to", "--weight", "n", "--out", str(out), "--format", "json"
    )
    assert fig.network.report == json.loads(report)
    assert json.loads(fig.network.json) == json.loads(out.read_text())
    assert fig.network.report["rows"] == {"read": 3, "drawn": 3, "listed": 0}


def test_queries_take_the_same_network(frame, tmp_path, command_line):
    network = cg.read(frame, source="from", target="to", weight="n")
    out = tmp_path / "own.json"
    out.write_text(network.json)
    answer = cg.neighbors("Japan", data=network)
    assert answer.json.encode() == command_line("neighbors", "Japan", "--data", str(out), "--format", "json")
    assert {found["id"] for found in answer["neighbors"]} == {"POL", "THA"}
    assert answer["total"] == 2


def test_networkx_graph():
    graph = nx.DiGraph(name="Labs")
    graph.add_edge("Lab A", "Lab B", weight=2.5)
    graph.add_edge("Lab B", "Lab C", weight=float("nan"))
    fig = cg.Graph(graph, weight="weight")
    assert fig.network.report["nodes"] == 3
    assert "Lab A" in fig.to_svg()
    assert fig.network.report["kinds"][0]["directed"] is True


def test_networkx_multigraph_and_numpy_numbers():
    import numpy as np

    graph = nx.MultiGraph()
    graph.add_node("a", label="Ölçüm", country="TR")
    graph.add_edge("a", "b", weight=np.int64(3))
    graph.add_edge("a", "b", weight=np.float64(4))
    network = cg.read(graph, weight="weight")
    assert "Ölçüm" in network.json


def test_rows_left_out_are_said(frame):
    frame.loc[3] = ["Japan", None, 4]
    with pytest.warns(UserWarning, match="4 rows read, 3 drawn, 1 left out"):
        network = cg.read(frame, source="from", target="to", weight="n")
    assert network.report["rows"]["listed"] == 1


def test_dataset_and_path(frame, tmp_path):
    network = cg.read(frame, source="from", target="to", weight="n")
    assert json.loads(cg.read(json.loads(network.json)).json) == json.loads(network.json)
    path = tmp_path / "ties.csv"
    frame.to_csv(path, index=False)
    assert cg.read(path).report["rows"]["drawn"] == 3


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (lambda: cg.Graph(42), r'unsupported data of type "int" \(expected a networkx'),
        (lambda: cg.Graph("no-such.csv"), r'missing file "no-such.csv"'),
        (lambda: cg.Graph(pd.DataFrame({"a": ["JP"], "b": ["PL"]}), source="from"), r'"from"'),
        (lambda: cg.Graph(weight="n"), r"invalid weight without data to read"),
        (lambda: cg.read({"format": "collab-graph/dataset@99"}), r"dataset@99"),
    ],
)
def test_errors(given, says):
    with pytest.raises(cg.CollabGraphError, match=says):
        given()


def test_texts_of_a_frame_are_as_they_are():
    frame = pd.DataFrame({"source": ["'=x", "'=x", "=x"], "target": ["b", "'-c", "b"]})
    network = cg.read(frame)
    names = {node["id"] for node in json.loads(network.json)["nodes"]}
    assert names == {"'=x", "=x", "b", "'-c"}
