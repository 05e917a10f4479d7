"""Read labelled reports and print how many of their events are found: of a folder those held out of training.

With --all every report of the folder is read, which says something only where no shipped model learnt from any.

An event counts as found as `dateline evaluate record` pairs events, by anchor and type; an actor where its event is
found, in the same role, and the words of one name hold those of the other; a figure where its event is found, with the
same property and counts. Of events whose place or time is labelled "where" and "when" are the share that has one of
these words. With --texts the labels stand off from texts that lie elsewhere. With --damaged the same reports are read
in capitals, without marks, both, and with one in 50 letters misread by a scanner.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.coder import Reading, open_extractor
from dateline.core.record import event_row
from dateline.evaluate.record.cells import alike, content_words, figure_keys
from dateline.evaluate.record.pairs import paired
from dateline.extract import Extractor
from dateline.ingest import document_from_text
from dateline.train.labelled import LabelledEvent, LabelledReport, held_out, read_reports
from dateline.train.standoff import read_standoff
from dateline.train.texts import read_texts

_ROLES = ("perpetrator", "target", "participant", "claimant")
NOTHING: dict[str, Any] = {"time": None, "place": None, "actors": [], "claims": []}  # labelled, but not resolved


_MISREAD = str.maketrans({"l": "1", "o": "0", "s": "5", "e": "c", "i": "l", "m": "n", "t": "f", "h": "b", "a": "o"})
Damage = Callable[[str], str]


def misread(text: str) -> str:
    """One letter in 50 changed for another of its shape; a word is misread alike wherever it stands."""
    return re.sub(r"\w+", lambda found: _word(found.group()), text)


def _word(word: str) -> str:
    chance = random.Random(word)
    return "".join(c.translate(_MISREAD) if chance.random() < 0.02 else c for c in word)


_MARK = re.compile(r"[^\w\s]")
DAMAGES: dict[str, Damage] = {
    "as it is": str,
    "in capitals": str.upper,
    "without marks": lambda text: _MARK.sub("", text),
    "both": lambda text: _MARK.sub("", text).upper(),
    "misread": misread,
}


def gold(report: LabelledReport, damage: Damage) -> list[dict[str, Any]]:
    """The labelled events in the form that is scored."""
    return [
        {
            "anchor": damage(e.anchor.of(report.text)),
            "type": e.type,
            "realis": e.realis,
            "aggregate": e.aggregate,
            **NOTHING,
        }
        for e in report.events
    ]


def measure(extractor: Extractor, reports: list[LabelledReport], damage: Damage = str) -> str:
    """Precision, recall and F1 of events, actors and figures, and shares of types, places and times that are right."""
    total: Counter[str] = Counter()
    for report in reports:
        wanted = gold(report, damage)
        document = document_from_text(damage(report.text), report.name)
        said = [event_row(event, None) for event in extractor.extract(document)]
        pairs = paired(wanted, said)
        total += Counter(wanted=len(wanted), said=len(said), pairs=len(pairs))
        total["types"] += sum(wanted[g]["type"] == said[s]["type"] for g, s in pairs)
        total += _actors(report, damage, said, pairs) + _figures(report, said, pairs)
        for g, s in pairs:
            total += _settings(report.events[g], said[s], damage)
    parts = {
        name: _f1(*(total[f"{name} {of}"] for of in ("right", "said", "wanted"))) for name in ("actors", "figures")
    }
    shares = {name: total[f"{name} right"] / max(1, total[f"{name} wanted"]) for name in ("where", "when")}
    events = _f1(total["pairs"], total["said"], total["wanted"])
    return "  ".join(
        [
            f"{events}  type {total['types'] / max(1, total['pairs']):.3f}",
            *(f"{name} {share:.3f}" for name, share in shares.items()),
            *(f"{name} {part}" for name, part in parts.items()),
        ]
    )


Pairs = list[tuple[int, int]]
Rows = list[dict[str, Any]]


def _actors(report: LabelledReport, damage: Damage, said: Rows, pairs: Pairs) -> Counter[str]:
    wanted = [[(role, damage(name)) for role, name in event.cells if role in _ROLES] for event in report.events]
    named = [[(actor["role"], actor["name"]) for actor in row["actors"]] for row in said]
    right = sum(_right(wanted[g], named[s]) for g, s in pairs)
    return Counter({"actors wanted": sum(map(len, wanted)), "actors said": sum(map(len, named)), "actors right": right})


def _figures(report: LabelledReport, said: Rows, pairs: Pairs) -> Counter[str]:
    wanted = [{(one.property, one.low, one.high) for one in event.figures} for event in report.events]
    told = [figure_keys(row) for row in said]
    right = sum(len(wanted[g] & told[s]) for g, s in pairs)
    return Counter(
        {"figures wanted": sum(map(len, wanted)), "figures said": sum(map(len, told)), "figures right": right}
    )


def _settings(event: LabelledEvent, row: dict[str, Any], damage: Damage) -> Counter[str]:
    found: Counter[str] = Counter()
    for label, name in (("where", "place"), ("when", "time")):
        words = next((content_words(damage(words)) for of, words in event.cells if of == name), set())
        told = row[name] or {}
        has = content_words(f"{told.get('name') or ''} {told.get('text') or ''}")
        found += Counter({f"{label} wanted": int(bool(words)), f"{label} right": int(bool(words & has))})
    return found


def _right(wanted: list[tuple[str, str]], said: list[tuple[str, str]]) -> int:
    """How many of the actors are named in their role, each once."""
    left, right = list(said), 0
    for role, name in wanted:
        found = next((one for one in left if one[0] == role and alike(name, one[1])), None)
        if found:
            left.remove(found)
            right += 1
    return right


def _f1(right: int, said: int, wanted: int) -> str:
    precision, recall = right / max(1, said), right / max(1, wanted)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * right / max(1, said + wanted):.3f}"


def main() -> None:
    """Measure `cues` and `neural`, which read without a service."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, help="the folder of labelled reports")
    parser.add_argument("--texts", type=Path, action="append", help="a collection that holds the texts; repeatable")
    parser.add_argument("--all", action="store_true", help="read all of them, where nothing has learnt from any")
    parser.add_argument("--damaged", action="store_true", help="read them damaged too, by the trained extractor")
    parser.add_argument("--model", default="small", help="what neural reads by: a model's name or folder; small")
    given = parser.parse_args()
    labelled = read_standoff(given.reports, read_texts(given.texts)) if given.texts else read_reports(given.reports)
    reports = [report for report in labelled if given.all or held_out(report)]
    for name in ("cues", "neural"):
        for how, damage in DAMAGES.items() if given.damaged and name == "neural" else [("as it is", str)]:
            extractor = open_extractor(Reading(extractor=name, model=given.model if name == "neural" else None))
            print(f"{name:8}{how:15}{measure(extractor, reports, damage)}", flush=True)


if __name__ == "__main__":
    main()
