"""Run the commands that the pages show, and write what they print into the pages again.

A block that follows a line `<!-- captured -->` is run in an empty folder that holds `examples`. Ids of incidents
change with the extractor, so a page names the incident that it explains: `<!-- captured: chibok-1 abduction -->` puts
the id of that report's incident of that type behind `explain`. With --check nothing is written, and the exit code is
1 where a page or the picture shows what is no longer printed.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import picture

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/tutorial.md", *(str(p.relative_to(ROOT)) for p in sorted(ROOT.glob("docs/how-to/*.md"))))
PICTURE = "docs/images/run.svg"
WIDTH = 100
_BLOCK = re.compile(
    r"(?P<mark><!-- captured(?:: (?P<report>\S+) (?P<type>\S+))? -->\n```console\n)(?P<body>.*?)(?=^```$)",
    re.DOTALL | re.MULTILINE,
)
_EXPLAINED = re.compile(r"(?<=dateline explain )[0-9a-f]+")


def filled(page: str, folder: Path) -> str:
    """The page with what its commands print now. The folder is where they run."""
    (folder / "examples").symlink_to(ROOT / "examples")
    first = _BLOCK.search(page)
    if first and "dateline code" not in first["body"]:
        printed("dateline code examples/reports --out out --quiet", folder)
    return _BLOCK.sub(lambda block: block["mark"] + _filled_block(block, folder), page)


def printed(command: str, folder: Path) -> str:
    """What the command prints, errors too, no line ending in blanks."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": str(WIDTH)}
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def _filled_block(block: re.Match[str], folder: Path) -> str:
    commands = [line.removeprefix("$ ") for line in block["body"].splitlines() if line.startswith("$ ")]
    if block["report"]:
        found = _incident(folder / "out" / "incidents.jsonl", block["report"], block["type"])
        commands = [_EXPLAINED.sub(found, command) for command in commands]
    return "".join(f"$ {command}\n{printed(command, folder)}" for command in commands)


def _incident(file: Path, report: str, kind: str) -> str:
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    found = [row["id"] for row in rows if report in row["documents"] and row["type"] == kind]
    return str(found[0])[:7] if found else sys.exit(f"{report} has no incident of type {kind} any more; name another")


def current(name: str) -> str:
    """What the file should hold now."""
    with tempfile.TemporaryDirectory() as folder:
        if name == PICTURE:
            (Path(folder) / "examples").symlink_to(ROOT / "examples")
            return picture.drawn(Path(folder))
        return filled((ROOT / name).read_text(encoding="utf-8"), Path(folder))


def main() -> int:
    """Write every page and the picture again, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; say what is out of date")
    parser.add_argument("names", nargs="*", default=[*PAGES, PICTURE], help="the pages; all of them if left out")
    given = parser.parse_args()
    now = {name: current(name) for name in given.names}
    stale = [name for name, text in now.items() if text != (ROOT / name).read_text(encoding="utf-8")]
    for name in stale:
        print(f"{name} shows what is no longer printed; run scripts/captures.py" if given.check else f"{name} written")
        if not given.check:
            (ROOT / name).write_text(now[name], encoding="utf-8")
    return 1 if stale and given.check else 0


if __name__ == "__main__":
    sys.exit(main())
