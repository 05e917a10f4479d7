"""Whether words sum up several acts that they do not tell apart."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from dateline.core import Place
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.several import only_ranked
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger
from dateline.schema.loader import load_toml

_REGION = 5  # a place from this precision on is too wide for one act told in the plural
_REACH = 50  # characters before a noun in which words say how many
_SOUNDS = frozenset({"explosion", "blast", "gunfire", "detonation"})


def is_aggregate(passage: Passage, telling: Telling, places: Sequence[Place]) -> bool:
    """True where the act is told in the plural: several, in several places, or spread over a region or a time."""
    if telling.main.entry.name in _SOUNDS and places and places[0].grain < _REGION:
        return False
    if _upon_several_places(passage, telling) or len({place.name for place in places}) > 1:
        return True
    if any(_counted(passage, telling, trigger) for trigger in telling.triggers if _plural(trigger)):
        return True
    wide = bool(places and places[0].grain >= _REGION)
    return (wide and _plural(telling.main)) or _is_spread(passage.text, telling.span.start, telling.span.end)


def _is_spread(text: str, start: int, end: int) -> bool:
    spread = _patterns()["spread"].finditer(text, start, end)
    return any(not only_ranked(text, found.start(), start) for found in spread)


def _plural(trigger: Trigger) -> bool:
    return trigger.form == "noun" and trigger.plural and trigger.entry.name not in _single()


def _counted(passage: Passage, telling: Telling, trigger: Trigger) -> bool:
    """True for "numerous attacks", "a series of raids", and for nouns whose plural is always several."""
    if trigger.entry.name in _data()["always"]:
        return True
    start = max(telling.span.start, trigger.span.start - _REACH)
    return not trigger.entry.harm and _found("quantifiers", passage.text, start, trigger.span.start)


def _upon_several_places(passage: Passage, telling: Telling) -> bool:
    trigger = telling.main
    behind = _patterns()["places"].match(passage.text, trigger.span.end, telling.span.end)
    return trigger.form == "verb" and behind is not None


def _found(kind: str, text: str, start: int, end: int) -> bool:
    return bool(_patterns()[kind].search(text, start, end))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    written = {kind: "(?:" + "|".join(words) + ")" for kind, words in _data().items()}
    return {
        "quantifiers": re.compile(rf"(?<![\w-]){written['quantifiers']}(?:\s+[\w'’-]+){{0,3}}\s*$", re.IGNORECASE),
        "spread": re.compile(rf"(?<![\w-]){written['spread']}\b", re.IGNORECASE),
        "places": re.compile(rf"(?:\s+[\w'’-]+){{0,4}}?\s+{written['places']}\b", re.IGNORECASE),
    }


@cache
def _single() -> frozenset[str]:
    """Nouns whose plural names one act, or what one act was done with."""
    return frozenset(_data()["single"])


@cache
def _data() -> Mapping[str, list[str]]:
    data: Mapping[str, list[str]] = load_toml("dateline.extract.cues", "aggregates.toml")
    return data
