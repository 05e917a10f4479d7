"""Print how many documents the gate of the trained extractor lets through, of those that tell events and of the others.

DATA is a folder with gold/dev, gold/items, muc4 and current-events, as their READMEs describe them. MUC-4's documents
count as telling an event where they have a template; news items by the category that they stand under.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.gate import read_gate
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tokens import WordPieces

Told = tuple[str, str, bool]


def rows(file: Path) -> list[dict]:
    """The lines of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def documents(data: Path) -> Iterator[Told]:
    """Every document with the set it belongs to, and whether it tells an event."""
    coded = {row["doc"]: row["events"] for row in map(_json, sorted((data / "gold/dev").glob("*.json")))}
    for row in rows(data / "gold/dev/reports.jsonl"):
        yield "gold/dev", row["text"], bool(coded[row["id"]])
    coded = {row["doc"]: row["events"] for row in rows(data / "gold/items/gold.jsonl")}
    for row in rows(data / "gold/items/items.jsonl"):
        yield "gold/items", row["text"], bool(coded[row["id"]])
    for part in ("train", "dev"):
        for row in rows(data / f"data/muc4/{part}.json"):
            yield f"MUC-4 {part}", row["doctext"], bool(row["templates"])
    for row in rows(data / "data/current-events/items.jsonl"):
        if row["id"] not in coded:
            yield row["category"], row["text"], row["category"].startswith("Armed")


def _json(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8"))


def main() -> None:
    """Print a line a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds gold/ and data/")
    parser.add_argument("--model", default="small", help="the model whose gate it is")
    given = parser.parse_args()
    folder = model_folder(given.model)
    pieces, gate = WordPieces(folder / TOKENIZER), read_gate(folder)
    if gate is None:
        parser.error(f"{folder} has no gate")
    counts: dict[tuple[str, bool], list[bool]] = {}
    started, read = time.process_time(), 0
    for name, text, told in documents(given.data):
        counts.setdefault((name, told), []).append(gate.passes(pieces.cut(text).ids))
        read += 1
    spent = time.process_time() - started
    for (name, told), passed in counts.items():
        kind = "tell an event" if told else "tell none"
        print(f"{name:32} {len(passed):5} {kind:14} let through {sum(passed) / len(passed):7.2%}")
    print(f"{1000 * spent / read:.2f} ms of a processor a document")


if __name__ == "__main__":
    main()
