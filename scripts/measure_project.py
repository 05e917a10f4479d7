"""Measure a project on this machine: claims written a second, size, opening, reading, linking, backing up.

`python scripts/measure_project.py --documents N` makes N reports of ten claims each in a temporary folder and prints
what it measured.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from dateline.core import (
    Anchor,
    Claim,
    Document,
    Event,
    Place,
    Span,
    Speaker,
    TimeInterval,
    claim_id,
    content_hash,
    document_id,
    event_id,
)
from dateline.project import init_project, open_project
from dateline.store import back_up

_TOWNS = tuple((f"Town {n}", 30 + n % 20 * 0.7, 40 + n // 20 * 0.9) for n in range(400))
CLAIMS = 10  # of a report
TOGETHER = 500  # reports that are written in one transaction
_A_DAY = 200  # reports
_NOBODY = Speaker("", "unattributed")


def made(number: int) -> tuple[Document, Event]:
    """A report of about 1,200 characters, with an event of ten claims; no two alike."""
    place = town(number)
    head = f"A bomb killed {number % 60 + 1} people in {place.name} on {day(number):%d %B %Y}, police said. "
    text = head + " ".join(content_hash(number, n) for n in range(65))
    document = written(number, text, [Span(0, len(head)), Span(len(head), len(text))])
    return document, told(document, number, "bombing", place)


def town(number: int) -> Place:
    """One of 400 towns."""
    name, latitude, longitude = _TOWNS[number % len(_TOWNS)]
    return Place(name, None, None, "AF", latitude, longitude, 1, None, name)


def day(number: int) -> date:
    """One of 5,000 days."""
    return date(2010, 1, 1) + timedelta(days=number * 7 % 5000)


def written(number: int, text: str, sentences: Sequence[Span]) -> Document:
    """The report of that text."""
    digest, name = content_hash(text, length=64), f"r{number}"
    return Document(
        document_id(name, digest), name, text, digest, outlet=f"Outlet {number % 50}", published=day(number),
        sentences=tuple(sentences), path=f"/made/{name}.txt",
    )  # fmt: skip


def told(document: Document, number: int, kind: str, place: Place) -> Event:
    """The event of a report, told in its first sentence with ten claims."""
    own, first, on = event_id(document.id, Span(2, 6), 0), document.sentences[0], day(number)
    claims = tuple(claim(document, own, n, number % 60 + 1) for n in range(CLAIMS))
    anchor = Anchor(first, first.of(document.text), Span(2, 6))
    time_ = TimeInterval(on, on, "day", f"{on:%d %B %Y}", "made")
    return Event(own, document.name, on, kind, "actual", False, anchor, time_, place, (), None, claims)


def claim(document: Document, event: str, ordinal: int, low: int) -> Claim:
    """One of an event's claims: the first that it happened, the rest on its toll."""
    span, property_ = Span(0, 20 + ordinal), "killed" if ordinal else "occurrence"
    value = (None, low + ordinal, low + ordinal) if ordinal else (None, None, None)
    own = claim_id(event, span, property_, value, "all", _NOBODY, "asserted", "made")
    made_claim = Claim(own, event, property_, span.of(document.text), span, _NOBODY, False, "asserted", "made")
    return replace(made_claim, low=value[1], high=value[2], group="all" if ordinal else None)


def batched(values: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """The values in parts of that size."""
    return (values[start : start + size] for start in range(0, len(values), size))


def timed(what: str, work: Callable[[], object]) -> float:
    """Seconds that the work took, printed with those of them in which this process had a processor."""
    begun, used = time.perf_counter(), time.process_time()
    work()
    taken = time.perf_counter() - begun
    print(f"{what:<28} {taken:>9.2f} s, {time.process_time() - used:>9.2f} s of a processor", flush=True)
    return taken


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=2000)
    number = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.db"
        with init_project(path) as project:
            coding = project.coding("made", "made.v1", {})

            def write() -> None:
                for some in batched(range(number), TOGETHER):
                    with project.together():
                        for n in some:
                            document, event = made(n)
                            coding.add(document, [event])

            taken = timed(f"{number * CLAIMS:,} claims written", write)
            print(f"{'claims a second':<28} {number * CLAIMS / taken:>9,.0f}")
        with open_project(path) as project:
            timed("opened, first document read", lambda: next(iter(project.documents)))
            timed("every claim read", lambda: sum(1 for _ in project.claims()))
            timed("linked and consolidated", lambda: project.link("measured"))
            timed("linked again, unchanged", lambda: project.link("measured"))
            later = project.coding("made", "made.v1", {})

            def write_later(first: int, last: int) -> None:
                for n in range(first, last):
                    document, event = made(n)
                    later.add(document, [event])

            timed(f"{_A_DAY} more reports written", lambda: write_later(number, number + _A_DAY))
            timed(f"{_A_DAY} more reports linked", lambda: project.link("a day"))
            write_later(number + _A_DAY, number + _A_DAY + 1)
            timed("one more report linked", lambda: project.link("a report"))
            timed("pairs worth judging found", project.doubts)
            timed("all linked anew", lambda: project.link("anew", anew=True))
            timed("backed up", lambda: back_up(project.database, Path(folder) / "b.db"))
        print(f"{'bytes a document':<28} {path.stat().st_size / number:>9,.0f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
