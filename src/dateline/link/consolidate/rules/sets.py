"""Named rule sets: those that come with the program, and those that users write."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dateline.link.consolidate.rules.checking import parsed
from dateline.schema.loader import load_toml

_BASE = "ucdp"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """How the cells of an incident are chosen.

    `best` and `range` choose a count, `reading` names the table of vague words by which its claims are read. An open
    figure of two or more counts as `unknown`, in `war_zones` (ISO 3166-1 alpha-2) as `unknown_at_war`; None leaves it.
    `cells` names the way for each other property; `credibility` ranks voices by kind of speaker. `written` is what
    `rule_set` reads this set from: a name, or the text of a user's file.
    """

    name: str
    best: str
    range: str
    reading: str
    unknown: int | None
    unknown_at_war: int | None
    war_zones: frozenset[str]
    cells: Mapping[str, str]
    credibility: Mapping[str, int]
    written: str


@cache
def _data() -> dict[str, Any]:
    return load_toml(__package__, "rules.toml")


RULES: tuple[str, ...] = tuple(_data()["sets"])


def rule_set(rule: str) -> RuleSet:
    """The rule set of that name, or that a TOML file of that path or TOML text describes.

    Raises ValueError, in one line, for a name that is not known and for a file that cannot be used.
    """
    name = _data()["aliases"].get(rule, rule)
    if name in RULES:
        return _made(name, _tables(name), name)
    if "\n" in rule:
        return _own(rule, "the rule set of the project")
    if not rule.endswith(".toml"):
        raise ValueError(
            f"no rule set is named {rule!r}; known are {', '.join(RULES)}, and a file's name ends in .toml"
        )
    return _own(_text(Path(rule)), rule)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        told = f"the rule set cannot be read ({type(error).__name__})"
        raise ValueError(f"{path}: {told}; give a UTF-8 TOML file") from error


def _own(text: str, where: str) -> RuleSet:
    data = parsed(text, where, RULES)
    base = _tables(data.get("base", _BASE))
    tables = {table: {**base[table], **data.get(table, {})} for table in base}
    return _made(data["name"], tables, text)


def _tables(name: str) -> dict[str, dict[str, Any]]:
    """The tables of a shipped set, over those of the first."""
    first, own = _data()["sets"][_BASE], _data()["sets"][name]
    return {table: {**first[table], **own.get(table, {})} for table in first}


def _made(name: str, tables: Mapping[str, Mapping[str, Any]], written: str) -> RuleSet:
    counts = tables["counts"]
    return RuleSet(
        name=name,
        best=counts["best"],
        range=counts["range"],
        reading=counts["reading"],
        unknown=counts.get("unknown"),
        unknown_at_war=counts.get("unknown_at_war"),
        war_zones=frozenset(counts.get("war_zones", ())),
        cells=MappingProxyType(dict(tables["cells"])),
        credibility=MappingProxyType(dict(tables["credibility"])),
        written=written,
    )
