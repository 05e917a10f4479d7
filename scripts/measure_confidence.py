"""Hold the confidence of claims against hand-coded reports, print how far off it is, and draw it.

DATA is the folder of hand-coded reports, with gold/dev and gold/items. The network has not learnt from them, and the
confidence was not fitted to them. With --svg the reliability diagram is written.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from dateline.coder import Reading, open_extractor
from dateline.core import Document
from dateline.core.record import event_row
from dateline.ingest import ReadOptions, document_from_text
from dateline.train.confidence import bins, calibration_error, rights

Coded = tuple[Document, list[dict[str, Any]]]
_SIDE, _EDGE = 300, 50  # pixels of the square, and around it
COLOURS = {"reports": "#1b5e9b", "items": "#b35900"}


def rows(file: Path) -> list[dict[str, Any]]:
    """The lines of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def coded(reports: Path, coding: list[dict[str, Any]]) -> Iterator[Coded]:
    """The reports that were coded, with their events."""
    events = {row["doc"]: row["events"] for row in coding}
    for row in rows(reports):
        if row["id"] in events:
            published = date.fromisoformat(row["published"]) if row["published"] else None
            yield document_from_text(row["text"], row["id"], ReadOptions(published=published)), events[row["id"]]


def sets(data: Path) -> dict[str, list[Coded]]:
    """Both sets."""
    dev, items = data / "gold/dev", data / "gold/items"
    single = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(dev.glob("*.json"))]
    return {
        "reports": list(coded(dev / "reports.jsonl", single)),
        "items": list(coded(items / "items.jsonl", rows(items / "gold.jsonl"))),
    }


def judged(extractor: str, reports: list[Coded]) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """The confidence of every claim, whether it is right, and its property."""
    opened = open_extractor(Reading(extractor=extractor))
    said, right, names = list[float](), list[float](), list[str]()
    for document, gold in reports:
        found = [event_row(event, None) for event in opened.extract(document)]
        claims = [claim for event in found for claim in event["claims"]]
        said += [claim["confidence"] for claim in claims]
        names += [claim["property"] for claim in claims]
        right += rights(gold, found)
    return np.array(said), np.array(right), names


def drawn(lines: dict[str, list[tuple[float, float, int]]]) -> str:
    """The diagram as SVG: what was said from left to right, what is right from below upwards."""
    size, end = _SIDE + 2 * _EDGE, _EDGE + _SIDE
    told = "; ".join(
        f"{name}: " + ", ".join(f"said {said:.2f} right {right:.2f} ({count} claims)" for said, right, count in points)
        for name, points in lines.items()
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" font-family="sans-serif" '
        f'font-size="12"><title>How often claims are right, by their confidence</title><desc>{told}</desc>',
        f'<rect width="{size}" height="{size}" fill="white"/>',
        f'<path d="M{_EDGE} {end}L{end} {_EDGE}" stroke="#767676" stroke-dasharray="4 4"/>',
        f'<path d="M{_EDGE} {_EDGE}V{end}H{end}" fill="none" stroke="black"/>',
        f'<text x="{size / 2}" y="{size - 8}" text-anchor="middle">confidence</text>',
        f'<text x="14" y="{size / 2}" text-anchor="middle" transform="rotate(-90 14 {size / 2})">'
        "share that is right</text>",
        *(f'<text x="{_x(t / 4):.0f}" y="{end + 16}" text-anchor="middle">{t / 4:g}</text>' for t in range(5)),
        *(f'<text x="{_EDGE - 6}" y="{_y(t / 4) + 4:.0f}" text-anchor="end">{t / 4:g}</text>' for t in range(5)),
    ]
    for number, (name, points) in enumerate(lines.items()):
        path = "L".join(f"{_x(said):.1f} {_y(right):.1f}" for said, right, _ in points)
        parts.append(f'<path d="M{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{_x(said):.1f}" cy="{_y(right):.1f}" r="{2 + count**0.5 / 8:.1f}" fill="{COLOURS[name]}"/>'
            for said, right, count in points
        ]
        parts.append(f'<text x="{_EDGE + 12}" y="{_EDGE + 16 * (number + 1)}" fill="{COLOURS[name]}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _x(value: float) -> float:
    return _EDGE + _SIDE * value


def _y(value: float) -> float:
    return _EDGE + _SIDE * (1 - value)


def main() -> None:
    """Print a line a set, and one a property."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds gold/")
    parser.add_argument("--extractor", default="neural", help="whose confidence it is; neural")
    parser.add_argument("--svg", type=Path, help="the file for the diagram")
    given = parser.parse_args()
    lines = {}
    for name, reports in sets(given.data).items():
        said, right, names = judged(given.extractor, reports)
        lines[name] = bins(said, right)
        whole = f"said {said.mean():.3f}, right {right.mean():.3f}, calibration error"
        print(f"{name}: {len(said)} claims, {whole} {calibration_error(said, right):.3f}", flush=True)
        for one in sorted(set(names)):
            own = np.array([n == one for n in names])
            print(f"  {one:12} {own.sum():5}  said {said[own].mean():.3f}  right {right[own].mean():.3f}")
    if given.svg:
        given.svg.write_text(drawn(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
