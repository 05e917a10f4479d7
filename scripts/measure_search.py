"""Measure a large project and search in it on this machine: claims written a second, and how long answers take.

`python scripts/measure_search.py --documents N` makes N reports of about 1,200 characters, each with ten claims and an
incident, in a temporary folder, or in an empty PostgreSQL database given with `--project URL`, and prints what it
measured. Reports and claims are made up and written as coding writes them; nothing is extracted or linked.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from measure_project import CLAIMS, TOGETHER, batched, told, town, written

from dateline.core import Document, Event, Span, content_hash
from dateline.core.record import incident_row
from dateline.link import consolidate, rule_set, source_of
from dateline.project import Project, init_project, open_project
from dateline.schema import event_types, vocabulary
from dateline.store import Incidents

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
    """A report and its event of ten claims: its words are drawn so that a few are in every report and most in a few."""
    kind, place = dice.choice(_KINDS), town(number)
    what = f"{dice.choice(_THINGS)} {event_types()[kind].label.lower()}"
    head = f"{dice.randrange(1, 60)} people were killed in the {what} in {place.name}."
    document = printed(number, [head, *drawn(dice)])
    return document, told(document, number, kind, place)


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
    return written(number, " ".join(sentences), spans)


def fill(project: Project, number: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Code the reports, each an incident; gives the rows of the incidents. Every seventh is contested."""
    coding, dice, rules = project.coding("made", "made.v1", {}), random.Random(7), rule_set("ucdp")
    for some in batched(range(number), TOGETHER):
        with project.together():
            for n in some:
                document, event = report(n, dice)
                coding.add(document, [event])
                incident = consolidate([event], {document.name: source_of(document)}, rules)
                contested = ("killed",) if n % 7 == 0 else ()
                yield n, incident_row(replace(incident, contested=contested), vocabulary().counts)


def answers(project: Project) -> None:
    """Print how long each search takes."""
    for what, wanted in SEARCHES.items():
        print_times(what, partial(project.search, **wanted))


def print_times(what: str, work: Callable[[], object]) -> None:
    """Print how long the work takes, the middle and the slowest of some, and how long it has a processor."""
    taken, used = [], []
    for _ in range(_TIMES):
        begun, busy = time.perf_counter(), time.process_time()
        work()
        taken.append(1000 * (time.perf_counter() - begun))
        used.append(1000 * (time.process_time() - busy))
    middle, slowest, processor = statistics.median(taken), max(taken), statistics.median(used)
    print(f"{what:<36} {middle:>8.1f} ms, slowest {slowest:>8.1f} ms, {processor:>8.1f} ms of a processor", flush=True)


def single(project: Project, row: Mapping[str, Any]) -> None:
    """Print how long it takes to find one incident, one event and one claim by the beginning of its id."""
    claim = project.readings.find(row["events"][0])[2].claims[0].id
    asked: dict[str, Callable[[], object]] = {
        "opened": lambda: open_project(project.address).close(),
        "an incident by its id": lambda: Incidents(project.database).find(row["id"][:10]),
        "an event by its id": lambda: project.readings.find(row["events"][0][:10]),
        "a claim by its id": lambda: project.readings.claims(claim[:10]),
    }
    for what, work in asked.items():
        print_times(what, work)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--project")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = given.project or str(Path(folder) / "p.db")
        with init_project(where) as project:
            begun, busy = time.perf_counter(), time.process_time()
            rows = list(fill(project, given.documents))
            coded, used = time.perf_counter(), time.process_time() - busy
            print(f"{'claims written':<36} {given.documents * CLAIMS:>10,}")
            print(f"{'claims written a second':<36} {given.documents * CLAIMS / (coded - begun):>10,.0f}", flush=True)
            print(f"{'claims a second of a processor':<36} {given.documents * CLAIMS / used:>10,.0f}", flush=True)
            Incidents(project.database).replace(rows, [], 0, "made", "ucdp")
            print(f"{'incidents written a second':<36} {given.documents / (time.perf_counter() - coded):>10,.0f}")
        with open_project(where) as project:
            if not given.project:
                print(f"{'bytes a document':<36} {Path(where).stat().st_size / given.documents:>10,.0f}", flush=True)
            answers(project)
            single(project, rows[len(rows) // 2][1])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
