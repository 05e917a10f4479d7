"""The places of a document by where they stand, so that a look around costs the same in a long text."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from dateline.gazetteer.base import GazetteerPlace
from dateline.resolve.places.beside import is_in_part
from dateline.resolve.places.context import Settled
from dateline.resolve.places.tokens import Words

_SENTENCES_BACK = 3
_LOOKED_AT = 40
_WIDEST_GAP = 40
_IN = frozenset({"in", "of", "near", "at", "outside", "inside", ","})
_HELD_IN = frozenset({", ", " (", " in ", ", in ", " in the ", ", in the "})
_BETWEEN = 3  # words of those
_FAR = 12  # words
_HOLDERS = frozenset({"P", "A"})


class Told:
    """What is settled in a document, by the index of the word it begins with."""

    def __init__(self, words: Words, settled: Sequence[Settled]) -> None:
        self._words = words
        self._beginning = {one.mention.first: one for one in settled}
        self._covered = {index: one for one in settled for index in range(one.mention.first, one.mention.last + 1)}
        self._holders = [
            one for one in settled if one.place.feature_class in _HOLDERS and one.place.feature_code != "PCLI"
        ]
        self._countries = Counter(one.place.country for one in settled)
        self._firsts = [one.mention.first for one in self._holders]

    def beginning(self, index: int) -> Settled | None:
        """The place that begins with the word."""
        return self._beginning.get(index)

    def at(self, index: int) -> Settled | None:
        """The place whose name takes in the word."""
        return self._covered.get(index)

    def behind(self, last: int) -> Settled | None:
        """The place told right behind the word as one that holds it: ", X", "in X"."""
        for index in range(last + 1, last + 1 + _BETWEEN):
            one = self._beginning.get(index)
            if one is not None:
                gap = self._words.text[self._words.tokens[last].end : one.mention.span.start]
                owner = self._words.tokens[one.mention.last].possessive
                return one if (gap in _HELD_IN or is_in_part(gap)) and not owner else None
        return None

    def country_after(self, last: int, named: GazetteerPlace) -> GazetteerPlace | None:
        """The country told behind the word in its sentence, where nothing else of the text lies in that of `named`."""
        if self._countries[named.country] > 1:
            return None
        sentence = self._words.tokens[last].sentence
        end = min(last + 1 + _FAR, len(self._words.tokens))
        told = (self._beginning.get(i) for i in range(last + 1, end) if self._words.tokens[i].sentence == sentence)
        return next((one.place for one in told if one and one.place.feature_code == "PCLI"), None)

    def holder(self, first: int, last: int) -> GazetteerPlace | None:
        """The town, district or province that the text tells for a site at the words `first` to `last`."""
        for one in self._holders[bisect_left(self._firsts, first) : bisect_left(self._firsts, last + 1)]:
            return one.place
        return self._after(last) or self._before(first)

    def _after(self, last: int) -> GazetteerPlace | None:
        place = bisect_left(self._firsts, last + 1)
        if place == len(self._holders):
            return None
        one, tokens = self._holders[place], self._words.tokens
        end, start = tokens[last].end, one.mention.span.start
        if not 0 <= start - end <= _WIDEST_GAP or tokens[one.mention.first].sentence != tokens[last].sentence:
            return None
        between = self._words.text[end:start].replace(",", " , ").split()
        return one.place if between and between[0].lower() in _IN else None

    def _before(self, first: int) -> GazetteerPlace | None:
        tokens = self._words.tokens
        sentence = tokens[first].sentence
        end = bisect_left(self._firsts, first)
        before = self._holders[max(0, end - _LOOKED_AT) : end]
        near = [one for one in before if sentence - tokens[one.mention.last].sentence <= _SENTENCES_BACK]
        towns = [one for one in near if one.place.feature_class == "P"]
        same = [one for one in near if tokens[one.mention.last].sentence == sentence]
        chosen = (same or towns or near)[-1:]
        return chosen[0].place if chosen else None
