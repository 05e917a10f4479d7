"""Places, times and actors that are named close to an event: what its cells could have been taken from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.core import Document, Event, Place, Span, TimeInterval
from dateline.extract.base import Alternative
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorMention, ActorRegistry
from dateline.resolve.places import PlaceResolver
from dateline.resolve.times import find_times

MOST_NEARBY = 4
_REACH = 1  # sentences before and after those that the event is told in


@dataclass(frozen=True, slots=True)
class Nearby:
    """Looks around an event, with the lists that it was read by."""

    gazetteer: Gazetteer
    registry: ActorRegistry

    def of(self, document: Document, event: Event) -> dict[str, tuple[Alternative, ...]]:
        """For place, time and actor what the event has, then what else is named close by, the nearest first."""
        around = _around(document, event)
        places = PlaceResolver(self.gazetteer).find(document.text, document.sentences)
        times = find_times(document.text, document.sentences, document.published)
        actors = self.registry.find(document.text, document.sentences)
        return {
            "place": _nearest((_place(place, event) for place in places), event, around),
            "time": _nearest((_time(time, event) for time in times), event, around),
            "actor": _nearest((_actor(actor, event) for actor in actors), event, around),
        }


def _around(document: Document, event: Event) -> Span:
    """The sentences of the event's words with those before and after."""
    own = [number for number, sentence in enumerate(document.sentences) if sentence.overlaps(event.anchor.span)]
    if not own:
        return event.anchor.span
    first, last = max(0, own[0] - _REACH), min(len(document.sentences) - 1, own[-1] + _REACH)
    return document.sentences[first].cover(document.sentences[last])


def _nearest(found: Iterable[Alternative], event: Event, around: Span) -> tuple[Alternative, ...]:
    ranked = list(_once(sorted(found, key=lambda one: (not one.taken, _far(one, event)))))
    close = [one for one in ranked if not one.taken and one.span and around.contains(one.span)]
    return (*(one for one in ranked if one.taken), *close[:MOST_NEARBY])


def _once(found: Iterable[Alternative]) -> Iterator[Alternative]:
    """Of those with one value the first."""
    seen: set[str] = set()
    for one in found:
        if one.value.lower() not in seen:
            seen.add(one.value.lower())
            yield one


def _far(one: Alternative, event: Event) -> tuple[int, int]:
    start = one.span.start if one.span else 0
    return abs(start - event.anchor.head.start), start


def _place(place: Place, event: Event) -> Alternative:
    own = event.place
    taken = own is not None and (own.name, own.country) == (place.name, place.country)
    return Alternative(", ".join(part for part in (place.name, place.country) if part), place.span, None, taken)


def _time(time: TimeInterval, event: Event) -> Alternative:
    own = event.time
    taken = (
        own is not None
        and (own.start, own.end) == (time.start, time.end)
        and (time.start is not None or own.text == time.text)
    )
    days = dict.fromkeys(str(day) for day in (time.start, time.end) if day)
    return Alternative(f"{' to '.join(days) or 'no day'} (“{time.text}”)", time.span, None, taken)


def _actor(mention: ActorMention, event: Event) -> Alternative:
    taken = any(
        actor.span.overlaps(mention.span)
        or actor.name == mention.name
        or (actor.id and mention.actor and actor.id == mention.actor.id)
        for actor in event.actors
    )
    return Alternative(mention.name, mention.span, None, taken)
