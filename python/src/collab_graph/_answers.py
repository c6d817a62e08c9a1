"""Answers of queries: the command line's JSON, CSV and Markdown, and tables from them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _engine
from ._errors import CollabGraphError

if TYPE_CHECKING:
    import pandas

    from ._networks import Network


class Answer:
    """What a query answers.

    ``answer["neighbors"]`` reads the documented JSON (docs/queries.md); in a
    notebook it shows as a table with its sources.

    Attributes:
        json: the answer as JSON, to the byte what ``collab-graph … --format json`` prints.
        csv: the same as ``--format csv``.
        markdown: the same as ``--format markdown``: sentences, table and sources.
        text: the answer of a query that has only one form (``cite``); empty for the others.
        notes: what the reader must know of the answer, such as how much was left out.
        edition: name, version and date of the data.
    """

    def __init__(self, query: str, answered: dict[str, Any]) -> None:
        self.query = query
        self.json: str = answered.get("json", "")
        self.csv: str = answered.get("csv", "")
        # The same, without the apostrophes by which a spreadsheet knows a text from a formula.
        self._table: str = answered.get("table", self.csv)
        self.markdown: str = answered.get("markdown", answered.get("text", ""))
        self.text: str = answered.get("text", "")
        self.notes: tuple[str, ...] = tuple(answered.get("notes", ()))
        self.edition: dict[str, str] = answered["edition"]
        self._data: Any = None

    @property
    def data(self) -> Any:
        """The JSON as Python objects. Missing values are ``None``, and zero is zero."""
        if self._data is None:
            self._data = json.loads(self.json) if self.json else {}
        return self._data

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a DataFrame: the columns of the CSV, texts as the data have them. ``.attrs`` has sources, notes and edition.

        Raises:
            CollabGraphError: ``unsupported`` for an answer without rows, ``missing`` without pandas.
        """
        if not self.csv:
            raise CollabGraphError(f"unsupported table of {self.query} (expected .text)", "unsupported")
        try:
            import pandas
        except ImportError as error:
            raise CollabGraphError(
                'missing package "pandas" (install it: pip install "collab-graph[pandas]")', "missing"
            ) from error
        # "NA" is Namibia, not a missing value.
        frame = pandas.read_csv(io.StringIO(self._table), keep_default_na=False, na_values=[""])
        frame.attrs = {"sources": self.sources, "notes": list(self.notes), "edition": dict(self.edition)}
        return frame

    @property
    def sources(self) -> list[dict[str, Any]]:
        """The sources that the answer cites."""
        found = self.data.get("sources", []) if isinstance(self.data, dict) else []
        return list(found)

    def __getitem__(self, key: str) -> Any:
        return self.data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __str__(self) -> str:
        return self.markdown

    def __repr__(self) -> str:
        return f"<Answer {self.query}, {self.edition['name']} {self.edition['version']} ({self.edition['date']})>"

    def _repr_markdown_(self) -> str:
        return "\n\n".join([self.markdown.rstrip(), *self.notes])


def query(tool: str, data: Network | None, arguments: dict[str, Any]) -> Answer:
    """Asks a query; arguments that are ``None`` count as not given."""
    given = {name: _value(value) for name, value in arguments.items() if value is not None}
    network = None if data is None else data.id
    return Answer(tool, _engine.ask("query", tool=tool, input=given, data=network))


def _value(value: Any) -> Any:
    if isinstance(value, (str, int, float)):
        return value
    return [str(item) for item in value]
