"""Where and when an act was, by rules and the network of cells together.

Rules take what stands nearest to the words that tell the act. The network says of all places and times around a telling
how likely they are the act's. What rules take stays, unless something else is likelier by far; a place in which the
network sees next to nothing, such as a surname, is dropped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from dateline.core import Place, Span, TimeInterval
from dateline.extract.cues.apart import is_since
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.other_acts import in_act_before, in_other_act
from dateline.extract.cues.other_places import of_operation, of_something_else
from dateline.extract.cues.passages import Passage, Spanned, starts_of, within
from dateline.extract.cues.whereabouts import told_as_one, whole_of
from dateline.extract.cues.whose_time import of_another, of_no_act
from dateline.extract.neural.cells import CellsSeen
from dateline.extract.neural.tellings import TellingsRead

_OPENS = 0.5  # from which on words give the place or time of an act
_HARDLY = 0.04  # below which a place that rules take is none
_FAR = 0.5  # by how much they must be likelier than what rules take
_AS_LIKELY = 0.15  # places that differ by no more are told as one, "X, a town in Y", and the finest counts

T = TypeVar("T", bound=Spanned)


class Settings:
    """The places and times that a document names, and which of them an act has."""

    def __init__(self, read: TellingsRead, passages: Sequence[Passage]) -> None:
        """Gather them, without days on which somebody only spoke; `read` is the document as the network sees it."""
        self._told_in = {id(time): passage for passage in passages for time in passage.times}
        times = [time for passage in passages for time in passage.times if not of_no_act(passage, time)]
        self._places = _Weighed("place", read, [place for passage in passages for place in passage.places])
        self._times = _Weighed("time", read, times)

    def of(self, happening: Happening, seen: CellsSeen) -> Happening:
        """The happening, with the place and the time that the network holds for far likelier than its own.

        The same telling speaks for it as before.
        """
        speaks = next(n for n, draft in enumerate(happening.drafts) if draft is happening.fullest)
        return self._timed(self._placed(replace(happening, speaks=speaks), seen), seen)

    def _placed(self, happening: Happening, seen: CellsSeen) -> Happening:
        own = [place for draft in happening.drafts for place in draft.places]
        found = self._places.instead_of(own, happening.place, seen)
        if found is None:
            hardly = own and happening.place is None and self._places.unlikely(own, seen)
            return self._without_places(happening) if hardly and not self._told(happening) else happening
        if any(self._stays(draft, found.value) for draft in happening.drafts):
            return happening
        return replace(self._without_places(happening), place=found)

    @staticmethod
    def _without_places(happening: Happening) -> Happening:
        return replace(happening, drafts=tuple(replace(draft, places=()) for draft in happening.drafts))

    @staticmethod
    def _told(happening: Happening) -> bool:
        """True where the words for the act hold the place, whatever the network sees in it."""
        return any(of_operation(draft.passage, place) for draft in happening.drafts for place in draft.places)

    @staticmethod
    def _stays(draft: Draft, found: Place) -> bool:
        """True where the place found is that of another act, or only says where the draft's own place lies."""
        passage, where = draft.passage, found.span
        if where and (in_other_act if draft.places else in_act_before)(passage, draft.head, where):
            return True
        here = where is not None and passage.span.contains(where)
        if here and (of_something_else(passage, draft.telling, found) or whole_of(passage, found) in draft.places):
            return True
        return any(told_as_one(passage.text, own, found) for own in draft.places if own.grain <= found.grain)

    def _timed(self, happening: Happening, seen: CellsSeen) -> Happening:
        own = [draft.time for draft in happening.drafts if draft.time]
        found = self._times.instead_of(own, happening.time, seen)
        if found is None or self._is_anothers(happening, found.value) or self._was_before(happening, found.value):
            return happening
        if is_since(found.value) and not any(found.value in draft.passage.times for draft in happening.drafts):
            return happening  # that of a sum of acts
        drafts = tuple(replace(draft, time=None) for draft in happening.drafts)
        return replace(happening, drafts=drafts, time=found)

    def _was_before(self, happening: Happening, time: TimeInterval) -> bool:
        """True for the day of another sentence where the act is only feared: there something happened."""
        there = self._told_in[id(time)]
        feared = happening.fullest.realis == "hypothetical"
        return feared and all(draft.passage is not there for draft in happening.drafts)

    def _is_anothers(self, happening: Happening, time: TimeInterval) -> bool:
        """True where a telling in the sentence of the time leaves it to others, or the fullest where none is there."""
        there = self._told_in[id(time)]
        tellings = [draft.telling for draft in happening.drafts if draft.passage is there]
        return any(of_another(there, telling, time) for telling in tellings or [happening.fullest.telling])


class _Weighed(Generic[T]):
    """All places or all times of a document."""

    def __init__(self, name: str, read: TellingsRead, found: Sequence[T]) -> None:
        self._name, self._read = name, read
        self._found = [one for one in found if one.span]
        self._starts = starts_of(self._found)

    def instead_of(self, own: Sequence[T], added: Added[T] | None, seen: CellsSeen) -> Added[T] | None:
        """The likeliest around the tellings, where it is likelier by far than what rules take; else None."""
        taken = [self._likely(one, seen) for one in own]
        taken += [self._likely(added.value, seen) or 0.0] if added else []
        weighed = [(likely, one) for one in self._around(seen) if (likely := self._likely(one, seen)) is not None]
        likely, one = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
        if one is None or likely < _OPENS or any(of is None or of >= likely - _FAR for of in taken):
            return None
        likely, one = min((pair for pair in weighed if _as_likely(pair, (likely, one))), key=_finest)
        return Added(one, f"{self._name}-read", likely)

    def unlikely(self, own: Sequence[T], seen: CellsSeen) -> bool:
        """True where the network looked at all of them and sees next to nothing in any."""
        likely = [self._likely(one, seen) for one in own]
        return all(of is not None and of < _HARDLY for of in likely)

    def _likely(self, one: T, seen: CellsSeen) -> float | None:
        """None where the network did not look."""
        place = self._read.pieces(one.span) if one.span else None
        return seen.likely(self._name, *place) if place and seen.asked(*place) else None

    def _around(self, seen: CellsSeen) -> Iterator[T]:
        """Those in the pieces that were looked at."""
        tokens, given = self._read.tokens, set[int]()
        for first, likely in seen.windows:
            looked = Span(int(tokens.starts[first]), int(tokens.ends[first + len(likely) - 1]))
            for one in within(self._found, looked, self._starts):
                if id(one) not in given:
                    given.add(id(one))
                    yield one


def _as_likely(weighed: tuple[float, T], best: tuple[float, T]) -> bool:
    """True for the likeliest, and for a place in the same country that is about as likely."""
    (likely, one), (most, likeliest) = weighed, best
    if one is likeliest or not (isinstance(one, Place) and isinstance(likeliest, Place)):
        return one is likeliest
    return likely >= max(_OPENS, most - _AS_LIKELY) and one.country == likeliest.country


def _finest(weighed: tuple[float, T]) -> tuple[int, float]:
    likely, one = weighed
    return (one.grain if isinstance(one, Place) else 0, -likely)
