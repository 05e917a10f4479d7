"""Where an act was, from the words around it."""

import re
from collections.abc import Sequence

from dateline.core import Place, Span
from dateline.extract.cues.meeting_places import receives
from dateline.extract.cues.other_acts import in_act_before, is_answered
from dateline.extract.cues.other_places import of_something_else, sooner_elsewhere
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.rows import in_row
from dateline.extract.cues.tellings import Telling

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|on|outside|inside|across|throughout|around|from|into|off|along|over|within|between|to|of|against|and|toward|towards|through|north|south|east|west)\s+(?:\w+\s+){0,4}$|[,(]\s*$",
    re.IGNORECASE,
)
_CHAIN = re.compile(
    r"\s*(?:,|\(|in|of|\)|,?\s*(?:in|on|of|near|at)\s+(?:the\s+)?(?:\w+['’]?s?\s+){0,3})\s*", re.IGNORECASE
)
# Where it was fired from is not where it struck: "launched a missile from Chad towards Niger".
_FIRED_FROM = re.compile(r"\bfrom\s+(?:(?!(?:to|towards?|at|into|on|against)\b)[\w'’-]+\s+){0,4}$", re.IGNORECASE)
_TOWARDS = re.compile(r"\b(?:at|towards?|into|against)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\bfrom\s+(?:\S+\s+){1,4}to\s+$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:based|sources|source|office|offices|correspondent|embassy|told|spokesman|spokesperson|headquartered|resident|bound)\s+(?:\w+\s+)?"
    r"(?:in|for|of)\s+(?:the\s+)?$|,\s+(?:\d+,\s+)?of\s+(?:\w+,\s+)?$",
    re.IGNORECASE,
)
_IN_COUNTRY = re.compile(
    r"\b(?:in|at|near|on|outside|inside|across|throughout|around|from|into|off|along|within|through|north|south|east|west)"
    r"(?:\s+of)?\s+(?:(?!and\b|said\b|by\b)\w+\s+){0,4}$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|detained|imprisoned|jailed|captive|hostage)\s+(?:[\w-]+\s+){0,2}in\s+(?:the\s+)?$", re.IGNORECASE
)
_NAMED = re.compile(r"(?<!\w)[A-Z][\w'’-]*\s*[,(]\s*$")
_ROW = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?", re.IGNORECASE)
_FIRST_LEVEL, _MANY = 4, 3  # regions of a country, and how many of them are told as the country
_WIDEST = 40  # characters between names that are told as one
_OWN_ACT = re.compile(r"['’]s\s+(?:[a-z][\w-]*\s+){0,3}")
_NEAR = 60  # characters before a name
_COUNTRY = 6
_REGION = 5
_FROM_AFAR = frozenset({"air_strike", "shelling"})
_AGAINST = re.compile(r"\s+(?:against|on|in|across)\s+(?:the\s+)?(?:\w+\s+)?", re.IGNORECASE)
_BETWEEN_STATES = frozenset({"agreement", "threat", "sanction", "release"})  # the country told is a side, not a place


def find_places(passage: Passage, telling: Telling) -> tuple[Place, ...]:
    """The place of the act, and those told beside it ("in X and Y"); empty where the sentence gives none."""
    head = telling.main.head
    usable = [
        place
        for place in passage.places
        if place.span
        and (_is_place(passage, place) or _is_struck(passage, telling, place) or receives(passage, telling, place))
        if not in_act_before(passage, head, place.span)
        if not _is_doer(passage, head, place)
        if not of_something_else(passage, telling, place)
    ]
    inside = [place for place in usable if place.span and telling.span.contains(place.span)]
    beside = [] if is_answered(passage, head) else usable
    chosen = _nearest(passage, telling, inside) or _nearest(passage, telling, beside)
    if chosen is None or (_is_side(telling, chosen) and not _is_prison(passage, telling, chosen)):
        return ()
    whole = whole_of(passage, chosen)
    return (whole,) if whole else tuple(in_row(passage, chosen, usable))


def _is_side(telling: Telling, place: Place) -> bool:
    return telling.type in _BETWEEN_STATES and place.grain >= _REGION


def _is_prison(passage: Passage, telling: Telling, place: Place) -> bool:
    """True for the country in which those were held who are freed."""
    return telling.type == "release" and place.span is not None and bool(_before(_HELD, passage, place.span))


def _is_place(passage: Passage, place: Place) -> bool:
    """False for a country or town that acts or speaks here instead of being where it happens."""
    if place.span is None:
        return False
    before = passage.text[max(passage.span.start, place.span.start - 60) : place.span.start]
    if _ELSEWHERE.search(before):
        return False
    if place.grain == _COUNTRY:
        return bool(_IN_COUNTRY.search(before)) or _closes_chain(passage, place.span)
    if _LOCATIVE.search(before):
        return True
    acting = any(m.span.overlaps(place.span) for m in passage.actors)
    return not (acting and place.span.start == passage.span.start)


def _is_doer(passage: Passage, head: Span, place: Place) -> bool:
    """True for the country whose the act is: "a ruling on Chad's occupation of Libya"."""
    if place.span is None or place.grain != _COUNTRY or place.span.end >= head.start:
        return False
    return bool(_OWN_ACT.fullmatch(passage.text, place.span.end, head.start))


def _is_struck(passage: Passage, telling: Telling, place: Place) -> bool:
    """True for the country behind "air strikes against"."""
    if telling.type not in _FROM_AFAR or place.span is None or place.grain != _COUNTRY:
        return False
    if telling.span.contains(place.span) and _before(_TOWARDS, passage, place.span):
        return True
    return bool(_AGAINST.fullmatch(passage.text, telling.main.head.end, place.span.start))


def _closes_chain(passage: Passage, span: Span) -> bool:
    """True for the country behind a comma and a name: "X, Mali", where the name is no day and not the country's own."""
    named = _NAMED.search(passage.text, max(passage.span.start, span.start - 40), span.start)
    own = (place.span for place in passage.places if place.grain == _COUNTRY)
    days = (time.span for time in passage.times)
    return named is not None and not any(
        other and other.end > named.start() and other.start < named.end() for other in (*own, *days)
    )


def _nearest(passage: Passage, telling: Telling, places: Sequence[Place]) -> Place | None:
    """The finest of the first places told after the trigger, else of those before it."""
    head = telling.main.head
    left_out = _fired_from if telling.type in _FROM_AFAR else _goal
    places = sooner_elsewhere(passage, telling, [p for p in places if not left_out(passage, p)] or places)
    after = [p for p in places if p.span and p.span.start >= head.start]
    before = [p for p in places if p.span and p.span.start < head.start]
    for found, back in ((after, False), (before[::-1], True)):
        fine = [p for p in found if p.grain < _REGION]
        if fine:
            return _finest(passage, fine, back)
    rest = after or before[::-1]
    return _side_of(passage, rest) if rest else None


def _side_of(passage: Passage, places: Sequence[Place]) -> Place:
    """The first place; for a border between two countries the one told behind it: "at their border in Chad"."""
    first = places[0]
    if first.country is None and first.grain == _REGION and len(places) > 1:
        second = places[1]
        return second if second.country and told_as_one(passage.text, first, second) else first
    return first


def _goal(passage: Passage, place: Place) -> bool:
    """True for where something is bound: "from X to Y"."""
    if place.span is None:
        return False
    return bool(_before(_TO, passage, place.span))


def _fired_from(passage: Passage, place: Place) -> bool:
    """True for where something was fired: "from X towards Y"."""
    return place.span is not None and bool(_before(_FIRED_FROM, passage, place.span))


def _before(words: re.Pattern[str], passage: Passage, span: Span) -> re.Match[str] | None:
    return words.search(passage.text, max(passage.span.start, span.start - _NEAR), span.start)


def _finest(passage: Passage, places: Sequence[Place], back: bool) -> Place:
    """The finest of the places that are told as one with the first, before it where they are told `back`wards."""
    chain = [places[0]]
    for place in places[1:]:
        first, second = (place, chain[-1]) if back else (chain[-1], place)
        if not told_as_one(passage.text, first, second):
            break
        chain.append(place)
    return min(chain[::-1] if back else chain, key=lambda place: place.grain)


def told_as_one(text: str, first: Place, second: Place) -> bool:
    """True where the second place only says where the first lies: "X, a town in Y", "X, Y"."""
    if first.span is None or second.span is None or not 0 <= second.span.start - first.span.end < _WIDEST:
        return False
    return bool(_CHAIN.fullmatch(text, first.span.end, second.span.start))


def whole_of(passage: Passage, chosen: Place) -> Place | None:
    """The country of which three and more regions in a row are named, "the X, Y and Z Provinces of Chad"."""
    near = [place for place in passage.places if place.country == chosen.country]
    country = next((place for place in near if place.grain == _COUNTRY), None)
    if country is None or chosen.grain != _FIRST_LEVEL:
        return None
    row: list[Place] = []
    for place in near:
        if place.span and place.grain == _FIRST_LEVEL:
            joined = row and row[-1].span and _ROW.fullmatch(passage.text, row[-1].span.end, place.span.start)
            row = [*row, place] if joined else row if chosen in row else [place]
    return country if len(row) >= _MANY and chosen in row else None
