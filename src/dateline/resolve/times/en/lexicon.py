"""The words of English times, as tables and as pieces of patterns."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from dateline.schema.loader import load_toml


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.resolve.times.en", "words.toml")


def month_number(word: str) -> int:
    """1 to 12."""
    number: int = _data()["months"][word.lower().rstrip(".")]
    return number


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    number: int = _data()["weekdays"][word.lower()]
    return number


def count(word: str) -> int | None:
    """The number that a digit or small number word stands for; None for words such as "several"."""
    if word.isdigit():
        return int(word)
    found: int | None = _data()["numbers"].get(word.lower())
    return found


@cache
def known_days() -> Mapping[str, date]:
    """Days that are known by a name."""
    return {name: date.fromisoformat(day) for name, day in _data()["known"].items()}


@cache
def holidays() -> Mapping[str, tuple[int, int]]:
    """The month and day of those that fall on the same one every year."""
    return {name: (int(day[:2]), int(day[3:])) for name, day in _data()["holidays"].items()}


@cache
def infamous_days() -> Mapping[str, date]:
    """Days that are known for what happened, by names that tell no other."""
    return {name: date.fromisoformat(day) for name, day in _data()["infamous"].items()}


@cache
def before_events() -> str:
    """Words, as a piece of a pattern, that open what a day was before: "the day before elections"."""
    return _alternation(dict.fromkeys(_data()["events"]["before"]))


@cache
def guards() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What may not stand directly before a time, directly after it, and after it where it begins with a capital."""
    before, after, named = (
        "|".join(re.escape(word) for word in _data()["guards"][kind]) for kind in ("before", "after", "named")
    )
    return (
        re.compile(rf"(?:(?<!\w)(?:{before})|[$€£])\s*$", re.IGNORECASE),
        re.compile(rf"\s+(?:{after})\b", re.IGNORECASE),
        re.compile(rf"\s+(?:{named})\b"),
    )


def _alternation(words: Mapping[str, object]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


# A month in small letters may be a verb or a name ("may", "march"), so these want a capital; see rules.
MONTH = rf"(?:{_alternation(_data()['months'])})\.?"
WEEKDAY = rf"(?:{_alternation(_data()['weekdays'])})"
NUMBER = rf"(?:\d{{1,3}}|{_alternation(_data()['numbers'])}|several|few|a few|some|many)"
DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
DASH = r"\s?(?:-|–|—|/)\s?"
PART_OF_DAY = r"(?:morning|afternoon|evening|night|midnight|noon|dawn|dusk)"
