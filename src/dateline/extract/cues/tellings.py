"""The words that tell one act together, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.extract.cues.arrest_reasons import arrest_over, is_arrest
from dateline.extract.cues.clauses import destroyed_thereby, joined, parted
from dateline.extract.cues.days_apart import days_between
from dateline.extract.cues.entering import only_walks_in
from dateline.extract.cues.mishaps import has_doer
from dateline.extract.cues.other_acts import in_act_before, in_deed_before
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import has_any, supports
from dateline.extract.cues.triggers import Trigger
from dateline.schema.loader import load_toml

_SPLITTING = ("lead", "stop", "say")
_FULL_NAME = re.compile(r"\s(?:of\s)?(?:(?:the|an?|[a-z][\w-]+|[A-Z][\w'’.-]+)\s){0,4}?[A-Z][\w'’.-]+\s[A-Z][\w'’-]+")
_BEHIND = 40  # characters between an act and the day that is its own
# "A bomb at a rally", and riots "in protest".
_AT_GATHERING = re.compile(
    r"\b(?:(?:at|on|against|targeting|hit|struck|attack(?:ed|s|ing)?)\s+(?:an?|the)\s+(?:\w+\s+){0,2}|in\s+)$",
    re.IGNORECASE,
)
_THEREBY = re.compile(r"\s+(?:\w+ly\s+)?(?:in|by|during)\s+(?:an?|the|\w+n)\s", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:who|whose)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """The triggers of one sentence that tell one act, the deciding one first, and the stretch that holds them."""

    passage: int
    triggers: tuple[Trigger, ...]
    span: Span

    @property
    def main(self) -> Trigger:
        """The trigger that decides the type."""
        return self.triggers[0]

    @property
    def type(self) -> str:
        """The type that the words alone give."""
        return self.main.type

    @property
    def harm_only(self) -> bool:
        """True where nothing but words of harm tell it."""
        return all(trigger.entry.harm for trigger in self.triggers)


def find_tellings(passage: Passage, conflict: bool) -> tuple[Telling, ...]:
    """The acts that a sentence tells, in order. `conflict` is True in a document that tells of armed sides."""
    triggers = _supported(passage, conflict) if passage.triggers else ()
    if not triggers:
        return ()
    by_part = [_of_part(passage, index, triggers) for index in range(len(passage.parts))]
    return tuple(_joined(passage, [telling for tellings in by_part for telling in tellings]))


def _supported(passage: Passage, conflict: bool) -> tuple[Trigger, ...]:
    given = supports(passage, conflict)
    mishap = has_any("accident", passage.text, passage.span) or has_any("sport", passage.text, passage.span)
    held = [t for t in passage.triggers if _holds(t, given) and not (mishap and _doubtful(t, given))]
    if _befell_them(passage, held, given):
        return ()
    return tuple(trigger for trigger in held if not only_walks_in(passage, trigger, held))


def _holds(trigger: Trigger, given: frozenset[str]) -> bool:
    return trigger.sure or not trigger.entry.needs or any(given.issuperset(kinds) for kinds in trigger.entry.needs)


def _doubtful(trigger: Trigger, given: frozenset[str]) -> bool:
    """Words that an accident or a game can be told in too."""
    return bool(trigger.entry.needs) and not trigger.sure and "armed" not in given


def _befell_them(passage: Passage, held: Sequence[Trigger], given: frozenset[str]) -> bool:
    """True for words of harm alone in a sentence on a mishap, without anybody or anything that attacks."""
    if not all(trigger.entry.harm for trigger in held) or not has_any("accident", passage.text, passage.span):
        return False
    return given.isdisjoint(("armed", "terror", "bomb", "fire", "drone")) and not has_doer(passage)


def _of_part(passage: Passage, index: int, triggers: Sequence[Trigger]) -> list[Telling]:
    """One telling of violence in a stretch, and one for each other type."""
    span = passage.parts[index].span
    here = [t for t in triggers if passage.part_of(t.head.start) == index]
    families: dict[str, list[Trigger]] = {}
    for trigger in _spoken_of(passage, here):
        families.setdefault(_family(passage, trigger), []).append(trigger)
    if "violence" in families:
        families = {kind: found for kind, found in families.items() if not _part_of_violence(passage, found)}
    return [Telling(passage.index, tuple(sorted(found, key=_weight)), span) for found in families.values()]


def _family(passage: Passage, trigger: Trigger) -> str:
    """Violence for all that is violence but the capture of people for an act that is told behind it."""
    captured = trigger.type == "territory_change" and is_arrest(passage, trigger)
    if captured and any(arrest_over(passage, t.head.start) is trigger for t in passage.triggers):
        return "arrest"
    return "violence" if trigger.type in violence() else trigger.type


def _part_of_violence(passage: Passage, found: Sequence[Trigger]) -> bool:
    """True for what violence destroyed, and for a gathering that was only where it struck or what unrest was for."""
    if found[0].type == "protest":
        return all(_AT_GATHERING.search(passage.text, max(0, t.span.start - 40), t.span.start) for t in found)
    return found[0].type == "destruction"


def _spoken_of(passage: Passage, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """The triggers but for those that only say what a threat, a talk or a protest is about.

    An act for which somebody is arrested is told where its own day or its victim's name stands behind it.
    """
    about: str | None = None
    finds: Trigger | None = None
    for trigger in triggers:
        own = (
            about == "arrest" and trigger.type in violence() and (_dated(passage, trigger) or _named(passage, trigger))
        )
        if (about is None or trigger.type == about or own) and not (finds and _is_found(passage, finds, trigger)):
            yield trigger
        finds = finds or (trigger if trigger.type in _kinds("finds") else None)
        if trigger.type in _kinds("speaks_of") and about is None:
            about = trigger.type


def _is_found(passage: Passage, finds: Trigger, trigger: Trigger) -> bool:
    """True for what was destroyed or taken, not for what destroyed it: "a depot was destroyed in a missile strike"."""
    thereby = _THEREBY.match(passage.text, finds.span.end, trigger.head.start)
    return trigger.type in _kinds("found") and not (thereby and trigger.form == "noun")


def _dated(passage: Passage, trigger: Trigger) -> bool:
    return any(t.span and 0 <= t.span.start - trigger.span.end <= _BEHIND for t in passage.times)


def _named(passage: Passage, trigger: Trigger) -> bool:
    """True for an act on somebody of a full name for which somebody is arrested."""
    over = arrest_over(passage, trigger.head.start)
    return over is not None and bool(_FULL_NAME.match(passage.text, trigger.head.end, passage.span.end))


def _weight(trigger: Trigger) -> tuple[bool, int, int]:
    """Words of harm alone say least; else the more telling type, then the earlier word."""
    rank = violence().get(trigger.type, 0)
    return (trigger.entry.harm, rank, trigger.head.start)


def _joined(passage: Passage, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Tellings of violence in neighbouring stretches of one sentence are one, unless words between set them apart."""
    held: Telling | None = None
    others: list[Telling] = []
    for telling in tellings:
        if _family(passage, telling.main) != "violence":
            others += [] if held and destroyed_thereby(passage, telling.main) else [telling]
        elif held is None:
            held = telling
        elif _one_act(passage, held, telling):
            both = tuple(sorted((*held.triggers, *telling.triggers), key=_weight))
            held = Telling(passage.index, both, held.span.cover(telling.span))
        else:
            others.append(held)
            held = telling
    yield from sorted([*others, *([held] if held else [])], key=lambda t: t.main.head.start)


def _one_act(passage: Passage, first: Telling, second: Telling) -> bool:
    part = passage.parts[passage.part_of(second.main.head.start)]
    lead = "lead" if _BACKGROUND.match(passage.text, part.span.start) else part.lead
    if parted(passage, second.main) or _places_differ(passage, first, second) or _times_differ(passage, first, second):
        return False
    if in_act_before(passage, first.main.head, second.main.head) or _of_before(passage, first, second):
        return False
    if days_between(passage, first.main, second.main):
        return False
    if joined(passage, first.main, second.main):
        return True
    if second.harm_only or (first.harm_only and not _BACKGROUND.match(passage.text, part.span.start)):
        return True
    return lead not in _SPLITTING or first.type == second.type


def _of_before(passage: Passage, first: Telling, second: Telling) -> bool:
    """True for an earlier deed of those named before it: "shot men who had killed", "retook a town captured by"."""
    if first.main.form != "verb" or not in_deed_before(passage, first.main.head, second.main.head):
        return False
    start = passage.parts[passage.part_of(second.main.head.start)].span.start
    tells = any(trigger.form == "noun" and 0 <= start - trigger.span.end <= 1 for trigger in passage.triggers)
    taken = second.type == "territory_change" and second.main.head.start == start
    return first.type == "territory_change" if taken else not tells


def _places_differ(passage: Passage, first: Telling, second: Telling) -> bool:
    one, two = _names(passage, first.span), _names(passage, second.span)
    return bool(one and two) and not one & two


def _names(passage: Passage, span: Span) -> set[str]:
    return {place.name for place in passage.places if place.span and span.contains(place.span) and place.precision < 5}


def _times_differ(passage: Passage, first: Telling, second: Telling) -> bool:
    one = {t.start for t in passage.times if t.span and first.span.contains(t.span)}
    two = {t.start for t in passage.times if t.span and second.span.contains(t.span)}
    return bool(one and two) and not one & two


def in_other_stretch(passage: Passage, telling: Telling, span: Span) -> bool:
    """True in a stretch of the sentence that tells another act and not this one: "after gunmen attacked, jets ..."."""
    part = passage.part_of(span.start)
    own = {trigger.head for trigger in telling.triggers}
    there = [trigger.head for trigger in passage.triggers if passage.part_of(trigger.head.start) == part]
    return bool(there) and own.isdisjoint(there)


@cache
def violence() -> dict[str, int]:
    """The types of violence with their rank, the more telling first."""
    return {name: rank for rank, name in enumerate(load_toml("dateline.extract.cues", "kinds.toml")["violence"])}


def scheduled() -> frozenset[str]:
    """The types of acts for which somebody sets a day."""
    return _kinds("scheduled")


@cache
def _kinds(role: str) -> frozenset[str]:
    return frozenset(load_toml("dateline.extract.cues", "kinds.toml")[role])
