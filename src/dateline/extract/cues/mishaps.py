"""Accidents, disasters and diseases: whom a quake or a collision kills, and who flees from it, makes no event."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.extract.cues.beginnings import beginning
from dateline.extract.cues.meant import means_harm
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.striking import strikes
from dateline.extract.cues.support import is_armed
from dateline.extract.cues.wrecks import is_wreck
from dateline.schema.loader import load_toml

_PEOPLE = (
    r"(?:police(?:m[ae]n)?|(?:\w+\s)?forces|troops|guards?|soldiers?|villagers|residents|settlers|farmers|herders|fishermen|youths|men"
    r"|mobs?|crowds?|vigilantes|opponents|extremists|agents|officers|authorities|supporters|group|junta|regime|enemy)"
)
_DOER = re.compile(
    rf"\b{_PEOPLE}\s(?:(?!(?:said|says|were|was|died)\b)\w+\s){{0,3}}?(?:kill|shot|shoot|burn|destroy|bulldoz|demolish|withdr[ae]w|fre(?:e|ed)\b|releas"
    rf"|attack|bl[eo]w|set|lit|stag|evict|beat|raz|behead)\w*|\bby\s(?:\w+\s){{0,2}}{_PEOPLE}\b|\b(?:bl[eo]wn?\sup|bulldoz\w+|behead\w+|staged)\b",
    re.IGNORECASE,
)
_HEAD = 3  # sentences, of which one says what a report is about


def without_mishaps(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, words that tell how a mishap harmed people taken for no act.

    A sentence that names a mishap tells only of it where none of its words is for a blast, for harm that somebody
    means, or for whoever did it. Where the whole report is without such words, that holds of fires and blasts as well,
    and for the sentences beside them. A wreck can carry soldiers.
    """
    if not passages:
        return ()
    whole = _taken_for(passages)
    return tuple(_without(passage, whole | _taken_for_in(passage)) for passage in passages)


def _taken_for(passages: Sequence[Passage]) -> frozenset[str]:
    """The types of acts for which nothing but mishaps is taken in the whole report."""
    text, end = passages[0].text, passages[-1].span.end
    head = passages[min(_HEAD, len(passages)) - 1].span.end
    if is_wreck(text, 0, head) and not (
        _explosion().search(text, 0, end) or means_harm(text, 0, end, aboard=True) or any(map(_has_harmer, passages))
    ):
        return _every(wreck=True)
    if means_harm(text, 0, end) or any(map(has_doer, passages)):
        return frozenset()
    if _names_mishap(text, 0, head) or _is_of_blast(text, head):
        return _every()
    return frozenset(_data()["fires_taken_for"] if _fire().search(text, 0, head) else ())


def _taken_for_in(passage: Passage) -> frozenset[str]:
    """The types of acts for which a mishap is taken that the sentence names."""
    where = passage.text, passage.span.start, passage.span.end
    if not passage.triggers or _explosion().search(*where):
        return frozenset()
    if is_wreck(*where) and not (means_harm(*where, aboard=True) or _has_harmer(passage)):
        return _every(wreck=True)
    named = _names_mishap(*where) and not (means_harm(*where) or has_doer(passage))
    return _every() if named else frozenset()


def _every(wreck: bool = False) -> frozenset[str]:
    return frozenset((*_data()["taken_for"], *(_data()["wrecks_taken_for"] if wreck else ())))


def has_doer(passage: Passage) -> bool:
    """True where an armed group is named, or people stand before a verb of harm or behind "by"."""
    return any(map(is_armed, passage.actors)) or _has_harmer(passage)


def _has_harmer(passage: Passage) -> bool:
    return bool(_DOER.search(passage.text, passage.span.start, passage.span.end))


def _without(passage: Passage, types: frozenset[str]) -> Passage:
    """The passage without acts of the types; as it is where a blast or the like beside them did the harm."""
    if any(trigger.type in _data()["taken_for"] and trigger.type not in types for trigger in passage.triggers):
        return passage
    kept = tuple(trigger for trigger in passage.triggers if trigger.type not in types)
    return replace(passage, triggers=kept) if len(kept) < len(passage.triggers) else passage


def _names_mishap(text: str, start: int, end: int) -> bool:
    return bool(_mishap().search(text, start, end)) or any(strikes(text, start, end))


def _is_of_blast(text: str, head: int) -> bool:
    return bool(_blast().search(text, 0, head) or _blast_place().search(text, 0, head))


@cache
def _mishap() -> re.Pattern[str]:
    return beginning(_data()["mishaps"], _data()["mishap_words"])


@cache
def _fire() -> re.Pattern[str]:
    return beginning(_data()["fires"])


@cache
def _blast() -> re.Pattern[str]:
    return beginning(_data()["blasts"])


@cache
def _blast_place() -> re.Pattern[str]:
    return re.compile(_data()["blast_place"], re.IGNORECASE)


@cache
def _explosion() -> re.Pattern[str]:
    return beginning(_data()["explosions"])


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "mishaps.toml")
