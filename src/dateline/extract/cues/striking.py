"""What strikes without meaning it: storms and quakes, vehicles on the road, ships on rocks, planes on power lines."""

import re
from collections.abc import Iterator

from dateline.core import Span

_STRIKES = r"\s+(?:strikes?|struck|striking)\b(?!\s+(?:by|and)\b)"
# A word between what strikes and the verb: none behind which something else does, or by which it carries a bomb.
_WORD = (
    r"(?:\s+(?!(?:bomb\w*|packed|laden|loaded|full|explosives?|by|is|was|were|are|being|been|be|got|after|as|when|while"
    r"|where|and|that|which|who|it|he|she|they|drone|air|missile|rocket)\b)[\w.-]+)"
)
_PEOPLE = (
    r"(?:\s+[\w-]+){0,3}?\s+(?:group|crowds?|people|pedestrians|worshippers|passers-?by|shoppers|marchers|protest\w+|students"
    r"|civilians|settlers|israelis|palestinians|soldiers|troops|guards|officers|police\w*)\b"
)
_STORM = (
    r"(?:(?:earth)?quake|storm|typhoon|hurricane|cyclone|tornado|lightning|tsunami|landslide|avalanche|meteorite|asteroid)s?"
    rf"(?:\s+(?-i:[A-Z])[\w-]+){{0,2}}{_STRIKES}"
)
_ON_THE_ROAD = (
    r"(?:bus|coach|car|taxi|truck|lorry|van|tanker|vehicle|motorcycle|train|tram)\b"
    rf"{_WORD}{{0,8}}?{_STRIKES}(?!{_PEOPLE})"
)
_AT_SEA = (
    rf"(?:ferry|boat|ship|vessel)\b{_WORD}{{0,8}}?{_STRIKES}"
    r"(?:\s+[\w-]+){0,3}?\s+(?:rocks?|reefs?|sandbanks?|icebergs?)\b"
)
_IN_THE_AIR = (
    rf"(?:plane|aircraft|airliner|helicopter|rocket)\b{_WORD}{{0,12}}?{_STRIKES}"
    r"(?:(?:\s+[\w-]+){0,2}?\s+(?:power\s+lines?|birds?)|\s+the\s+ground|\s+a\s+mountain)\b"
)
_STRIKING = re.compile(rf"\b(?:{_STORM}|{_ON_THE_ROAD}|{_AT_SEA}|{_IN_THE_AIR})", re.IGNORECASE)


def strikes(text: str, start: int, end: int) -> Iterator[Span]:
    """Where such things strike, from what strikes to the verb at least."""
    yield from (Span(*found.span()) for found in _STRIKING.finditer(text, start, end))
