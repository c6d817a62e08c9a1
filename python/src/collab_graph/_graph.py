"""The figure."""

from __future__ import annotations

import base64
import difflib
import functools
import html
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Union

import anywidget
import traitlets

from . import _engine
from ._errors import CollabGraphError
from ._networks import Network, read

_WIDGET = "application/vnd.jupyter.widget-view+json"
#: Figures of one page share the script: the first that stands in an HTML report brings it.
_script_written = False


@functools.cache
def _widget_module() -> str:
    module = _engine.built_text("widget.js")
    return module.replace("__COLLAB_GRAPH_SCRIPT__", _engine.built_text("script.gz.txt").strip())


_OPTIONS = ("heading", "caption", "height", "static", "legend", "panel", "tools", "timeline")
#: One word, several in a text with commas, or a list of them.
Words = Union[str, Sequence[str], None]


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


@functools.cache
def _fields() -> tuple[str, ...]:
    """Names of the fields of the view grammar, as arguments."""
    return tuple(field["name"].replace("-", "_") for field in _engine.ask("describe")["fields"])


def _snake(record: dict[str, Any]) -> dict[str, Any]:
    return {"".join(f"_{c.lower()}" if c.isupper() else c for c in key): value for key, value in record.items()}


def _checked(fields: dict[str, Any], network: Network | None) -> dict[str, Any]:
    """The whole view that some fields mean, names and aliases resolved."""
    _checked_names(fields)
    given = {_camel(name): _listed(value) for name, value in fields.items() if value is not None}
    answer = _engine.ask("view", view=given, data=network and network.id)
    return _snake(answer["view"])


def _checked_names(fields: Iterable[str]) -> None:
    for name in fields:
        if name in _fields():
            continue
        near = difflib.get_close_matches(name, (*_fields(), *_OPTIONS), 3)
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise CollabGraphError(
            f'unknown argument "{name}" ({hint}expected a field of the view: {", ".join(_fields())}; '
            f"or {', '.join(_OPTIONS)})",
            "unknown",
            near,
        )


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, (tuple, set, frozenset)) else value


class Graph(anywidget.AnyWidget):
    """A figure of a network with title, legend, reading key and sources.

    Interactive in JupyterLab, Notebook 7, VS Code and marimo; a picture where widgets are
    not (PDF, GitHub, e-mail). Nothing is asked for from any server.

    Without ``data`` it shows the built-in network. Every field of the view grammar
    (docs/elements.md) is an argument; names and aliases of countries and groups are
    understood, in English and Japanese.

    Args:
        data: a network of one's own: what :func:`read` takes, or what it has read.
        source, target, weight, kind, label, country, directed, unit: what columns and attributes of
            ``data`` mean; see :func:`read`.
        focus: country or node in the centre; ``none`` shows the whole network.
        view: ``network``, ``map``, ``matrix`` or ``table``.
        matrix: what the matrix shows.
        sort: order of the matrix.
        rows: rows of the table.
        edges: kinds of ties; a list, ``all`` or ``none``.
        through: frameworks and programmes; a list, ``core`` or ``all``.
        kinds: kinds of nodes.
        min_mobility: least two-way total of mobility.
        flows: ``all``, ``focus`` for those of the focus alone, or ``auto`` (the latter, but all on a map of flows).
        period: window of mobility, such as ``2006/2016``.
        at: when ties must hold: a year, a window, ``now`` or ``all``.
        confidence: least confidence.
        status: statuses of ties.
        depth: partner steps from the focus.
        labels: ``auto``, ``all``, ``few`` or ``none``.
        lang: ``en`` or ``ja``.
        theme: ``auto``, ``light``, ``dark`` or ``contrast``.
        select: node or tie that is selected.
        compare: country or group that the focus is compared with.
        path: node to which the paths are shown.
        ask: question whose written answer stands with the picture.
        since: edition or date since which changes are marked.
        table_sort, table_filter, table_columns: how a table is read: a column such as ``value`` or ``-value``,
            ``text:health,kind:membership``, and ``from,to,period``.
        colour_by: what colours the nodes: ``kind``, ``community``, ``region`` or an attribute of the data.
        size_by: what the area of the nodes shows: ``degree``, ``strength`` or a number of the data.
        min_weight: least number of a measure, such as ``coauthorship:100``.
        places: ``computed``, or ``file`` for where the file has them.
        viewport, layout, pins: part on screen, forces, nodes put somewhere; in the words of an address.
        heading: title, instead of the one made from the data.
        caption: your words below the figure.
        height: height of the network, a CSS length such as ``30rem``.
        static: without anything to click, zoom or filter.
        legend, panel, tools: ``False`` leaves out the legend, the details of a selection, the buttons.
        timeline: with the year control below the picture.

    Raises:
        CollabGraphError: for a value that is not understood: names it, the valid ones and the nearest.

    Attributes:
        view: every field of the view as it is now; follows the reader. Assign a dict to
            show another view: fields that it does not name are as by default.
        selection: id of the selected node or tie, or ``None``; follows the reader. Names are understood.
        network: the network of one's own, or ``None`` for the built-in one.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    #: Attributes of the element that are no part of the view.
    _options = traitlets.Dict().tag(sync=True)
    _data = traitlets.Unicode("").tag(sync=True)
    _data_id = traitlets.Unicode("").tag(sync=True)

    view: dict[str, Any] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
    selection: str | None = traitlets.Unicode(None, allow_none=True)  # type: ignore[assignment]

    def __init__(
        self,
        data: Any = None,
        /,
        *,
        source: str | None = None,
        target: str | None = None,
        weight: str | None = None,
        kind: str | None = None,
        label: str | None = None,
        country: str | None = None,
        directed: bool | None = None,
        unit: str | None = None,
        focus: str | None = None,
        view: Literal["network", "map", "matrix", "table"] | None = None,
        matrix: str | None = None,
        sort: Literal["region", "degree", "similarity", "name"] | None = None,
        rows: Literal["shown", "neighbors", "nodes", "all"] | None = None,
        edges: Words = None,
        through: Words = None,
        kinds: Words = None,
        min_mobility: float | str | None = None,
        flows: Literal["auto", "all", "focus"] | None = None,
        period: str | None = None,
        at: int | str | None = None,
        confidence: Literal["verified", "reported", "unverified"] | None = None,
        status: Words = None,
        depth: int | None = None,
        labels: Literal["auto", "all", "few", "none"] | None = None,
        lang: Literal["en", "ja"] | None = None,
        theme: Literal["auto", "light", "dark", "contrast"] | None = None,
        select: str | None = None,
        compare: str | None = None,
        path: str | None = None,
        ask: Literal["gaps", "balance", "overlap", "connection", "compare", "joined", "calls"] | None = None,
        since: str | None = None,
        table_sort: str | None = None,
        table_filter: str | None = None,
        table_columns: str | None = None,
        colour_by: str | None = None,
        size_by: str | None = None,
        min_weight: str | Mapping[str, float] | None = None,
        places: Literal["computed", "file"] | None = None,
        viewport: str | Mapping[str, float] | None = None,
        layout: str | Mapping[str, Any] | None = None,
        pins: str | Mapping[str, Sequence[float]] | None = None,
        heading: str | None = None,
        caption: str | None = None,
        height: str | None = None,
        static: bool = False,
        legend: bool = True,
        panel: bool = True,
        tools: bool = True,
        timeline: bool = False,
        **unknown: Any,
    ) -> None:
        fields = {name: value for name, value in locals().items() if name in _fields()}
        _checked_names(unknown)
        columns = {
            "source": source,
            "target": target,
            "weight": weight,
            "kind": kind,
            "label": label,
            "country": country,
            "directed": directed,
            "unit": unit,
        }
        given = [name for name, value in columns.items() if value is not None]
        if given and (data is None or isinstance(data, Network)):
            raise CollabGraphError(
                f"invalid {given[0]} without data to read (give a graph or a DataFrame first, or leave it out)", "invalid"
            )
        self.network = None if data is None else read(data, **columns)
        self._words = {"heading": heading, "caption": caption}
        written = {"heading": heading, "caption": caption, "height": height}
        flags = {
            "static": static,
            "no-legend": not legend,
            "no-panel": not panel,
            "no-tools": not tools,
            "timeline": timeline,
        }
        super().__init__(
            _esm=_widget_module(),
            _options={
                **{name: value for name, value in written.items() if value is not None},
                **{name: "" for name, is_set in flags.items() if is_set},
            },
            _data=self.network.json if self.network else "",
            _data_id=self.network.id if self.network else "",
            view=_checked(fields, self.network),
        )

    @traitlets.validate("view")
    def _check_view(self, proposal: Any) -> dict[str, Any]:
        return _checked(proposal["value"], self.network)

    @traitlets.validate("selection")
    def _check_selection(self, proposal: Any) -> str | None:
        wanted = proposal["value"]
        if wanted is None or wanted == self.view.get("select"):
            return wanted
        return _checked({"select": wanted}, self.network).get("select")

    @traitlets.observe("view")
    def _view_changed(self, change: Any) -> None:
        self.selection = change["new"].get("select")

    @traitlets.observe("selection")
    def _selection_changed(self, change: Any) -> None:
        wanted = change["new"]
        if wanted == self.view.get("select"):
            return
        rest = {name: value for name, value in self.view.items() if name != "select"}
        self.view = rest if wanted is None else {**rest, "select": wanted}

    def update(self, **fields: Any) -> None:
        """Changes fields of the view and keeps the others; ``None`` sets a field back.

        Raises:
            CollabGraphError: for a field or value that is not understood; nothing changes then.
        """
        _checked(fields, self.network)
        merged = {**self.view, **fields}
        self.view = {name: value for name, value in merged.items() if value is not None}

    def _figure(self, size: str | None = None) -> dict[str, Any]:
        view = {_camel(name): value for name, value in self.view.items()}
        return _engine.ask(
            "figure",
            view=view,
            data=self.network and self.network.id,
            title=self._words["heading"],
            caption=self._words["caption"],
            size=size,
        )

    def to_svg(self, size: str | None = None) -> str:
        """The figure as it is now as an SVG document, as ``collab-graph render`` writes it.

        Args:
            size: ``1280x800``, ``180mmx120mm``, a width (``170mm``), ``a4``, ``slide``, ``web`` …;
                960 px wide and as high as it needs to be without it.
        """
        return self._figure(size)["svg"]

    def to_png(self, size: str | None = None, scale: float = 2) -> bytes:
        """The same as a PNG, with the fonts of this machine.

        Args:
            size: as for :meth:`to_svg`.
            scale: pixels of the image per CSS pixel, above 0, up to 10.
        """
        if not 0 < scale <= 10:
            raise CollabGraphError(f"invalid scale {scale!r} (expected a number above 0, up to 10)", "invalid")
        return _drawn(self._figure(size), "png", scale)

    def to_pdf(self, size: str | None = None) -> bytes:
        """The same as a PDF of one page: vectors and text, with the fonts of this machine in it."""
        return _drawn(self._figure(size), "pdf")

    def to_html(self, *, script: bool = True) -> str:
        """The interactive figure as HTML for a page, with the picture inside the tag until it is drawn.

        Args:
            script: whether the script stands with it; one on a page is enough.
        """
        figure = self._figure()
        picture = base64.b64encode(figure["svg"].encode()).decode()
        attributes = {**figure["attributes"], **self._options}
        block = ""
        if self.network is not None:
            attributes["src"] = f"#collab-graph-{self.network.id}"
            content = self.network.json.replace("<", "\\u003c")
            block = f'<script type="application/json" id="collab-graph-{self.network.id}">{content}</script>'
        written = "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
        return (
            f'<collab-graph{written} style="display:block"><img src="data:image/svg+xml;base64,{picture}" '
            f'alt="{html.escape(figure["alt"])}" style="max-width:100%;height:auto"></collab-graph>{block}'
            + (f"<script>{_engine.built_text('collab-graph.classic.js')}</script>" if script else "")
        )

    def alt(self) -> str:
        """What the picture shows, in words made from the data."""
        return self._figure()["alt"]

    def save(self, path: str | os.PathLike[str], size: str | None = None, scale: float = 2) -> None:
        """Writes the figure: ``.svg``, ``.png``, ``.pdf`` or ``.html`` (a page in one file that asks the network for nothing)."""
        name = os.fspath(path)
        ending = os.path.splitext(name)[1].lower()
        if ending == ".svg":
            content = self.to_svg(size).encode()
        elif ending == ".png":
            content = self.to_png(size, scale)
        elif ending == ".pdf":
            content = self.to_pdf(size)
        elif ending in (".html", ".htm"):
            figure = self._figure()
            content = (
                f'<!doctype html>\n<html lang="{figure["lang"]}">\n<meta charset="utf-8">\n'
                '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
                f"<title>{html.escape(figure['title'])}</title>\n{self.to_html()}\n</html>\n"
            ).encode()
        else:
            raise CollabGraphError(f"unknown file ending {ending!r} (expected .svg, .png, .pdf or .html)", "unknown")
        with open(name, "wb") as file:
            file.write(content)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        global _script_written
        figure = self._figure()
        # With a PDF beside it, nbconvert does not ask for Inkscape to make one of the SVG.
        bundle: dict[str, Any] = {
            "text/plain": figure["alt"],
            "image/svg+xml": figure["svg"],
            "application/pdf": base64.b64encode(_drawn(figure, "pdf")).decode(),
        }
        if report_program() is None:
            live = super()._repr_mimebundle_(**kwargs)
            if live is not None:
                bundle[_WIDGET] = live[0][_WIDGET]
        else:
            bundle["text/html"] = self.to_html(script=not _script_written)
            # For Word, which takes neither.
            bundle["image/png"] = base64.b64encode(_drawn(figure, "png", 2)).decode()
            _script_written = True
        about = {"width": round(figure["width"]), "height": round(figure["height"])}
        return bundle, {"image/png": about}

    def __repr__(self) -> str:
        return f"Graph({self.view.get('focus') or 'whole network'})"


#: A page of exactly the size of the figure.
_PAGE = """#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)"""


def _drawn(figure: dict[str, Any], form: Literal["pdf", "png"], scale: float = 1) -> bytes:
    """The figure by typst: PDF with vectors and text, PNG with ``scale`` pixels for a CSS pixel."""
    import typst

    points = {"width": round(figure["width"]) * 0.75, "height": round(figure["height"]) * 0.75}
    made = typst.compile(
        _PAGE.format(**points).encode(), format=form, ppi=96 * scale, sys_inputs={"svg": figure["svg"]}
    )
    return bytes(made[0] if isinstance(made, list) else made)


#: Programs that run a notebook for a report that no kernel stands behind.
_REPORTS = ("nbconvert", "papermill", "quarto", "execute", "book", "nbclient", "jupytext", "myst")


def report_program() -> str | None:
    """The program that makes a report of this notebook, or ``None`` where a reader has it open.

    A report has no kernel that a widget could talk to, and notebooks' own HTML asks a
    server for the widget's parts: there the figure is written as HTML that needs neither.
    ``COLLAB_GRAPH_OUTPUT=widget`` or ``=report`` decides instead.
    """
    said = os.environ.get("COLLAB_GRAPH_OUTPUT", "")
    if said in ("widget", "report"):
        return "COLLAB_GRAPH_OUTPUT" if said == "report" else None
    if said:
        raise CollabGraphError(f"unknown COLLAB_GRAPH_OUTPUT={said!r} (expected widget or report)", "unknown")
    if "QUARTO_EXECUTE_INFO" in os.environ or "QUARTO_DOCUMENT_PATH" in os.environ:
        return "quarto"
    if "ipykernel" not in sys.modules:
        return None
    return _program_of(_parent_words())


def _program_of(words: list[str]) -> str | None:
    """The program and its subcommand say it; a notebook behind them may be called anything."""
    names = [os.path.basename(word).removesuffix(".exe") for word in words]
    if names and names[0].startswith("python"):
        names = names[2:] if names[1:2] == ["-m"] else names[1:]
    if names and names[0] == "jupyter":
        names = names[1:]
    called = names[0].removeprefix("jupyter-") if names else ""
    return called if called in _REPORTS else None


def _parent_words() -> list[str]:
    try:
        import psutil

        return psutil.Process(os.getppid()).cmdline()
    except Exception:  # noqa: BLE001 - no psutil, no such process, no permission: nobody knows
        return []

