"""Code generated reports and print documents a second, peak memory, and the time to the first result.

The reports are no near copies of each other: sentences, names, places and figures are drawn anew for each. Peak
memory is the largest sum, over the command and its workers, of memory that belongs to a process alone (PSS on
Linux), looked at ten times a second. The time to the first result is from the start of the command until the
first document is kept in the working store, with the gazetteer built beforehand.
"""

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from dateline.gazetteer import open_gazetteer

_PARTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_SLOTS = ("things", "arms", "forces", "people", "bodies", "goods", "first", "last")
_INTERVAL = 0.1


class Measured(NamedTuple):
    """What one run took: seconds, megabytes, seconds, and how many documents were passed over as copies."""

    documents: int
    seconds: float
    megabytes: float
    first: float
    copies: int


class _Draw(dict[str, str]):
    """Fills a slot with a new draw each time that it stands in a sentence."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        place = draw.choice(_PARTS["places"])
        super().__init__(place=place, day=draw.choice(_PARTS["days"]))

    def __getitem__(self, slot: str) -> str:
        draw = self._draw
        match slot:
            case "few" | "some" | "age":
                low, high = {"few": (2, 19), "some": (20, 400), "age": (18, 79)}[slot]
                return str(draw.randint(low, high))
            case "part" | "road" | "weather":
                return str(draw.choice(_PARTS[f"{slot}s"]))
            case _ if slot in _SLOTS:
                return str(draw.choice(_PARTS[slot]))
            case _:
                return super().__getitem__(slot)


def report(number: int) -> Mapping[str, str]:
    """The report of that number: the same one for the same number."""
    draw = random.Random(number)
    body = " ".join(sentences(draw, {"lead": 1, "voice": 3, "more": 5}))
    day = date(2015, 1, 1) + timedelta(days=draw.randrange(3_600))
    return {"id": f"report-{number:05}", "published": day.isoformat(), "body": body, "outlet": f"Outlet {number % 40}"}


def sentences(draw: random.Random, kinds: Mapping[str, int]) -> list[str]:
    """So many sentences of each kind, about one place and day."""
    slots = _Draw(draw)
    chosen = [sentence for kind, number in kinds.items() for sentence in draw.sample(_PARTS["sentences"][kind], number)]
    return [_capital(sentence.format_map(slots)) for sentence in chosen]


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def measure(rows: Sequence[Mapping[str, str]], workers: int, extractor: str, folder: Path) -> Measured:
    """Code these reports in a process of its own."""
    documents = len(rows)
    reports, out = folder / f"{documents}.jsonl", folder / f"out-{documents}"
    with reports.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    command = [sys.executable, "-m", "dateline", "code", str(reports), "--out", str(out), "--json"]
    command += ["--extractor", extractor]
    begun = time.monotonic()
    running = subprocess.Popen(
        [*command, "--workers", str(workers)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    peak, first = _watch(running, out, begun)
    told, errors = running.communicate()
    seconds = time.monotonic() - begun
    if running.returncode:
        raise SystemExit(f"benchmark: {' '.join(command)} ended with {running.returncode}: {errors.strip()}")
    return Measured(documents, seconds, peak, first or seconds, json.loads(told)["duplicates"])


def _watch(running: subprocess.Popen[str], out: Path, begun: float) -> tuple[float, float | None]:
    peak, first = 0.0, None
    while running.poll() is None:
        peak = max(peak, sum(map(_megabytes, _family(running.pid))))
        if first is None and _begun(out):
            first = time.monotonic() - begun
        time.sleep(_INTERVAL)
    return peak, first


def _begun(out: Path) -> bool:
    file = out / ".dateline" / "work.sqlite"
    if not file.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is not None
    except sqlite3.Error:
        return False


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except OSError:
        return
    for child in children.split():
        yield from _family(int(child))


def _megabytes(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def table(rows: Sequence[Measured], workers: int) -> str:
    """The measurements as a Markdown table."""
    head = "| documents | workers | documents a second | peak memory, MB | first result, s | copies |"
    lines = [head, "|---:|---:|---:|---:|---:|---:|"]
    lines += [
        f"| {row.documents:,} | {workers} | {row.documents / row.seconds:.1f} | {row.megabytes:.0f} "
        f"| {row.first:.1f} | {row.copies} |"
        for row in rows
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000], help="numbers of documents")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--extractor", default="neural", help="the extractor that codes them; neural")
    given = parser.parse_args()
    open_gazetteer()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            reports = [report(number) for number in range(size)]
            rows.append(measure(reports, given.workers, given.extractor, Path(folder)))
    print(table(rows, given.workers))
    if len(rows) > 1:
        print(f"\npeak memory grows by a factor of {rows[-1].megabytes / rows[0].megabytes:.2f}")


if __name__ == "__main__":
    main()
