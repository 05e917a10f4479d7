"""Every count that a text gives, with its lowest and highest value."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.core import Quantity, Span
from dateline.resolve.quantities.numbers import NUMBER, read_number
from dateline.resolve.quantities.readings import Bounds, vague_words
from dateline.schema.loader import load_toml

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE_AFTER = re.compile(rf"\s*(?:st|nd|rd|th)?\s*(?:of\s+)?{_MONTH}\b(?!\s+be\b)", re.IGNORECASE)
_DATE_BEFORE = re.compile(rf"{_MONTH}\s+$", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"(?:[\w$€£][.:/–-]|[\w$€£#])$")
_GLUED_AFTER = re.compile(r"(?:st|nd|rd|th)\b|[:/]\d|-[A-Z0-9]|\.\d|[a-z]|–\d")
_ONE_OF = re.compile(
    r"\s+of\s+(?:the|its|his|her|their|those|these|several|many|a)\b|\s+(?:day|another|side|hand)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PEOPLE = re.compile(
    r"\s+(?:\w+\s+)?(?:people|civilians|soldiers|troops|persons|men|women|children|fighters|militants|\w+s)\b"
)


def find_quantities(text: str, span: Span | None = None, reading: str = "codebook") -> tuple[Quantity, ...]:
    """The counts in the text, or in a span of it, in order. Spans point into the text itself.

    Ages, strengths, distances, money, dates and the like are no counts. Raises ValueError for an unknown reading.
    """
    vague = vague_words(reading)
    span = span or Span(0, len(text))
    found = []
    for match in _pattern().finditer(text, span.start, span.end):
        bounds, rule = _read(match, vague)
        if bounds is not None and _counts(text, match, rule):
            where = Span(match.start(), match.end())
            found.append(Quantity(*bounds, text=where.of(text), rule=f"quantities.en:{rule}", span=where))
    return tuple(found)


def _read(match: re.Match[str], vague: Mapping[str, Bounds]) -> tuple[Bounds | None, str]:
    if match["vague"]:
        return vague.get(re.sub(r"\s+", " ", match["vague"].lower())), "vague"
    if match["low"]:
        low, high = read_number(match["low"]), read_number(match["high"])
        return ((low, high) if low is not None and high is not None and low <= high else None), "range"
    number = read_number(match["number"])
    if number is None:
        return None, ""
    kind = _kind(match["qualifier"])
    if match["half"] and "dozen" in match["number"].lower():
        number = 6
    return _bent(number, kind), kind


def _kind(qualifier: str | None) -> str:
    if not qualifier:
        return "exact"
    return _qualifiers()[re.sub(r"\s+", " ", qualifier.lower()).strip()]


def _bent(number: int, kind: str) -> Bounds:
    """Lowest and highest value. "About" is a tenth less to a tenth more, as the coding manual reads it."""
    tenth = (number + 5) // 10 if number >= 10 else 1 if number > 1 else 0
    bounds: dict[str, Bounds] = {
        "exact": (number, number),
        "floor": (number, None),
        "above": (number + 1, None),
        "ceiling": (0, number),
        "below": (0, max(number - 1, 0)),
        "about": (number - tenth, number + tenth),
    }
    return bounds[kind]


def _counts(text: str, match: re.Match[str], rule: str) -> bool:
    """True unless what stands beside the number makes it an age, a date, a sum of money or the like."""
    before, after = _guards()
    start, end = match.start("core"), match.end("core")
    if rule == "vague":
        return not after.match(text, end)
    left = text[max(0, start - 24) : start]
    if _GLUED_BEFORE.search(left) or _GLUED_AFTER.match(text, end) or before.search(left):
        return False
    if after.match(text, end) or _DATE_AFTER.match(text, end) or (_DATE_BEFORE.search(left) and rule == "exact"):
        return False
    return _no_year(text, match, rule) and not (match["core"].lower() == "one" and _ONE_OF.match(text, end))


def _no_year(text: str, match: re.Match[str], rule: str) -> bool:
    if rule == "range":
        return not _YEAR.fullmatch(match["low"])
    return not (_YEAR.fullmatch(match["core"]) and rule == "exact" and not _PEOPLE.match(text, match.end()))


@cache
def _qualifiers() -> dict[str, str]:
    data = load_toml("dateline.resolve.quantities.en", "words.toml")["qualifiers"]
    return {phrase: kind for kind, phrases in data.items() for phrase in phrases}


@cache
def _guards() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load_toml("dateline.resolve.quantities.en", "words.toml")["guards"]
    before = "|".join(re.escape(word) for word in sorted(data["before"], key=len, reverse=True))
    after = "|".join(re.escape(word) for word in sorted(data["after"], key=len, reverse=True))
    return (
        re.compile(rf"(?:^|[\s(])(?:{before})\s*$", re.IGNORECASE),
        re.compile(rf"(?:\s+|(?=[-–%]))(?:{after})(?![\w])", re.IGNORECASE),
    )


@cache
def _pattern() -> re.Pattern[str]:
    qualifier = "|".join(r"\s+".join(phrase.split()) for phrase in sorted(_qualifiers(), key=len, reverse=True))
    vague = "|".join(r"\s+".join(word.split()) for word in sorted(vague_words("codebook"), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?:(?P<qualifier>{qualifier})\s+)?(?:(?:a\s+total\s+of|another|a\s+further)\s+)?(?P<core>"
        rf"(?P<between>between\s+)?(?P<low>{NUMBER})\s*(?(between)and|(?:-|–|to|or))\s*(?P<high>{NUMBER})(?!\w)"
        rf"|(?P<half>half\s+)?(?P<number>{NUMBER})"
        rf"|(?P<vague>{vague}))(?!\w)",
        re.IGNORECASE,
    )
