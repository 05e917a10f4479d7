"""Names that nothing is known to bear, told to lie somewhere: "the towns of X and Y", "in X, Mali"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.context import Settled
from dateline.resolve.places.guards import goes_on
from dateline.resolve.places.homes import homes
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.site import Site
from dateline.resolve.places.tokens import Words
from dateline.resolve.places.told import Told

_LONGEST_NAME = 6
_HOLDING = frozenset({"ADM1", "ADM2", "RGN"})
_CLOSING = ",.;:)!?"
_CLOSE_BY = frozenset({"in", "at", "near", "outside", "around"})
_CITY = "city"
_LIST = frozenset({", ", " and ", ", and "})


@dataclass(frozen=True, slots=True)
class Villages:
    """Finds such names in a text of which `told` says what is known."""

    words: Words
    told: Told
    lexicon: Lexicon
    gazetteer: Gazetteer

    @property
    def nouns(self) -> frozenset[str]:
        """The words that name one, or several."""
        return self.lexicon.settlements | self.lexicon.settlements_listed | {_CITY}

    def named(self, noun: int) -> Iterator[Site]:
        """The unknown among the names behind the word for a settlement: "the village of X", "the towns of X and Y"."""
        words = self.words
        if noun + 2 >= len(words.tokens):
            return
        one = words.tokens[noun].low in self.lexicon.settlements or self._city(noun)
        if not (one or words.tokens[noun].low in self.lexicon.settlements_listed):
            return
        if words.tokens[noun + 1].low != "of" or not (words.joined(noun + 1) and words.joined(noun + 2)):
            return
        names = list(self._names(noun + 2, several=not one))
        for first, last in names:
            yield from self._unknown(first, last, self._holder(noun, names[-1][1]))

    def _city(self, noun: int) -> bool:
        """True for "the Lebanese city of X": a city that nothing is known of, where its nation is told."""
        return self.words.tokens[noun].low == _CITY and len(homes(self.words, noun + 2, self.lexicon)) == 1

    def lying(self, first: int) -> Iterator[Site]:
        """A name behind a preposition or a word for taking, and before what holds it: "in X, North Darfur"."""
        if first == 0 or self.words.tokens[first - 1].capital or not self.words.joined(first):
            return
        last = self._name_end(first)
        outer = None if last is None else self.told.behind(last)
        if last is not None and outer is not None and self._placed(first, last, outer):
            yield from self._unknown(first, last, outer.place)

    def _names(self, first: int, several: bool) -> Iterator[tuple[int, int]]:
        """The first and last words of the names that begin with the word, of a list where there are `several`."""
        last = self._name_end(first)
        while last is not None:
            yield first, last
            behind = (last + 1, last + 2)
            following = (i for i in behind if several and i < len(self.words.tokens) and self._listed(last, i))
            first = next(following, -1)
            last = None if first < 0 else self._name_end(first)

    def _listed(self, last: int, index: int) -> bool:
        tokens = self.words.tokens
        return tokens[index].capital and self.words.text[tokens[last].end : tokens[index].start] in _LIST

    def _name_end(self, first: int) -> int | None:
        words, last = self.words, first
        while last + 1 < len(words.tokens) and words.joined(last + 1):
            small = goes_on(words, last + 1)  # "Aali en Nahri"
            if not (small or words.tokens[last + 1].capital):
                break
            last += 1 + small
        return last if words.tokens[first].capital and last - first < _LONGEST_NAME else None

    def _holder(self, noun: int, last: int) -> GazetteerPlace | None:
        """What holds the settlements: the place right behind them, else one told close by, else a nation's country."""
        behind = self.told.behind(last)
        if behind is not None and (
            behind.place.feature_code in (*_HOLDING, "PCLI") or behind.place.feature_class == "P"
        ):
            return behind.place
        codes = homes(self.words, noun + 2, self.lexicon)
        near = self.told.holder(noun, last)
        if near is None or (codes and near.country not in codes):
            return self.gazetteer.country(codes[0]) if len(codes) == 1 else None
        return near

    def _placed(self, first: int, last: int, outer: Settled) -> bool:
        """True where the words around the name say that it lies in the place told behind it."""
        before, apposed = self.words.tokens[first - 1].low, self.words.text[self.words.tokens[last].end] != " "
        closed = self._closes(outer)
        if outer.place.feature_code in _HOLDING:
            return before in self.lexicon.locative or self._taken(first, apposed and closed)
        if outer.place.feature_code != "PCLI" or before not in _CLOSE_BY:
            return False
        return (closed or not apposed) and not any(map(self._ordinary, range(first, last + 1)))

    def _closes(self, outer: Settled) -> bool:
        end = outer.mention.span.end
        return self.words.text[end : end + 1] in _CLOSING

    def _taken(self, first: int, apposed: bool) -> bool:
        """True behind "control of", and between a verb that takes or strikes places and what is told in apposition."""
        before, tokens = first - 1, self.words.tokens
        if tokens[before].low == "of" and before:
            return tokens[before - 1].low in self.lexicon.held
        titled = tokens[first].low in self.lexicon.titles
        return apposed and not titled and tokens[before].low.startswith(tuple(self.lexicon.taking))

    def _ordinary(self, index: int) -> bool:
        """True for a word that names a body, a people or a month before it names a village."""
        token = self.words.tokens[index]
        return token.low in self.lexicon.ordinary or fold(token.text) in self.lexicon.adjectives or token.text.isupper()

    def _unknown(self, first: int, last: int, place: GazetteerPlace | None) -> Iterator[Site]:
        loud = self.words.loud[self.words.tokens[first].sentence]
        if place is not None and not loud and not any(map(self.told.at, range(first, last + 1))):
            span = self.words.span(first, last)
            yield Site(span.of(self.words.text), span, place)
