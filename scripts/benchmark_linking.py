"""Measure how time and memory of linking grow with the number of events.

The events are made up: 250 reports of events a day over as many days as it takes, in 60 countries of 200 towns each, of
which few have most; an incident is told in one to a dozen reports, with kinds, days, tolls and names that differ as
reports do. A million are eleven years. Each size runs in a process of its own. Told are the seconds that linking took,
those in which it had a processor, the most memory of the process with all events in it, what an event cost of a
processor, how many of the incidents came out whole and alone, and how many pairs were passed by in busy places.
"""

import argparse
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from random import Random
from typing import Any

from dateline.link import Passed, Signature, cluster, signature_of

_A_DAY, _COUNTRIES, _TOWNS, _MOST_REPORTS = 250, 60, 200, 12
_KINDS = ("armed_clash", "attack", "bombing", "shelling", "air_strike", "protest", "arrest", "abduction", "meeting")
_SHARES = (18, 16, 12, 12, 10, 14, 9, 4, 5)
_SYLLABLES = ("ka", "ro", "min", "tel", "bu", "sha", "dor", "ven", "li", "gra", "zu", "pe", "han", "os", "ti", "mar")
_FIRST_DAY = date(2015, 1, 1).toordinal()

Row = dict[str, Any]


def reports(count: int, seed: int = 1) -> Iterator[tuple[str, Row]]:
    """The incident and the line of each of so many made-up events."""
    chance, made = Random(seed), 0
    while made < count:
        incident = _incident(chance, _FIRST_DAY + made // _A_DAY)
        for _ in range(min(_told(chance), count - made)):
            yield incident["name"], _report(chance, incident, made)
            made += 1


def _told(chance: Random) -> int:
    """In how many reports an incident is told: half are told once."""
    return min(_MOST_REPORTS, 1 + int(chance.paretovariate(1.0) - 1))


def _incident(chance: Random, day: int) -> Row:
    country = min(int(chance.paretovariate(0.6)), _COUNTRIES)
    town = min(int(chance.paretovariate(0.5)), _TOWNS)
    spot = Random(country * 1000 + town)
    return {
        "name": f"{chance.getrandbits(64):016x}",
        "kind": chance.choices(_KINDS, _SHARES)[0],
        "day": day,
        "country": f"{country:02}",
        "town": _word(spot, 3),
        "point": (country % 12 * 10 - 55 + spot.uniform(0, 6), country // 12 * 30 - 75 + spot.uniform(0, 6)),
        "doer": f"group-{country}-{chance.randrange(8)}",
        "victims": _word(chance, 3) + " " + _word(chance, 4) if chance.random() < 0.2 else "residents",
        "dead": int(chance.paretovariate(0.8)) - 1,
        "words": [_word(chance, 2) for _ in range(12)],
    }


def _word(chance: Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables))


def _report(chance: Random, incident: Row, number: int) -> Row:
    """An incident as one report tells it: some days, points, tolls and names are missing or other."""
    day = incident["day"] if chance.random() < 0.9 else None
    dead = incident["dead"] + chance.choice((0, 0, 0, 1, 2))
    latitude, longitude = incident["point"]
    known = (
        {"latitude": latitude, "longitude": longitude, "precision": 1} if chance.random() < 0.8 else {"precision": 4}
    )
    return {
        "id": f"{chance.getrandbits(64):016x}",
        "document": f"report-{number}",
        "published": date.fromordinal(incident["day"] + chance.randrange(3)).isoformat(),
        "type": incident["kind"] if chance.random() < 0.9 else "attack",
        "time": day and {"start": date.fromordinal(day).isoformat(), "end": date.fromordinal(day).isoformat()},
        "place": {"name": incident["town"], "country": incident["country"], **known},
        "actors": [
            {"role": "perpetrator", "name": incident["doer"], "id": incident["doer"]},
            {"role": "target", "name": incident["victims"]},
        ],
        "claims": [{"property": "killed", "low": dead, "high": dead}] if chance.random() < 0.7 else [],
        "anchor": {"quote": " ".join(chance.sample(incident["words"], 6))},
    }


def measured(count: int, processes: int) -> str:
    """The figures of one size, in a line."""
    truth: dict[str, list[str]] = {}
    signatures: list[Signature] = []
    for incident, row in reports(count):
        truth.setdefault(incident, []).append(row["id"])
        signatures.append(signature_of(row))
    begun, used, passed = time.perf_counter(), _used(), Passed()
    found = set(cluster(signatures, passed=passed, processes=processes))
    taken, used = time.perf_counter() - begun, _used() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 1024**2)
    whole = sum(tuple(sorted(members)) in found for members in truth.values()) / len(truth)
    cost = f"{count:>9,} {taken:8.1f} s {used:8.1f} s of a processor {peak:7,} MB {used / count * 1e6:6.0f} µs an event"
    return f"{cost}, {whole:.0%} whole, {passed.pairs:,} passed by"


def _used() -> float:
    """Seconds that this process and those that it started, and that have ended, had a processor."""
    return sum(sum(resource.getrusage(whose)[:2]) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="numbers of events")
    parser.add_argument("--processes", type=int, default=1, help="processes that link")
    given = parser.parse_args()
    for size in given.sizes:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as fresh:
            print(fresh.submit(measured, size, given.processes).result(), flush=True)


if __name__ == "__main__":
    main()
