"""Measure search in a project on this machine: how long answers take, and what the index adds.

`python scripts/measure_search.py --documents N` makes N reports of about 1,200 characters, each with an incident, in a
temporary folder, or in an empty PostgreSQL database given with `--project URL`, and prints what it measured.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from measure_project import made

from dateline.core import Document, Event, Span, content_hash, document_id, event_id
from dateline.core.record import incident_row
from dateline.link import consolidate, rule_set, source_of
from dateline.project import Project, init_project
from dateline.schema import event_types, vocabulary

_KINDS = ("bombing", "attack", "shelling", "air_strike", "armed_clash", "protest", "arrest", "raid")
_THINGS = ("market", "mosque", "school", "bridge", "checkpoint", "hospital", "convoy", "bus station", "airport")
_COMMON = ("the", "said", "people", "police", "city", "on", "in", "of", "forces", "two", "killed", "year", "residents")
_RARE = tuple(content_hash("word", n)[:7] for n in range(20_000))
_TIMES = 15
# Each a search that a user may make, from words that stand in every report to some that stand in a few.
SEARCHES: dict[str, dict[str, Any]] = {
    '"market bombing"': {"words": "market bombing"},
    "market bombing --place": {"words": "market bombing", "place": "Town 7"},
    "market bombing --from --contested": {"words": "market bombing", "first": "2021-01", "contested": True},
    "a phrase": {"words": '"bus station"'},
    "two words that are in every report": {"words": "people killed"},
    "one of them, and a type": {"words": "killed", "types": ("air_strike",)},
    "a rare word": {"words": _RARE[9_999]},
    "with one that must not be there": {"words": "hospital -police"},
    "--near --within": {"near": (33.5, 41.8), "within": 50.0},
    "words that nothing holds": {"words": "zzyzx"},
}


def report(number: int, dice: random.Random) -> tuple[Document, Event]:
    """A report and its event: its words are drawn so that a few are in every report and most in a few."""
    _, event = made(number)
    assert event.place is not None
    kind = dice.choice(_KINDS)
    what = f"{dice.choice(_THINGS)} {event_types()[kind].label.lower()}"
    head = f"{dice.randrange(1, 60)} people were killed in the {what} in {event.place.name}."
    document = printed(number, [head, *drawn(dice)])
    own, first = event_id(document.id, Span(0, 2), 0), document.sentences[0]
    claim = replace(event.claims[0], id=content_hash(own), event=own, quote=document.text[:20], span=Span(0, 20))
    anchor = replace(event.anchor, span=first, quote=first.of(document.text), head=Span(0, 2))
    return document, replace(event, id=own, type=kind, anchor=anchor, claims=(claim,))


def drawn(dice: random.Random) -> Iterator[str]:
    """Ten sentences, half of common words."""
    for _ in range(10):
        words = (dice.choice(_COMMON) if dice.random() < 0.5 else rare(dice) for _ in range(18))
        yield " ".join(words).capitalize() + "."


def rare(dice: random.Random) -> str:
    """A word: some are drawn often, most hardly ever."""
    return _RARE[int(dice.paretovariate(0.4)) % len(_RARE)]


def printed(number: int, sentences: list[str]) -> Document:
    """The report of these sentences."""
    spans, at = list[Span](), 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    text, name = " ".join(sentences), f"r{number}"
    digest, published = content_hash(text, length=64), date(2010, 1, 1) + timedelta(days=number * 7 % 5000)
    return Document(
        document_id(name, digest), name, text, digest, outlet=f"Outlet {number % 50}", published=published,
        sentences=tuple(spans), path=f"/made/{name}.txt",
    )  # fmt: skip


def fill(project: Project, number: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Code the reports, each an incident; gives the rows of the incidents. Every seventh is contested."""
    coding, dice, rules = project.coding("made", "made.v1", {}), random.Random(7), rule_set("ucdp")
    for n in range(number):
        document, event = report(n, dice)
        coding.add(document, [event])
        incident = consolidate([event], {document.name: source_of(document)}, rules)
        yield n, incident_row(replace(incident, contested=("killed",) if n % 7 == 0 else ()), vocabulary().counts)


def answers(project: Project) -> None:
    """Print how long each search takes, the middle and the slowest of some."""
    for what, wanted in SEARCHES.items():
        taken, found = [], 0
        for _ in range(_TIMES):
            begun = time.perf_counter()
            found = len(project.search(**wanted))
            taken.append(1000 * (time.perf_counter() - begun))
        print(f"{what:<36} {statistics.median(taken):>8.1f} ms, slowest {max(taken):>8.1f} ms, {found:>3} shown")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--project")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = given.project or str(Path(folder) / "p.db")
        with init_project(where) as project:
            begun = time.perf_counter()
            rows = list(fill(project, given.documents))
            coded = time.perf_counter()
            project.incidents.replace(rows, [], 0, "made", "ucdp")
            print(f"{'documents kept a second':<36} {given.documents / (coded - begun):>8,.0f}")
            print(f"{'incidents written a second':<36} {given.documents / (time.perf_counter() - coded):>8,.0f}")
            if not given.project:
                project.close()
                print(f"{'bytes a document':<36} {Path(where).stat().st_size / given.documents:>8,.0f}")
            answers(project)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
