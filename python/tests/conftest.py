import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLI = Path(os.environ.get("COLLAB_GRAPH_CLI", ROOT / "dist/lib/cli/main.js"))


@pytest.fixture(scope="session")
def command_line():
    """Runs the built command line. These tests compare with it: without it they fail, not skip."""
    node = shutil.which("node")
    assert node and CLI.exists(), f"node and {CLI} are needed: npm run build"

    def run(*words: str) -> bytes:
        return subprocess.run([node, str(CLI), *words], capture_output=True, check=True, timeout=120).stdout

    return run
