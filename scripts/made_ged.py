"""Write a table in the layout of UCDP's event dataset with made rows, to try what reads such tables at size.

Rows are drawn with a fixed seed: countries, days from 1989 on, points, sides and tolls are made up. After 100,000 rows
the same come again under other ids, which saves time. A share of the rows has a cell that cannot be read, another
share the id of the row before. `--older` names columns as versions before 20.1 did and leaves some out. Nothing of
UCDP is in it.
"""

import argparse
import csv
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from dateline.evaluate.compare.ged import OLDER
from dateline.export.formats.ucdp_ged import COLUMNS
from dateline.schema.countries import countries
from dateline.schema.crosswalks import country_codes

FIRST, DAYS = date(1989, 1, 1), 13_000
SEED = 7
DISTINCT = 100_000
SPOILT = {"date_start": "31.12.99", "date_end": "1901-02-28", "best": "many", "latitude": "north"}
LACKING = ("adm_2", "high", "side_b")  # of the older layout


def rows(number: int, spoilt: int, twice: int, only: str | None) -> Iterator[dict[str, object]]:
    """So many rows, of all countries or one of them.

    Every `spoilt`-th has a cell that cannot be read, every `twice`-th the id of the row before it.
    """
    drawn = random.Random(SEED)
    codes = [(country_codes()[code], countries()[code].name) for code in sorted(country_codes()) if code in countries()]
    codes = [(code, name) for code, name in codes if code.gw and (only is None or name == only)]
    block = []
    for place in range(min(number, DISTINCT)):
        code, name = drawn.choice(codes)
        block.append({**made(drawn, place, name), "country": name, "country_id": code.gw, "region": code.ucdp})
    for place, row in zip(range(1, number + 1), cycle(block), strict=False):
        bad = drawn.choice(sorted(SPOILT)) if spoilt and place % spoilt == 0 else None
        id_ = place - 1 if twice and place % twice == 0 else place
        yield {**row, "id": id_, **({bad: SPOILT[bad]} if bad else {})}


def header(older: bool) -> list[str]:
    """The names of the columns, in the order of `COLUMNS`; of the older layout only those that are written."""
    kept = (name for name in COLUMNS if not (older and name in LACKING))
    return [OLDER.get(name, name) if older else name for name in kept]


def made(drawn: random.Random, place: int, country: str) -> dict[str, object]:
    """One row, without the columns on its country."""
    start = FIRST + timedelta(days=drawn.randrange(DAYS))
    end = start + timedelta(days=drawn.choice((0, 0, 0, 0, 1, 6)))
    dead = drawn.choice((1, 1, 2, 3, 5, 12, 40))
    latitude, longitude = round(drawn.uniform(-35, 50), 6), round(drawn.uniform(-20, 120), 6)
    side = f"Government of {country}"
    return {
        "relid": f"MADE-{start.year}-1-{place}", "year": start.year, "active_year": 1,
        "code_status": "Clear", "type_of_violence": drawn.choice((1, 1, 2, 3)),
        "conflict_name": f"{country}: Government",
        "dyad_name": f"{side} - Front {place % 40}", "side_a": side, "side_b": f"Front {place % 40}",
        "number_of_sources": 1,
        "source_article": f'"Made Agency,{end},Report {place} on fighting in a town of {country}, with dead and hurt"',
        "source_office": "Made Agency", "source_date": end, "source_headline": f"Report {place} on fighting",
        "source_original": "a police officer", "where_prec": drawn.choice((1, 1, 1, 2, 3, 4)),
        "where_coordinates": f"Town {place % 500}", "where_description": f"a village near town {place % 500}",
        "adm_1": f"Province {place % 30} province", "adm_2": f"District {place % 300} district",
        "latitude": latitude, "longitude": longitude, "geom_wkt": f"POINT ({longitude} {latitude})",
        "priogrid_gid": place % 259200, "event_clarity": 1, "date_prec": 1 if start == end else 2,
        "date_start": f"{start} 00:00:00.000", "date_end": f"{end} 00:00:00.000", "deaths_a": 0, "deaths_b": 0,
        "deaths_civilians": 0, "deaths_unknown": dead, "best": dead, "high": dead + 2, "low": dead, "gwnoa": "",
    }  # fmt: skip


def main() -> int:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--spoilt", type=int, default=1_000_000, help="one row in so many cannot be read; 0 for none")
    parser.add_argument("--twice", type=int, default=0, help="one row in so many has the id of the one before")
    parser.add_argument("--older", action="store_true", help="columns as they were before version 20.1, some left out")
    parser.add_argument("--country", help="all rows in this country, by its English name")
    given = parser.parse_args()
    with given.out.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerow(header(given.older))
        kept = [name for name in COLUMNS if not (given.older and name in LACKING)]
        table = csv.DictWriter(stream, kept, restval="", extrasaction="ignore")
        table.writerows(rows(given.rows, given.spoilt, given.twice, given.country))
    print(f"{given.out}: {given.rows:,} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
