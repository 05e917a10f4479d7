"""Numbers in digits and in words."""

import re
from functools import cache

from dateline.schema.loader import load_toml


@cache
def _units() -> dict[str, int]:
    units: dict[str, int] = load_toml("dateline.resolve.quantities.en", "words.toml")["units"]
    return units


@cache
def _scales() -> dict[str, int]:
    scales: dict[str, int] = load_toml("dateline.resolve.quantities.en", "words.toml")["scales"]
    return scales


def _pattern() -> str:
    unit = "|".join(sorted(_units(), key=len, reverse=True))
    scale = "|".join(_scales())
    digits = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3}(?=\s+(?:million|billion|thousand)))?"
    words = rf"(?:{unit})(?:[\s-]+(?:and\s+)?(?:{unit}|{scale})\b)*"
    article = rf"(?:half\s+)?an?\s+(?:{scale})\b(?:[\s-]+(?:and\s+)?(?:{unit})\b)*"
    return rf"(?:{article}|{words}|(?:{digits})(?:\s+(?:{scale})\b)?)"


NUMBER = _pattern()  # a number in digits or words; matched without regard to case
_SPLIT = re.compile(r"[\s-]+")


def read_number(written: str) -> int | None:
    """The whole number that the words or digits stand for, or None where they are no number."""
    total, current, seen = 0, 0.0, False
    for word in _SPLIT.split(written.lower().strip()):
        if word in ("and", ""):
            continue
        value = _value(word)
        if value is not None:
            current, seen = current + value, True
        elif word in _scales():
            total, current = _scaled(total, current if seen else 1, _scales()[word])
            seen = True
        else:
            return None
    return total + round(current) if seen else None


def _value(word: str) -> float | None:
    if word in ("a", "an"):
        return 1
    if word == "half":
        return None
    if word in _units():
        return _units()[word]
    digits = word.replace(",", "")
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def _scaled(total: int, current: float, scale: int) -> tuple[int, float]:
    if scale <= 100:
        return total, current * scale
    return total + round(current * scale), 0.0
