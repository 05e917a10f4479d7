"""Print how many documents the gate of the trained extractor lets through, how much of them, and how many coded acts.

DATA is a folder with gold/dev, gold/items, muc4, current-events and ecbplus, as their READMEs describe them. MUC-4's
documents count as telling an event where they have a template; news items by the category that they stand under, and
those of ECB+ by their topic. An act is let through where all of its words are.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from dateline.extract.neural.encoder import TOKENIZER
from dateline.extract.neural.gate import Gate, read_gate
from dateline.extract.neural.models import model_folder
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.tokens import WordPieces
from dateline.train.coded import read_coded
from dateline.train.labelled import LabelledReport, held_out, read_reports
from dateline.train.standoff import read_standoff
from dateline.train.texts import read_texts

TRAINING = Path(__file__).parents[1] / "training"
PIRATES = "pirates that are arrested"
TOPICS = {  # of ECB+, those of its usual part to tune on, of which the gate that ships has learnt nothing
    2: "a film prize",
    5: "a coach of basketball",
    34: "an appointment",
    23: "a mountain accident",
    35: "a drunken driver",
    18: "a shooting at work",
    21: "a murder in a shop",
    12: PIRATES,
}


class Sorted(NamedTuple):
    """A document with the set it belongs to, whether it tells an event, and where acts are told if that was coded."""

    name: str
    text: str
    told: bool
    acts: tuple[tuple[int, int], ...] = ()


@dataclass
class Counts:
    """What the gate did with documents: passed or not, pieces read of all, acts read of all."""

    passed: list[bool] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    acts: list[bool] = field(default_factory=list)

    def __str__(self) -> str:
        read, held = (sum(column) for column in zip(*self.pieces, strict=True))
        acts = f"  acts {sum(self.acts)} of {len(self.acts)}" if self.acts else ""
        return f"let through {sum(self.passed) / len(self.passed):7.2%}  text {read / held:7.2%}{acts}"


def rows(file: Path) -> list[dict]:
    """The lines of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def labelled(data: Path) -> Iterator[tuple[str, Iterable[LabelledReport]]]:
    """The sets in which acts are labelled: coded by hand, and those of our own labels that nothing has learnt from."""
    gold = data / "gold"
    yield "gold/dev", read_coded(gold / "dev/reports.jsonl", gold / "dev")
    yield "gold/items", read_coded(gold / "items/items.jsonl", gold / "items/gold.jsonl")
    yield "own reports, held out", filter(held_out, read_reports(TRAINING / "reports"))
    yield "own quiet articles, held out", filter(held_out, read_reports(TRAINING / "quiet"))
    yield "real texts, held out", filter(held_out, read_standoff(TRAINING / "standoff", read_texts([data / "data"])))


def documents(data: Path) -> Iterator[Sorted]:
    """Every document."""
    for name, reports in labelled(data):
        for one in reports:
            acts = tuple((event.anchor.start, event.anchor.end) for event in one.events)
            yield Sorted(name, one.text, bool(acts), acts)
    for topic, matter in TOPICS.items():
        for (text,) in read_texts([data / f"data/ecbplus/{topic}"]).values():
            yield Sorted(f"ECB+: {matter}", text, matter == PIRATES)
    for part in ("train", "dev"):
        for row in rows(data / f"data/muc4/{part}.json"):
            yield Sorted(f"MUC-4 {part}", row["doctext"], bool(row["templates"]))
    coded = {row["id"] for row in rows(data / "gold/items/items.jsonl")}
    for row in rows(data / "data/current-events/items.jsonl"):
        if row["id"] not in coded:
            yield Sorted(row["category"], row["text"], row["category"].startswith("Armed"))


def count(pieces: WordPieces, gate: Gate, one: Sorted, counts: Counts) -> None:
    """Add what the gate does with one document."""
    cut = pieces.cut(one.text)
    parts = gate.parts(cut.ids)
    counts.passed.append(bool(parts))
    counts.pieces.append((sum(end - start for start, end in parts), len(cut)))
    stretches = [(int(cut.starts[start]), int(cut.ends[end - 1])) for start, end in parts]
    counts.acts += [any(first <= start and end <= last for first, last in stretches) for start, end in one.acts]


def main() -> None:
    """Print a line a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds gold/ and data/")
    parser.add_argument("--model", default="small", help="the model whose gate it is")
    given = parser.parse_args()
    folder = model_folder(given.model)
    pieces = WordPieces(folder / TOKENIZER)
    gate = read_gate(folder / READER, pieces.number)
    if gate is None:
        parser.error(f"{folder} has no gate")
    counts: dict[tuple[str, bool], Counts] = defaultdict(Counts)
    started, read = time.process_time(), 0
    for one in documents(given.data):
        count(pieces, gate, one, counts[one.name, one.told])
        read += 1
    spent = time.process_time() - started
    for (name, told), counted in counts.items():
        print(f"{name:32} {len(counted.passed):5} {'tell an event' if told else 'tell none':14} {counted}")
    print(f"{1000 * spent / read:.2f} ms of a processor a document")


if __name__ == "__main__":
    main()
