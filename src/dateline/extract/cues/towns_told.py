"""Of which towns one telling tells its act: "attacks in X and Y", "several towns, including X"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Place
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.rows import in_row
from dateline.extract.cues.whereabouts import find_places

_SEVERAL = 2
_COMMA_AND_BLANK = 2  # characters between the words for an act and "including"
_TOWN = 3  # UCDP's precision of a district: acts in two provinces are a sum of any number
_BEFORE = 60  # characters before a name
# One act has two places where it lies between them, or on what leads from one to the other.
_BETWEEN = re.compile(
    r"\b(?:between\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:(?:towns|cities|villages)\s+of\s+)?"
    r"|(?:linking|links|linked|connects?|connecting|joining|from|road|highway|border|front|line|along)\s+(?:of\s+)?"
    r"(?:the\s+)?)$",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s+(?:front|axis|road|highway|border|line|corridor|route)\b", re.IGNORECASE)
_INCLUDING = re.compile(
    r"\b(?:including|among\s+them|such\s+as|notably)\s+"
    r"(?:(?:in|at|on|near|around|the|of|town|towns|city|cities|village|villages|capital)\s+){0,6}$",
    re.IGNORECASE,
)
# Acts over a long time are many a town; "three each" counts by the town.
_MANY = re.compile(
    r"\b(?:since\s|(?:over|in|during|within|for)\s+(?:the\s+)?(?:past|last|recent)\s+(?:\w+\s+)?"
    r"(?:days|weeks|months|years)"
    r"|this\s+(?:year|month)|for\s+(?:weeks|months|years)|repeatedly|regularly|(?:\d+|two|three|four|five|several|many)\s+times\b"
    r"|each\b(?!\s+other)|apiece\b)",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:an?|one)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_WENT_OFF = re.compile(r"explod|detonat|(?:went|goes)\s+off|(?:(?:was|is)\s+)?shot\s+down|crash", re.IGNORECASE)


def towns_told(told: Draft, *, is_placed: bool) -> list[Place]:
    """The towns; empty where the act has one place or none. `is_placed` is True where other words give its place."""
    if _MANY.search(told.passage.text, told.telling.span.start, told.telling.span.end):
        return []
    return _named(told) if not is_placed and len(told.places) >= _SEVERAL else _included(told)


def is_included(told: Draft, town: Place) -> bool:
    """True where the town is named among others."""
    found = _behind(_INCLUDING, told, town)
    behind = told.telling.span.end + _COMMA_AND_BLANK
    return found is not None and told.head.end <= found.start() <= behind


def beside(told: Draft, towns: Sequence[Place]) -> tuple[Place, ...]:
    """Where the act was by what else the sentence names."""
    others = tuple(place for place in told.passage.places if place not in towns)
    return find_places(replace(told.passage, places=others), told.telling)


def start_of(place: Place) -> int:
    """Where its name begins."""
    return place.span.start if place.span else 0


def _named(told: Draft) -> list[Place]:
    """Where the act was, if that is several towns and not what lies between them."""
    towns = sorted((place for place in told.places if place.span), key=start_of)
    if len(towns) < _SEVERAL or any(place.grain > _TOWN for place in towns) or _is_one(told):
        return []
    last = towns[-1].span
    on_line = last is not None and _LINE.match(told.passage.text, last.end)
    return [] if on_line or _behind(_BETWEEN, told, towns[0]) else towns


def _is_one(told: Draft) -> bool:
    """True for one thing that was done or went off once, and for one person: "a car bomb", "killed a policeman"."""
    if told.figures and all(figure.high == 1 for figure in told.figures):
        return True
    main, text = told.telling.main, told.passage.text
    if main.form == "noun" and main.plural:
        return False
    once = main.form == "noun" or _WENT_OFF.match(text, told.head.start)
    return bool(once and _ONE.search(text, told.passage.span.start, told.head.start))


def _included(told: Draft) -> list[Place]:
    """The towns that a sum names among others, within or right behind its words."""
    if not told.aggregate:
        return []
    towns = [place for place in told.passage.places if place.grain <= _TOWN and start_of(place) >= told.head.end]
    first = next((place for place in towns if is_included(told, place)), None)
    return in_row(told.passage, first, towns) if first else []


def _behind(words: re.Pattern[str], told: Draft, place: Place) -> re.Match[str] | None:
    start = start_of(place)
    return words.search(told.passage.text, max(told.passage.span.start, start - _BEFORE), start)
