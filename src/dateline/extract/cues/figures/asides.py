"""People in brackets or dashes that say who others are: "six monks (five from Ordu and a novice) and two women"."""

import re
from functools import cache

from dateline.core import Span
from dateline.resolve.quantities.numbers import number_source

_REACH = 120  # characters from where the aside opens
_MARK = re.compile(r"[(–—-]")  # what opens one
_LONGEST = r"[^()–—.;]"
_ASIDE = re.compile(rf"\s(?:\({_LONGEST}{{1,{_REACH}}}\)|(?:--|[–—])\s{_LONGEST}{{1,{_REACH}}}?\s(?:--|[–—])(?=\s))")
_CLOSED = re.compile(rf"{_LONGEST}{{0,{_REACH}}}?\s(?:--|[–—-])\s")
_JOIN = re.compile(
    r",?\s(?:(?:and|or|plus|as\swell\sas|along\swith)\s)?(?:(?:an?|another|the|his|her|their)\s)?", re.IGNORECASE
)


def is_in_aside(text: str, number: Span) -> bool:
    """True for a count in an aside that opens with a count behind people, and holds no verb up to it."""
    before = max(0, number.start - _REACH)
    opened = _opened().search(text, before, number.start) if _MARK.search(text, before, number.start) else None
    return opened is not None and (opened["mark"] == "(" or _CLOSED.match(text, number.end) is not None)


def past_aside(text: str, start: int, end: int) -> int:
    """Where an aside that begins there ends; the place itself where none does."""
    aside = _ASIDE.match(text, start, end)
    return aside.end() if aside else start


def joined_past_aside(text: str, start: int, end: int) -> bool:
    """True where an aside and what joins members of a list are all that stand between."""
    aside = _ASIDE.match(text, start, end)
    return aside is not None and _JOIN.fullmatch(text, aside.end(), end) is not None


@cache
def _opened() -> re.Pattern[str]:
    no_verb = r"(?!(?:was|were|is|are|has|have|had|who|that|which|when|after|while|as|said|says|told)\b|\w{2,20}ed\b)"
    word = rf"(?:{no_verb}[\w'’-]{{1,20}},?\s)"
    return re.compile(
        rf"\w{{2,20}}\s(?P<mark>\(|(?:--|[–—-])\s)(?:(?:{number_source()}|an?)\s{word}{{0,12}})?$", re.IGNORECASE
    )
