"""Every count that a text gives, with its lowest and highest value."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.core import Quantity, Span
from dateline.resolve.phrases import any_of
from dateline.resolve.quantities.bounds import bounds_of, kind_of, qualifiers
from dateline.resolve.quantities.guards import is_count
from dateline.resolve.quantities.numbers import fold, number_source, read_number
from dateline.resolve.quantities.readings import Bounds, vague_words
from dateline.schema.loader import load_toml


def find_quantities(text: str, span: Span | None = None, reading: str = "codebook") -> tuple[Quantity, ...]:
    """The counts of people and things in the text, or in a span of it, in order; spans point into the text itself.

    Ages, strengths, distances, money, dates and the like are no counts, and "a soldier" is left to the caller. Raises
    ValueError for a reading that is not known.
    """
    vague = vague_words(reading)
    span = Span(0, len(text)) if span is None else span
    found = []
    for match in _pattern().finditer(text, span.start, span.end):
        bounds, rule = _read(match, vague)
        if bounds is not None and is_count(text, match, rule, bounds[0]):
            where = Span(match.start(), match.end())
            found.append(Quantity(*bounds, text=where.of(text), rule=f"quantities.en:{rule}", span=where))
    return tuple(found)


def _read(match: re.Match[str], vague: Mapping[str, Bounds]) -> tuple[Bounds | None, str]:
    if match["vague"]:
        return vague[fold(match["vague"])], "vague"
    if match["low"]:
        low, high = read_number(match["low"]), read_number(match["high"])
        return ((low, high) if low is not None and high is not None and low < high else None), "range"
    number, kind = read_number(match["number"]), kind_of(match["qualifier"])
    return (None if number is None else bounds_of(number, kind)), kind


@cache
def _pattern() -> re.Pattern[str]:
    number = number_source()
    neutral = any_of(load_toml("dateline.resolve.quantities.en", "words.toml")["neutral"]["words"])
    qualifier = any_of(list(qualifiers()))
    return re.compile(
        rf"(?<![\w.])(?<![0-9],)(?:(?P<qualifier>{qualifier})\s{{1,3}})?(?:(?:{neutral})\s{{1,3}})?(?P<core>"
        rf"(?:(?P<between>between\s{{1,2}})|(?<!from\s))(?P<low>{number})"
        rf"(?(between)\s{{1,2}}and\s{{1,2}}|(?:\s{{1,2}}(?:to|or)\s{{1,2}}|\s?–\s?|(?<=[0-9])-(?=[0-9])))"
        rf"(?P<high>{number})(?!\w)"
        rf"|(?P<number>{number})(?!\w)"
        rf"|(?P<vague>{any_of(list(vague_words('codebook')))})(?!\w))",
        re.IGNORECASE,
    )
