"""Reading TOML that users write, where a mistake is told with its key and its line."""

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from dateline.resolve.quantities import READINGS
from dateline.schema import vocabulary

BESTS = ("credible-recent", "lowest-credible", "latest", "lowest", "highest", "none")
RANGES = ("standing", "claims", "best")
_TOLD, _FINE = ("most-told", "latest"), ("finest", "latest")
_CHOICES: Mapping[str, Mapping[str, Collection[str]]] = {
    "counts": {"best": BESTS, "range": RANGES, "reading": READINGS},
    "cells": {"type": _TOLD, "time": _FINE, "place": _FINE, "weapon": _TOLD},
}
_NUMBERS = {
    "counts": ("unknown", "unknown_at_war"),
    "cells": (),
    "credibility": (*vocabulary().speaker_kinds, "party", "suspected", "unreliable"),
}
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_HEADER = re.compile(r"\s*\[+\s*([\w.-]+)\s*\]+")


def toml(text: str, where: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises ValueError with the line where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{where}: is no valid TOML ({error}); mend it there") from error


def parsed(text: str, where: str, sets: Collection[str]) -> dict[str, Any]:
    """The tables of a rule set that a user writes; `sets` are the names that `base` may have.

    Raises ValueError, naming key and line, where a key is not known or its value makes no sense.
    """
    data = toml(text, where)
    known_keys(data, ("name", "base", *_NUMBERS), text, where, "")
    if not isinstance(data.get("name"), str) or not _NAME.fullmatch(data["name"]) or data["name"] in sets:
        told = 'name = "our-desk", in small letters, digits and dashes, and unlike the shipped ones'
        raise wrong(text, where, "", "name", f"give the rule set a name: {told}")
    if data.get("base", "ucdp") not in sets:
        raise wrong(text, where, "", "base", f"base takes {', '.join(sets)}")
    for table in _NUMBERS:
        _check_table(data.get(table, {}), table, text, where)
    return data


def wrong(text: str, where: str, table: str, key: str, told: str, nth: int = 1) -> ValueError:
    """The error for that key of the table's `nth` header, with its line; without one where the key is missing."""
    number = _line(text, table, key, nth)
    place = f"{where}, line {number}" if number else where
    return ValueError(f"{place}: {f'{table}.{key}' if table else key}: {told}")


def _check_table(values: Any, table: str, text: str, where: str) -> None:
    if not isinstance(values, dict):
        raise wrong(text, where, "", table, f"write it as a table, [{table}]")
    choices, numbers = _CHOICES.get(table, {}), _NUMBERS[table]
    others = ("war_zones",) if table == "counts" else ()
    known_keys(values, (*choices, *numbers, *others), text, where, table)
    for key, value in values.items():
        if key in choices and value not in choices[key]:
            raise wrong(text, where, table, key, f"takes {', '.join(choices[key])}, not {value!r}")
        if key in numbers and (type(value) is not int or (table == "counts" and value < 0)):
            raise wrong(text, where, table, key, f"takes a whole number, not {value!r}")
        if key in others and not _are_countries(value):
            raise wrong(text, where, table, key, 'takes a list of country codes such as ["SY", "YE"]')


def _are_countries(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(code, str) and re.fullmatch("[A-Z]{2}", code) for code in value)


def known_keys(
    values: Mapping[str, Any], known: Collection[str], text: str, where: str, table: str, nth: int = 1
) -> None:
    """Raises ValueError, naming key and line, for a key that is not known."""
    for key in values:
        if key not in known:
            raise wrong(text, where, table, key, f"is not known; known are {', '.join(known)}", nth)


def _line(text: str, table: str, key: str, nth: int) -> int | None:
    """The number of the line where the key stands; a key that is itself a table stands at its header."""
    inside, headers = "", Counter[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header:
            inside = header[1]
            headers[inside] += 1
            if not table and inside.partition(".")[0] == key:
                return number
        elif inside == table and (not table or headers[table] == nth) and _starts(line, key):
            return number
    return None


def _starts(line: str, key: str) -> bool:
    return re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line) is not None
