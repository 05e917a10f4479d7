"""Accidents, disasters and diseases: whom a quake or a collision kills, and who flees from it, makes no event."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.extract.cues.beginnings import beginning
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import is_armed
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
    and for the sentences beside them.
    """
    if not passages:
        return ()
    whole, every = _taken_for(passages), frozenset(_data()["taken_for"])
    return tuple(_without(passage, every if _is_mishap(passage) else whole) for passage in passages)


def _taken_for(passages: Sequence[Passage]) -> frozenset[str]:
    """The types of acts for which nothing but mishaps is taken in the whole report."""
    text, end = passages[0].text, passages[-1].span.end
    head = passages[min(_HEAD, len(passages)) - 1].span.end
    if _meant().search(text, 0, end) or any(map(has_doer, passages)):
        return frozenset()
    if _mishap().search(text, 0, head) or _blast().search(text, 0, head):
        return frozenset(_data()["taken_for"])
    return frozenset(_data()["fires_taken_for"] if _fire().search(text, 0, head) else ())


def _is_mishap(passage: Passage) -> bool:
    where = passage.text, passage.span.start, passage.span.end
    named = bool(passage.triggers and _mishap().search(*where))
    return named and not (_meant().search(*where) or _explosion().search(*where) or has_doer(passage))


def has_doer(passage: Passage) -> bool:
    """True where an armed group is named, or people stand before a verb of harm or behind "by"."""
    if any(map(is_armed, passage.actors)):
        return True
    return bool(_DOER.search(passage.text, passage.span.start, passage.span.end))


def _without(passage: Passage, types: frozenset[str]) -> Passage:
    """The passage without acts of the types; as it is where a blast or the like beside them did the harm."""
    if any(trigger.type in _data()["taken_for"] and trigger.type not in types for trigger in passage.triggers):
        return passage
    kept = tuple(trigger for trigger in passage.triggers if trigger.type not in types)
    return replace(passage, triggers=kept) if len(kept) < len(passage.triggers) else passage


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
def _explosion() -> re.Pattern[str]:
    return beginning(_data()["explosions"])


@cache
def _meant() -> re.Pattern[str]:
    return beginning(_data()["meant"], _data()["meant_words"])


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "mishaps.toml")
