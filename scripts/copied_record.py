"""Copy a record many times into a larger one, to try what reads records at size.

Every copy has ids and names of reports of its own, and lies a year after the one before it, five years at most.
"""

import argparse
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILES = ("documents.jsonl", "events.jsonl", "incidents.jsonl")
YEARS = 5
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def changed(value: Any, renamed: Mapping[str, str], years: int) -> Any:
    """A value of a row with ids and names replaced and days moved."""
    if isinstance(value, dict):
        return {key: changed(inside, renamed, years) for key, inside in value.items()}
    if isinstance(value, list):
        return [changed(inside, renamed, years) for inside in value]
    if not isinstance(value, str):
        return value
    if _DAY.fullmatch(value):
        return f"{int(value[:4]) + years:04}{value[4:].replace('02-29', '02-28')}"
    return renamed.get(value, value)


def own(rows: Mapping[str, list[dict[str, Any]]], copy: int) -> dict[str, str]:
    """The ids and names that a copy has for its own."""
    ids = {row["id"] for name in FILES for row in rows[name]}
    ids |= {claim["id"] for row in rows["events.jsonl"] for claim in row["claims"]}
    names = {row["name"] for row in rows["documents.jsonl"]}
    return {id_: f"{id_[:-4]}{copy:04x}" for id_ in ids} | {name: f"{name}-{copy}" for name in names}


def main() -> None:
    """Write the larger record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--copies", type=int, default=94)
    given = parser.parse_args()
    rows = {
        name: [json.loads(line) for line in (given.record / name).read_text(encoding="utf-8").splitlines()]
        for name in FILES
    }
    given.out.mkdir(parents=True)
    for name in FILES:
        with (given.out / name).open("w", encoding="utf-8") as stream:
            for copy in range(given.copies):
                renamed = own(rows, copy)
                stream.writelines(f"{json.dumps(changed(row, renamed, copy % YEARS))}\n" for row in rows[name])
    print(f"{given.out}: {given.copies * len(rows['incidents.jsonl']):,} incidents")


if __name__ == "__main__":
    main()
