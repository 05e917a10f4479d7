"""Whole numbers in digits and in words."""

import re
from functools import cache

from dateline.schema.loader import load_toml

_GAP = r"\s{1,3}"
_JOIN = r"(?:-|\s{1,3})"
_THOUSANDS = re.compile(r"(?<=[0-9])[,\u00a0\u202f](?=[0-9]{3})")
_DIGITS = r"(?:[1-9][0-9]{0,2}(?:[,\u00a0\u202f][0-9]{3}){1,4}|(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,3})?)"
_NO_FRACTION = r"(?<!\.[0-9])(?<!\.[0-9]{2})(?<!\.[0-9]{3})(?!\w)"
_FOLDS = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})  # what a pattern takes for i, s and k


def fold(written: str) -> str:
    """The words in lower case with single spaces, as the tables hold them."""
    return " ".join(written.translate(_FOLDS).lower().split())


def read_number(written: str) -> int | None:
    """The whole number that words or digits give ("two hundred and five", "1.2 million"); None where they do not."""
    if not re.fullmatch(number_source(), written.strip(), re.IGNORECASE):
        return None
    words = [word for word in re.split(r"[\s-]+", fold(_THOUSANDS.sub("", written))) if word != "and"]
    half = words[0] == "half"
    total, current = 0.0, 0.0
    for word in words[half:]:
        scale = _words()["scales"].get(word)
        if scale is None:
            current += _value(word)
        elif scale <= 100:
            current *= scale
        else:
            total, current = total + current * scale, 0.0
    return round((total + current) / (2 if half else 1))


@cache
def number_source() -> str:
    """A pattern for a number in digits or in well-formed words, to be matched in any case.

    Tens stand before ones, hundreds before both, thousands and millions around them. No quantifier is without bound.
    """
    ones, teens, tens = ("|".join(_words()[kind]) for kind in ("ones", "teens", "tens"))
    large = "thousand|million|billion"
    small = rf"(?:(?:{tens})(?:{_JOIN}(?:{ones})\b)?|{teens}|{ones})\b"
    tail = rf"(?:{_GAP}(?:and{_GAP})?{small})?"
    hundreds = rf"{small}(?:{_JOIN}hundred\b{tail})?"
    rest = rf"(?:{_GAP}(?:and{_GAP})?{hundreds}(?:{_JOIN}(?:{large})\b)?){{0,3}}"
    words = rf"{hundreds}(?:{_JOIN}(?:(?:{large})\b{rest}|dozen\b))?"
    article = rf"(?:half{_GAP})?an?{_GAP}(?:hundred\b{tail}|(?:{large}|dozen)\b)(?:{_GAP}(?:{large})\b)?"
    digits = rf"{_DIGITS}(?:{_GAP}(?:hundred|{large}|dozen)\b|{_NO_FRACTION})"
    return rf"(?:{article}|{words}|{digits})"


@cache
def _words() -> dict[str, dict[str, int]]:
    words: dict[str, dict[str, int]] = load_toml("dateline.resolve.quantities.en", "numbers.toml")
    return words


def _value(word: str) -> float:
    if word in ("a", "an"):
        return 1
    for kind in ("ones", "teens", "tens"):
        if word in _words()[kind]:
            return _words()[kind][word]
    return float(word)
