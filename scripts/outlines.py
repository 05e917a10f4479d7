"""Make the outlines of land and of countries that the maps of the pages show.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/outlines.py package/countries-50m.json

world-atlas (ISC) holds Natural Earth's 1:50m vectors (public domain) as TopoJSON. A line that two countries share is
simplified once, so that neighbours stay neighbours. Needs shapely, which geopandas brings.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from shapely import LineString, Polygon, box

OUT = Path(__file__).resolve().parent.parent / "src/dateline/export/page/outlines.json"
SCALE = 100  # steps a degree
COARSEST = 0.03  # degrees by which a line may be moved
SMALLEST = 0.002  # square degrees of an island that is kept

Line = list[tuple[int, int]]


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    lines = [_simplified(line) for line in _lines(topology)]
    rings = [
        ring for arcs in _rings(topology["objects"]["land"]["geometries"]) for ring in _unwrapped(_ring(arcs, lines))
    ]
    land = [_steps(ring) for ring in rings if len(ring) > 3 and Polygon(ring).area > SMALLEST * SCALE**2]
    borders = [_steps(lines[number]) for number in _shared(topology["objects"]["countries"]["geometries"])]
    text = json.dumps({"scale": SCALE, "land": land, "borders": borders}, separators=(",", ":"))
    OUT.write_text(text.replace("],[", "],\n[") + "\n", encoding="utf-8")
    print(f"{OUT}: {len(land)} pieces of land, {len(borders)} borders, {OUT.stat().st_size:,} bytes")


def _lines(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """The arcs of a TopoJSON in degrees."""
    (across, down), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x, y, line = 0, 0, []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((west + across * x, south + down * y))
        yield line


def _simplified(line: list[tuple[float, float]]) -> Line:
    """By Douglas and Peucker 1973; ends stay where they are."""
    points = LineString(line).simplify(COARSEST, preserve_topology=False).coords
    return [(round(x * SCALE), round(y * SCALE)) for x, y in points]


def _rings(geometries: Sequence[dict[str, Any]]) -> Iterator[list[int]]:
    for geometry in geometries:
        if geometry["type"] == "GeometryCollection":
            yield from _rings(geometry["geometries"])
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
        for polygon in polygons:
            yield from polygon


def _ring(arcs: list[int], lines: list[Line]) -> Line:
    """The arcs joined; one with a number below zero runs backwards."""
    found: Line = []
    for number in arcs:
        found += lines[number] if number >= 0 else lines[~number][::-1]
    return [point for place, point in enumerate(found) if place == 0 or point != found[place - 1]]


def _unwrapped(ring: Line) -> Iterator[Line]:
    """A ring that crosses the meridian of 180 degrees in the parts on either side of it.

    One around a pole stays as it is.
    """
    half, turns, found = 180 * SCALE, 0, ring[:1]
    for (a, _), (x, y) in pairwise(ring):
        turns += (x - a < -half) - (x - a > half)
        found.append((x + turns * 2 * half, y))
    if turns or found == ring:
        yield ring
        return
    for shift in (-2 * half, 0, 2 * half):
        moved = Polygon([(x + shift, y) for x, y in found]).buffer(0).intersection(box(-half, -half, half, half))
        for part in getattr(moved, "geoms", [moved]):
            for line in (part.exterior, *part.interiors) if part.area else ():
                yield [(round(x), round(y)) for x, y in line.coords]


def _shared(countries: Sequence[dict[str, Any]]) -> list[int]:
    """The arcs that part two countries."""
    uses = Counter(
        number
        for country in countries
        for number in {arc if arc >= 0 else ~arc for ring in _rings([country]) for arc in ring}
    )
    return sorted(number for number, count in uses.items() if count > 1)


def _steps(line: Line) -> list[int]:
    """First the point, then each step to the next, as one flat list."""
    pairs = [line[0], *((x - a, y - b) for (a, b), (x, y) in pairwise(line))]
    return [value for pair in pairs for value in pair]


if __name__ == "__main__":
    main()
