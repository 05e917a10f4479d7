"""What an event states of each of its cells, and in whose voice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.core import Anchor, EventActor, Place, Span, TimeInterval
from dateline.extract.cues.statements import written_time
from dateline.extract.llm.voices import OUTLET, Voice, Voices

_FIRMNESS = {"denied": "denied", "hypothetical": "suspected"}


class Value(NamedTuple):
    """What a claim gives to its property."""

    value: str | None = None
    low: int | None = None
    high: int | None = None
    group: str | None = None


class Statement(NamedTuple):
    """One value of one property, the words that state it, and their voice; `rule`, if any, says how it came about."""

    property: str
    span: Span
    value: Value
    voice: Voice
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """When, where and with what, each with the words for it."""

    time: TimeInterval | None
    place: Place | None
    weapon: Span | None


def telling_voice(realis: str, said: Sequence[Statement]) -> Voice:
    """The voice in which an event as a whole is told: that of its occurrence, else the outlet's."""
    first = next((statement.voice for statement in said if statement.property == "occurrence"), None)
    return first or Voice(OUTLET, _FIRMNESS.get(realis, "asserted"))


def of_act(kind: str, anchor: Anchor, said: Sequence[Statement], voice: Voice) -> Iterator[Statement]:
    """That the act took place, where nothing said it yet, and of which kind it is."""
    if not any(statement.property == "occurrence" for statement in said):
        yield Statement("occurrence", anchor.span, Value(), voice)
    yield Statement("type", anchor.head, Value(kind), _aside(voice))


def of_settings(settings: Settings, anchor: Anchor, voice: Voice, text: str) -> Iterator[Statement]:
    """When, where and with what. A time without words is a default, and its claim says so."""
    time, place, weapon = settings.time, settings.place, settings.weapon
    if time:
        rule = None if time.span else time.rule
        yield Statement("time", time.span or anchor.span, Value(written_time(time)), _aside(voice), rule)
    if place and place.span:
        yield Statement("place", place.span, Value(place.name), _aside(voice))
    if weapon:
        yield Statement("weapon", weapon, Value(weapon.of(text)), _aside(voice))


def of_actors(
    actors: Sequence[EventActor], said: Sequence[Statement], voice: Voice, voices: Voices
) -> Iterator[Statement]:
    """Each actor in its role; a perpetrator whom a claim names already has its voice."""
    blamed = {statement.value.value for statement in said if statement.property == "perpetrator"}
    claiming = {actor.span for actor in actors if actor.role == "claimant"}
    for actor in actors:
        if actor.role == "claimant" or (actor.role == "perpetrator" and actor.span in claiming):
            own = Voice(voices.speaker(actor.span), "claimed_responsibility")
            yield Statement(actor.role, actor.span, Value(actor.name), own)
        elif actor.role != "perpetrator":
            yield Statement(actor.role, actor.span, Value(actor.name), _aside(voice))
        elif actor.name not in blamed:
            blaming = Voice(voice.speaker, voices.blaming(voice, actor))
            yield Statement("perpetrator", actor.span, Value(actor.name), blaming)


def _aside(voice: Voice) -> Voice:
    return Voice(voice.speaker, voice.passing)
