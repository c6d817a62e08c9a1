"""Networks of one's own: from networkx, data frames, files and datasets."""

from __future__ import annotations

import itertools
import json
import math
import warnings
from pathlib import Path
from typing import Any

from . import _engine
from ._errors import CollabGraphError

_ids = itertools.count(1)


class Network:
    """A network of one's own, read by the readers of ``collab-graph import``.

    Attributes:
        report: what became of every row, as ``collab-graph import --format json`` tells it; empty for a dataset.
        json: the dataset (format ``collab-graph/dataset@2``), for ``src`` of a page and ``--data`` of the command line.
    """

    def __init__(self, ident: str, text: str, report: dict[str, Any]) -> None:
        self.id = ident
        self.json = text
        self.report = report

    def __repr__(self) -> str:
        rows = self.report.get("rows")
        return f"<Network, {rows['drawn']} of {rows['read']} rows>" if rows else "<Network>"


def read(
    data: Any,
    *,
    source: str | None = None,
    target: str | None = None,
    weight: str | None = None,
    kind: str | None = None,
    label: str | None = None,
    country: str | None = None,
    period: str | None = None,
    directed: bool | None = None,
    unit: str | None = None,
    countries: bool | None = None,
    title: str | None = None,
) -> Network:
    """Reads a network for :class:`Graph` and for the queries' ``data``.

    Args:
        data: a networkx or igraph graph, a pandas or polars DataFrame of ties, the path of a
            text file of any format that ``collab-graph import`` reads, or a dataset as a dict.
        source, target: columns with the two ends of a tie; found by name without them.
        weight: column or attribute with the weight.
        kind: column or attribute that parts ties into kinds.
        label: column or attribute with the names of nodes.
        country: column or attribute with the country that a node is in.
        period: only rows of this time, or the column that says it.
        directed: whether ties go from source to target; what the data say without it.
        unit: what the weight counts.
        countries: ``False`` takes no name for a country.
        title: title of the network.

    Warns:
        UserWarning: where rows could not be drawn, with the reasons; ``.report`` lists them.

    Raises:
        CollabGraphError: for what is no network, or where nothing of it can be drawn.
    """
    if isinstance(data, Network):
        return data
    ident = f"own-{next(_ids)}"
    if isinstance(data, dict) and str(data.get("format", "")).startswith("collab-graph/dataset"):
        return Network(ident, _engine.ask("adopt", id=ident, text=json.dumps(data))["text"], {})
    name, text, as_is = _text_of(data)
    mapping = {
        "source": source,
        "target": target,
        "weight": weight,
        "kind": kind,
        "label": label,
        "country": country,
        "period": period,
        "directed": directed,
        "unit": unit,
        "countries": countries,
    }
    answer = _engine.ask(
        "read",
        id=ident,
        files=[{"name": name, "text": text, "asIs": as_is}],
        mapping={key: value for key, value in mapping.items() if value is not None},
        title=title,
    )
    report = answer["report"]
    listed = "; ".join(f"{item['reason']} ({item['count']})" for item in report.get("listed", []))
    if answer["isEmpty"]:
        raise CollabGraphError(f"invalid data: nothing can be drawn of {name} ({listed or 'no rows'})", "invalid")
    if report["rows"]["listed"]:
        rows = report["rows"]
        warnings.warn(
            f"{rows['read']} rows read, {rows['drawn']} drawn, {rows['listed']} left out: {listed}. See .report",
            stacklevel=3,
        )
    return Network(ident, answer["text"], report)


def _text_of(data: Any) -> tuple[str, str, bool]:
    """Name and text, and whether the texts in it are those of a program rather than of a spreadsheet's file."""
    if isinstance(data, (str, Path)) and not (isinstance(data, str) and "\n" in data):
        path = Path(data)
        try:
            return path.name, path.read_text(encoding="utf-8-sig"), False
        except FileNotFoundError as error:
            raise CollabGraphError(f'missing file "{path}" (expected a path to a network file)', "missing") from error
        except UnicodeDecodeError as error:
            raise CollabGraphError(
                f'unsupported encoding of "{path}" (expected UTF-8; "collab-graph import" reads the others)', "unsupported"
            ) from error
    if _is_networkx(data):
        return "network.json", _node_link(data), True
    if hasattr(data, "to_networkx"):
        return "network.json", _node_link(data.to_networkx()), True
    if hasattr(data, "write_csv"):
        return "data.csv", data.write_csv(), True
    if hasattr(data, "to_csv"):
        return "data.csv", data.to_csv(index=False), True
    raise CollabGraphError(
        f'unsupported data of type "{type(data).__name__}" '
        "(expected a networkx or igraph graph, a DataFrame, a path, or a dataset as a dict)",
        "unsupported",
    )


def _is_networkx(data: Any) -> bool:
    return any(base.__module__.startswith("networkx.") for base in type(data).__mro__)


def _node_link(graph: Any) -> str:
    """Node-link JSON, written here since networkx has changed its own names of the parts twice."""
    nodes = [{**_plain(attributes), "id": str(node)} for node, attributes in graph.nodes(data=True)]
    links = [
        {**_plain(attributes), "source": str(source), "target": str(target)}
        for source, target, attributes in graph.edges(data=True)
    ]
    about = {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "graph": _plain(graph.graph),
        "nodes": nodes,
        "links": links,
    }
    return json.dumps(about, ensure_ascii=False)


def _plain(attributes: Any) -> dict[str, Any]:
    return {str(key): _value(value) for key, value in attributes.items()}


def _value(value: Any) -> Any:
    """Numbers of numpy as numbers, NaN as missing, anything else as text."""
    if hasattr(value, "item") and not isinstance(value, (str, bytes)):
        value = value.item()
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return str(value)
