"""What an event is found by besides its days and place: an unusual name, a large figure with its country, an actor."""

from collections.abc import Iterator

from dateline.link.features.kinds import family
from dateline.link.rarity import in_the_news
from dateline.link.signature import Signature

Key = tuple[str, ...]

_TELLING = 5  # a toll from which equal figures in one country and month are worth a look
_MONTH = 31
_MOST = 12  # keys of one sort


def keys_of(found: Signature) -> Iterator[Key]:
    """The keys of an event, each beginning with its realis and family of kinds."""
    head = (found.realis, family(found.type))
    yield from ((*head, "name", word) for word in _unusual(found)[:_MOST])
    yield from ((*head, "figure", *key) for key in _figures(found))
    yield from ((*head, "actor", actor, place) for actor in found.actors[:_MOST] for place in found.places[-1:])


def _unusual(found: Signature) -> list[str]:
    """The words that news at large does not use: of targets, of the finest place, and of the hints."""
    places = found.places[-1].split() if found.places and found.words else ()
    return [word for word in dict.fromkeys((*found.targets, *places, *found.hints)) if not in_the_news(word)]


def _figures(found: Signature) -> Iterator[Key]:
    day = found.last or found.published
    if day is None:
        return
    for low, high in found.killed[:_MOST]:
        if (low or 0) >= _TELLING:
            yield (f"{low}-{high}", found.country or "", str(day // _MONTH))
