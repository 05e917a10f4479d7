"""Measure place finding and resolving on the GeoVirus corpus (Gritta et al. 2018): PATH is GeoVirus.xml.

A gold place counts as found where a resolved place overlaps it, and as right where the points are at most 161
km apart; one that is not found counts as wrong. The points of large countries differ by more than that from one
source to another, so that figures are also given without what is resolved as a country, continent or sea. The
country of a gold point is known where the gazetteer has a place of the same name within 50 km of it.
"""

import argparse
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.gazetteer import open_gazetteer
from dateline.gazetteer.base import Gazetteer
from dateline.ingest.sentences import find_sentences
from dateline.resolve.places import PlaceResolver
from dateline.resolve.places.ranking import kilometres

_NEAR_KM, _SAME_KM = 161.0, 50.0


@dataclass(frozen=True, slots=True)
class Gold:
    """A toponym of the corpus: its words, where they stand, and its point."""

    name: str
    span: Span
    latitude: float
    longitude: float


def articles(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Every article's text and toponyms; the corpus counts characters from one."""
    for article in ElementTree.parse(path).getroot():
        text = article.findtext("text") or ""
        yield text, [_gold(location) for location in article.iter("location")]


def _gold(location: ElementTree.Element) -> Gold:
    start, end = int(location.findtext("start") or 0) - 1, int(location.findtext("end") or 0) - 1
    latitude, longitude = float(location.findtext("lat") or 0), float(location.findtext("lon") or 0)
    return Gold(location.findtext("name") or "", Span(start, end), latitude, longitude)


def matched(gold: Gold, places: tuple[Place, ...]) -> Place | None:
    """The resolved place that overlaps the gold one most."""
    over = [place for place in places if place.span is not None and place.span.overlaps(gold.span)]
    return max(over, key=lambda place: (place.text == gold.name, -len(place.text)), default=None)


def distance(gold: Gold, place: Place) -> float:
    """Kilometres between a gold point and a resolved one."""
    return kilometres(gold.latitude, gold.longitude, place.latitude or 0.0, place.longitude or 0.0)


def country(gold: Gold, gazetteer: Gazetteer) -> str | None:
    """The gold point's country, where a namesake lies beside it."""
    for place in gazetteer.named(gold.name):
        if kilometres(gold.latitude, gold.longitude, place.latitude, place.longitude) <= _SAME_KM:
            return place.country
    return None


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was missed or resolved far away")
    options = parser.parse_args()
    if not options.path.is_file():
        parser.error(f"{options.path}: is no file; give the path of GeoVirus.xml")
    gazetteer = open_gazetteer()
    resolver = PlaceResolver(gazetteer)
    kept: list[tuple[Gold, Place | None]] = []
    begun = time.perf_counter()
    corpus = list(articles(options.path))
    for text, golds in corpus:
        places = resolver.find(text, find_sentences(text))
        kept += [(gold, matched(gold, places)) for gold in golds]
    seconds = time.perf_counter() - begun
    report(kept, gazetteer)
    print(f"documents a second    {len(corpus) / seconds:.0f}")
    if options.misses:
        misses(kept)


def report(kept: list[tuple[Gold, Place | None]], gazetteer: Gazetteer) -> None:
    """Print recall, accuracy, countries and the time of a lookup."""
    found = [(gold, place) for gold, place in kept if place is not None]
    errors = [distance(gold, place) for gold, place in found]
    near = sum(error <= _NEAR_KM for error in errors)
    known = [(country(gold, gazetteer), place) for gold, place in found]
    countries = [truth == place.country for truth, place in known if truth is not None]
    print(f"toponyms              {len(kept)}")
    print(f"found                 {len(found) / len(kept):.3f}")
    print(f"within 161 km, all    {near / len(kept):.3f}")
    print(f"within 161 km, found  {near / len(found):.3f}")
    small = [distance(gold, place) for gold, place in found if place.precision < 5]
    print(f"same, below country   {sum(error <= _NEAR_KM for error in small) / len(small):.3f} of {len(small)}")
    print(f"median, below country {statistics.median(small):.1f} km")
    print(f"country right, found  {sum(countries) / len(countries):.3f} of {len(countries)}")
    print(f"median error, found   {statistics.median(errors):.1f} km")
    names = sorted({gold.name for gold, _ in kept})
    fresh = open_gazetteer()
    begun = time.perf_counter()
    for name in names:
        fresh.named(name)
    print(f"a lookup, not cached  {(time.perf_counter() - begun) / len(names) * 1000:.3f} ms")


def misses(kept: list[tuple[Gold, Place | None]]) -> None:
    """List the gold places that were missed or resolved far away."""
    for gold, place in kept:
        if place is None:
            print(f"missed  {gold.name}")
        elif distance(gold, place) > _NEAR_KM:
            print(
                f"far     {gold.name} -> {place.name}, {place.admin1}, {place.country} {distance(gold, place):.0f} km"
            )


if __name__ == "__main__":
    main()
