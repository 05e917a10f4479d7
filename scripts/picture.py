"""The README's picture, an SVG of what `dateline code` prints for the examples; scripts/captures.py writes it."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

COMMAND = ["code", "examples/reports", "--out", "out"]
WIDTH = 120
_MOST_LINES = 18
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # it names a server; the reader's own font serves
_HEAD, _MARK = "bold", "bold red"


def drawn(folder: Path) -> str:
    """The picture, drawn by running the command in a folder that holds `examples`."""
    done = subprocess.run(
        [sys.executable, "-m", "dateline", *COMMAND],
        cwd=folder,
        env={**os.environ, "COLUMNS": str(WIDTH)},
        capture_output=True,
        text=True,
        check=True,
    )
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text(f"$ dateline {' '.join(COMMAND)}", style=_HEAD))
    for number, line in enumerate(_excerpt(done.stdout.splitlines())):
        console.print(_styled(line, head=number == 0))
    return _FONT.sub("", console.export_svg(title="dateline"))


def _excerpt(lines: list[str]) -> list[str]:
    """The first rows and what stands below the table; a picture of all rows is taller than a screen."""
    end = lines.index("")
    cut = next((n for n in range(_MOST_LINES, end) if not lines[n].startswith(" ")), end)
    return [*lines[:cut], *(["⋮"] if cut < end else []), *lines[end:]]


def _styled(line: str, head: bool) -> Text:
    """The line in the styles that it has on a terminal."""
    text = Text(line, style=_HEAD if head else "")
    if line.endswith(" !"):
        text.stylize(_MARK, len(line) - 1)
    return text
