"""MUC-4's templates with the incidents that they belong to: reading, the record's format, and the score of a linking.

`python scripts/muc4_linked.py LINKED --out FILE` writes the templates of LINKED (a folder with dev.jsonl) as lines of
events.jsonl. Where LINKED holds no such file, this says so and stops with exit code 2.
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from dateline.schema.countries import countries

LARGEST = "jesuits-uca-murders-1989-11-16"
_KINDS = {
    "ATTACK": "attack", "BOMBING": "bombing", "KIDNAPPING": "abduction", "ARSON": "destruction",
    "ROBBERY": "seizure", "FORCED WORK STOPPAGE": "blockade",
}  # fmt: skip
_OPEN = 60_000  # counts from here stand for "about", "more than" or a plural
_CODES = {name.lower(): found.code for found in countries().values() for name in (found.name, *found.names)}

Template = dict[str, Any]


def templates(folder: Path) -> list[Template]:
    """The templates. Stops with exit code 2 where they are not there."""
    file = folder / "dev.jsonl"
    if not file.is_file():
        print(f"{folder} holds no dev.jsonl; name the folder of MUC-4's linked templates", file=sys.stderr)
        raise SystemExit(2)
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def event_row(template: Template) -> dict[str, Any]:
    """A template in the record's format. It has no words, points or ids of a registry."""
    named = [("perpetrator", name) for name in template["perpetrators"]]
    named += [("target", name) for name in template["targets"]]
    return {
        "id": template["id"],
        "document": template["document"],
        "published": template["document_date"],
        "type": _KINDS[template["type"].split(" / ")[0]],
        "realis": "planned" if template["stage"].startswith("THREATENED") else "actual",
        "aggregate": False,
        "anchor": {"start": 0, "end": 0, "quote": ""},
        "time": {"start": template["date"]["start"], "end": template["date"]["end"]},
        "place": _place(template["location"]),
        "actors": [{"role": role, "name": name} for role, name in named],
        "weapon": None,
        "claims": [] if template["killed"] is None else [{"property": "killed", **_count(template["killed"])}],
    }


def _place(location: list[str]) -> dict[str, Any] | None:
    """From the country on, coarse to fine; each with its kind in brackets."""
    if not location:
        return None
    names = [re.sub(r"\s*\(.*?\)", "", name).strip() for name in location]
    country = _CODES.get(names[0].lower(), names[0])
    levels = dict(zip(("admin1", "admin2"), names[1:-1], strict=False))
    return {"country": country, "name": names[-1], "precision": 6 if len(names) == 1 else None, **levels}


def _count(killed: int) -> dict[str, int | None]:
    return {"low": killed, "high": killed} if killed < _OPEN else {"low": 2, "high": None}


@dataclass(frozen=True, slots=True)
class Figures:
    """How well a linking agrees with the hand-made one: B-cubed and pairs, each precision, recall and F1."""

    b_cubed: tuple[float, float, float]
    pairs: tuple[float, float, float]
    pairs_without_largest: tuple[float, float, float]

    @property
    def mean(self) -> float:
        """The mean of the three F1."""
        return (self.b_cubed[2] + self.pairs[2] + self.pairs_without_largest[2]) / 3

    def __str__(self) -> str:
        named = (("B-cubed", self.b_cubed), ("pairs", self.pairs), ("pairs, no largest", self.pairs_without_largest))
        return "\n".join(f"{name:18} P {p:.3f}  R {r:.3f}  F1 {f:.3f}" for name, (p, r, f) in named)


def figures(gold: Iterable[Template], found: Mapping[str, str]) -> Figures:
    """The figures of a linking that gives each template's id its incident.

    A template that the hand-made linking says overlaps another incident without being it is left out of that pair.
    """
    told = list(gold)
    return Figures(_b_cubed(told, found), _pairs(told, found, None), _pairs(told, found, LARGEST))


def left_out(one: Template, other: Template) -> bool:
    """True where one of the two overlaps the other's incident without being the same."""
    a, b = one.get("also") or [], other.get("also") or []
    return one["cluster"] in b or other["cluster"] in a or bool(set(a) & set(b))


def _b_cubed(gold: list[Template], found: Mapping[str, str]) -> tuple[float, float, float]:
    truth, system = _clusters(gold, lambda t: t["cluster"]), _clusters(gold, lambda t: found[t["id"]])
    precision = recall = 0.0
    for template in gold:
        own, put = truth[template["cluster"]], system[found[template["id"]]]
        scored = [t for t in put if t["cluster"] == template["cluster"] or not left_out(t, template)]
        right = sum(t["cluster"] == template["cluster"] for t in put)
        precision, recall = precision + right / len(scored), recall + right / len(own)
    return _f1(precision / len(gold), recall / len(gold))


def _pairs(gold: list[Template], found: Mapping[str, str], without: str | None) -> tuple[float, float, float]:
    scored = [t for t in gold if t["cluster"] != without]
    truth = {
        _pair(a, b) for group in _clusters(scored, lambda t: t["cluster"]).values() for a, b in combinations(group, 2)
    }
    put = {
        _pair(a, b)
        for group in _clusters(scored, lambda t: found[t["id"]]).values()
        for a, b in combinations(group, 2)
        if a["cluster"] == b["cluster"] or not left_out(a, b)
    }
    right = len(truth & put)
    return _f1(right / len(put) if put else 0.0, right / len(truth))


def _clusters(gold: list[Template], key: Any) -> dict[str, list[Template]]:
    groups: dict[str, list[Template]] = defaultdict(list)
    for template in gold:
        groups[key(template)].append(template)
    return groups


def _pair(one: Template, other: Template) -> tuple[str, str]:
    return min(one["id"], other["id"]), max(one["id"], other["id"])


def _f1(precision: float, recall: float) -> tuple[float, float, float]:
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def main() -> None:
    """Write the templates as events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("linked", type=Path, help="the folder that holds dev.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    given = parser.parse_args()
    rows = [json.dumps(event_row(template), ensure_ascii=False) for template in templates(given.linked)]
    given.out.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
