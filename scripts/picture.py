"""Draw the README's picture: what `dateline code` prints for the example reports, as an SVG."""

import io
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

TARGET = Path("docs/images/run.svg")
COMMAND = ["code", "examples/reports", "--out", "out"]
WIDTH = 104
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # it names a server; the reader's own font serves


def main() -> int:
    """Run the command and write the picture."""
    done = subprocess.run(
        [sys.executable, "-m", "dateline", *COMMAND], capture_output=True, text=True, check=True, env=None
    )
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text(f"$ dateline {' '.join(COMMAND)}", style="bold"))
    console.print(Text(done.stdout))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(_FONT.sub("", console.export_svg(title="dateline")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
