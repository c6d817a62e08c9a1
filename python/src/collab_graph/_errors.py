"""The one error of the package."""

from __future__ import annotations

from collections.abc import Sequence


class CollabGraphError(ValueError):
    """A mistake in what was asked: names the value, the rule and the way out.

    Attributes:
        code: ``unknown``, ``missing``, ``invalid``, ``duplicate`` or ``unsupported``.
        suggestions: valid values nearest to the one given, best first.
    """

    def __init__(self, message: str, code: str = "invalid", suggestions: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.suggestions = tuple(suggestions)
