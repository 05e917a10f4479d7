"""Run the notebooks of the docs from their folder, and write what they print into them.

With --check nothing is written, and the exit code is 1 where a notebook shows what is no longer printed.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with the output of every cell. Raises CellExecutionError where one fails."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3", record_timing=False).execute(cwd=str(path.parent))
    notebook.metadata.language_info = {"name": "python"}  # not the version of this Python
    return notebook


def shown(notebook: nbformat.NotebookNode) -> list[list[Any]]:
    """What the cells print."""
    return [[output.get("text") or output.get("data") for output in cell.get("outputs", [])] for cell in notebook.cells]


def main() -> int:
    """Run every notebook."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where one is stale")
    check = parser.parse_args().check
    stale = 0
    for path in sorted(FOLDER.glob("*.ipynb")):
        before, notebook = nbformat.read(path, as_version=4), executed(path)
        if not check:
            nbformat.write(notebook, path)
        elif shown(before) != shown(notebook):
            stale += 1
            print(f"{path.name}: shows what is no longer printed; run make captures")
    return min(stale, 1)


if __name__ == "__main__":
    sys.exit(main())
