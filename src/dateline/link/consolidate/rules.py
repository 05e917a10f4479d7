"""Named rule sets, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class RuleSet:
    """How the figures of an incident are chosen; `credibility` ranks voices by kind of speaker."""

    name: str
    best: str
    range: str
    credibility: Mapping[str, int]


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.link.consolidate", "rules.toml")


RULES: tuple[str, ...] = tuple(_data()["rules"])


def rule_set(name: str) -> RuleSet:
    """The rule set of that name. Raises ValueError, listing the known ones, for another."""
    if name not in RULES:
        raise ValueError(f"no rule set is named {name!r}; known are {', '.join(RULES)}")
    return RuleSet(name, credibility=_data()["credibility"], **_data()["rules"][name])
