"""The wholes of each incident, found by country and days."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from dateline.core import PartOf, circles
from dateline.link.episodes.rule import part_of
from dateline.link.recent import Recent
from dateline.link.signature import Signature

Place = tuple[str, ...]
Parts = Mapping[str, tuple[PartOf, ...]]
Judged = Mapping[tuple[str, str], str]  # by the events of a part and its whole why it is one; empty where it is none
Link = tuple[str, str]  # an incident and its whole

_NOTHING: Judged = {}
_MOST = 200  # wholes of one place that are compared with one event, the latest
_HALF = 2  # one in so many of the events of an incident that tell their days must say so


@dataclass(frozen=True, slots=True)
class Telling:
    """An event with its incident; None for an aggregate, which is a whole by itself."""

    event: Signature
    incident: str | None


def parts_of(tellings: Iterable[Telling], judged: Judged = _NOTHING) -> Parts:
    """The wholes that each incident is a part of, by its id: aggregates, and incidents that go on for days.

    An incident is a part where half of its events that tell their days say so, and a whole where half of its own go
    on for days. What people judged of two of their events wins. Where links lead in a circle, so that a whole would be
    a part of its part, those that people made are kept if the others close it, else none. Nothing depends on the order
    of what is given.
    """
    told = list(tellings)
    kinds = {t.incident or t.event.id: "incident" if t.incident else "aggregate" for t in told}
    found, said = _by_rule([t for t in told if _has_days(t.event)]), _by_people(told, judged)
    parts = defaultdict[str, list[PartOf]](list)
    for (part, whole), why in sorted(_straight(found, said).items()):
        parts[part].append(PartOf(whole, kinds[whole], why))
    return {part: tuple(wholes) for part, wholes in parts.items()}


def _straight(found: Mapping[Link, str], said: Mapping[Link, str]) -> Mapping[Link, str]:
    """What holds of that found by the rule and said by people, without what leads in a circle."""
    kept = _without_circles({link: why for link, why in said.items() if why})
    ruled = {link: why for link, why in found.items() if link not in said and not said.get(link[::-1])}
    return {**_without_circles({**ruled, **kept}), **kept}


def _without_circles(links: Mapping[Link, str]) -> Mapping[Link, str]:
    around = frozenset[Link]().union(*circles(links))
    return {link: why for link, why in links.items() if link not in around}


def _by_people(told: Iterable[Telling], judged: Judged) -> Mapping[Link, str]:
    """By an incident and its whole: why people hold it for a part; empty where they hold it for none.

    Of two events that one person holds for a part and its whole, and two that another holds for different ones, the
    first say more of their incidents.
    """
    own = {t.event.id: t for t in told} if judged else {}
    found = dict[Link, str]()
    for (part, whole), why in sorted(judged.items(), key=lambda item: (not item[1], item)):
        if part in own and whole in own and own[part].incident:
            link = own[part].incident or "", own[whole].incident or whole
            if link[0] != link[1]:
                found.setdefault(link, why)
    return found


def _by_rule(tellings: Iterable[Telling]) -> Mapping[Link, str]:
    """By an incident and its whole: why half of its events say that it is a part."""
    told = sorted(tellings, key=_order)
    size, found = _sizes(told), _reasons(told)
    enough = ((link, why) for link, why in found.items() if _HALF * len(why) >= size[link[0]])
    return {link: min(why.values()) for link, why in enough if link[::-1] not in found}


def _reasons(told: Sequence[Telling]) -> Mapping[Link, Mapping[str, str]]:
    """By an incident and its whole: which of its events are a part of it, and why."""
    found = defaultdict[Link, dict[str, str]](dict)
    for part, whole in _meetings(told):
        if part.incident and part.incident != whole.incident:
            why = part_of(part.event, whole.event, whole.incident is None)
            if why:
                found[part.incident, whole.incident or whole.event.id].setdefault(part.event.id, why)
    return found


def _has_days(found: Signature) -> bool:
    return found.first is not None and found.last is not None


def _order(told: Telling) -> tuple[int, bool, str]:
    """By first day; of one day wholes come before what may be their part."""
    return told.event.first or 0, not (told.incident is None or told.event.lasting), told.event.id


def _sizes(told: Iterable[Telling]) -> Counter[str | None]:
    """How many events of each incident tell their days."""
    return Counter(t.incident for t in told)


def _wholes(told: Sequence[Telling]) -> Iterator[Telling]:
    """The aggregates, and what goes on for days in an incident of which half does."""
    size, lasting = _sizes(told), _sizes(t for t in told if t.event.lasting)
    for own in told:
        if own.incident is None or (own.event.lasting and _HALF * lasting[own.incident] >= size[own.incident]):
            yield own


def _meetings(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Each event of an incident with the wholes of its places, its country and its report that its first day is in."""
    wholes, places = {t.event.id for t in _wholes(told)}, defaultdict[Place, Recent](Recent)
    for position, own in enumerate(told):
        if own.event.id in wholes:
            for place in _of_whole(own.event):
                places[place].add(own.event.last or 0, position)
        if own.incident:
            met = (
                places[place].latest(own.event.first or 0, _MOST) for place in _of_part(own.event) if place in places
            )
            yield from ((own, told[whole]) for whole in dict.fromkeys(chain.from_iterable(met)))


def _of_whole(found: Signature) -> Iterator[Place]:
    yield "report", found.document
    if found.country:
        yield found.realis, found.country, *found.places[-1:]


def _of_part(found: Signature) -> Iterator[Place]:
    yield "report", found.document
    if found.country:
        yield found.realis, found.country
        yield from ((found.realis, found.country, place) for place in found.places)
