"""From an event as the model tells it to one of the record."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.core import Anchor, Document, Event, EventActor, Span, TimeInterval, event_id
from dateline.extract.llm.answer import Told
from dateline.extract.llm.cells import first_words
from dateline.extract.llm.claims import REFUSED_QUOTES, Reader, claims
from dateline.extract.llm.statements import Settings, of_act, of_actors, of_settings, telling_voice

UNKNOWN_PLACES = "unknown_places"
_LONGEST_ANCHOR = 20  # words


def read_events(document: Document, told: Iterable[Told], reader: Reader, version: str) -> Iterator[Event]:
    """The events whose anchors stand in the report, each once. Refused ones are counted as quotes."""
    seen: Counter[Span] = Counter()
    known: set[tuple[str, Span]] = set()
    for one in told:
        anchor = reader.voices.quotes.find(one.event.anchor)
        reader.used[REFUSED_QUOTES] += anchor is None
        if anchor is None or (one.event.type, anchor) in known:
            continue
        known.add((one.event.type, anchor))
        anchor = first_words(document.text, anchor, _LONGEST_ANCHOR)
        head = reader.voices.quotes.find(one.event.head, inside=anchor) or first_words(document.text, anchor, 1)
        identity = event_id(document.id, head, seen[head])
        seen[head] += 1
        yield _event(document, one, Anchor(anchor, anchor.of(document.text), head), identity, reader, version)


def _event(document: Document, told: Told, anchor: Anchor, identity: str, reader: Reader, version: str) -> Event:
    settings = _settings(told, anchor.span, reader)
    stated = list(reader.statements(told.claims, anchor.span))
    named = [actor for _, actor in stated if actor]
    actors = tuple(_distinct([*_actors(told, anchor.span, reader), *named]))
    said = [statement for statement, _ in stated]
    voice = telling_voice(told.event.realis, said)
    every = [
        *of_act(told.event.type, anchor, said, voice),
        *of_settings(settings, anchor, voice, document.text),
        *said,
        *of_actors(actors, said, voice, reader.voices),
    ]
    return Event(
        id=identity,
        document=document.name,
        published=document.published,
        type=told.event.type,
        realis=told.event.realis,
        aggregate=told.event.aggregate,
        anchor=anchor,
        time=settings.time,
        place=settings.place,
        actors=actors,
        weapon=settings.weapon.of(document.text) if settings.weapon else None,
        claims=claims(identity, every, reader, version, actors),
    )


def _settings(told: Told, anchor: Span, reader: Reader) -> Settings:
    when = reader.find(told.event.time, anchor)
    where = reader.find(told.event.place, anchor)
    place = reader.cells.place(where) if where else None
    reader.used[UNKNOWN_PLACES] += where is not None and place is None
    time = reader.cells.time(when) if when else _default(reader)
    return Settings(time, place, reader.find(told.event.weapon, anchor))


def _default(reader: Reader) -> TimeInterval | None:
    day = reader.default_day
    return TimeInterval(day, day, "day", "", "published-default", None) if day else None


def _actors(told: Told, anchor: Span, reader: Reader) -> Iterator[EventActor]:
    """The actors told; whoever says that it did it is a perpetrator too."""
    for one in told.actors:
        span = reader.find(one.text, anchor)
        if span:
            actor = reader.cells.actor(span, one.role)
            yield actor
            if one.role == "claimant":
                yield replace(actor, role="perpetrator")


def _distinct(actors: Iterable[EventActor]) -> Iterator[EventActor]:
    """Of those with one role and one name the first."""
    seen = set()
    for actor in actors:
        key = (actor.role, actor.id or actor.name.lower())
        if key not in seen:
            seen.add(key)
            yield actor
