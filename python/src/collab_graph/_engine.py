"""The library itself, JavaScript, in a V8 of its own: no Node, no network.

Questions and answers are JSON texts, so that an answer is the command line's to
the byte. One engine serves the process; it is made when first asked.
"""

from __future__ import annotations

import atexit
import json
import os
import threading
import time
from datetime import datetime, timezone
from importlib.resources import files
from typing import Any

from py_mini_racer import MiniRacer

from ._errors import CollabGraphError

BUILT = files("collab_graph") / "_built"

_lock = threading.RLock()
_engine: MiniRacer | None = None
_owner: int | None = None


def today() -> str:
    """The day that ``now`` means, in UTC, as for the command line."""
    return datetime.now(timezone.utc).date().isoformat()


def built_text(name: str) -> str:
    """A file that the build put into the package."""
    try:
        return (BUILT / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CollabGraphError(
            f'missing {name} in the package (expected a built wheel; in a checkout run "npm run build:hosts")', "missing"
        ) from error


def ask(op: str, **question: Any) -> dict[str, Any]:
    """One question to the library.

    Raises:
        CollabGraphError: for a mistake in the question, in the library's words.
        RuntimeError: for a fault of the library, with its stack.
    """
    given = {key: value for key, value in question.items() if value is not None}
    answer = json.loads(_run(json.dumps({"op": op, "today": today(), "host": "python", **given})))
    error = answer.get("error")
    if error is None:
        return answer
    if error["code"] == "fault":
        raise RuntimeError(error.get("stack") or error["message"])
    raise CollabGraphError(error["message"], error["code"], error["suggestions"])


def _run(question: str) -> str:
    with _lock:
        engine = _started()
        engine.eval(f"collabGraph.start({json.dumps(question)})")
        pause = 0.0
        while True:
            answer = engine.eval("collabGraph.take()")
            if isinstance(answer, str):
                return answer
            # Everything is a microtask: what is not there at once is there a moment later.
            time.sleep(pause)
            pause = min(pause + 0.001, 0.02)


def _started() -> MiniRacer:
    global _engine, _owner
    if _engine is None or _owner != os.getpid():
        engine = MiniRacer()
        engine.eval(built_text("engine.js"))
        for name in str(engine.eval("collabGraph.data")).split():
            engine.eval(f"collabGraph.put({json.dumps(name)}, {json.dumps(built_text(name + '.json'))})")
        if _engine is None:
            atexit.register(_close)
        _engine, _owner = engine, os.getpid()
    return _engine


def _close() -> None:
    if _engine is not None and _owner == os.getpid():
        _engine.close()
