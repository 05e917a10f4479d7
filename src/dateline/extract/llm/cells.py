"""The model's words, resolved as those of every other extractor are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.core import Document, EventActor, Place, Quantity, Span, TimeInterval
from dateline.extract.cues.figures.people import one_person, uncounted_people
from dateline.extract.cues.parties import Party, event_actor
from dateline.extract.cues.passages import Spanned
from dateline.extract.pieces import pieces
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorMention, ActorRegistry
from dateline.resolve.places import PlaceResolver
from dateline.resolve.quantities import find_quantities
from dateline.resolve.times import find_times

_OWN_SHARE = 0.4  # of the words for an actor that the name of a known one must make up

S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Cells:
    """Every time, place and actor that a document names, to be looked up by where they stand."""

    text: str
    times: tuple[TimeInterval, ...]
    places: tuple[Place, ...]
    actors: tuple[ActorMention, ...]
    reading: str

    @classmethod
    def of(cls, document: Document, gazetteer: Gazetteer, registry: ActorRegistry, reading: str) -> "Cells":
        """The cells of a document; `reading` names the table of vague number words."""
        text = document.text
        sentences = tuple(piece for sentence in document.sentences for piece in pieces(text, sentence))
        return cls(
            text=text,
            times=find_times(text, sentences, document.published),
            places=PlaceResolver(gazetteer).find(text, sentences),
            actors=registry.find(text, sentences),
            reading=reading,
        )

    def time(self, span: Span) -> TimeInterval:
        """The time that the words name; without ends where they cannot be resolved."""
        found = _most(self.times, span)
        return found or TimeInterval(None, None, None, span.of(self.text), "times.en:unresolved", span)

    def place(self, span: Span) -> Place | None:
        """The finest place that the words name; None where the gazetteer has none of them."""
        named = [place for place in self.places if place.span and place.span.overlaps(span)]
        return min(named, key=lambda place: place.grain, default=None)

    def actor(self, span: Span, role: str) -> EventActor:
        """The actor whom the words name, known to the registry or not. Who claims a deed claims it for a group."""
        mention = _most(self.actors, span)
        share = 0.0 if role == "claimant" else _OWN_SHARE
        known = mention is not None and mention.actor is not None and len(mention.span) >= share * len(span)
        return event_actor(self.text, Party(span, mention if known else None), role)

    def quantity(self, number: Span | None, quote: Span) -> Quantity | None:
        """The count at `number`, inside the quote: a number, one person, or people in the plural.

        Where no words are given for it, the one number that the quote holds. None where there is none to be read.
        """
        read = find_quantities(self.text, quote, self.reading)
        if number is None:
            return read[0] if len(read) == 1 else None
        return _most(read, number) or self._people(number)

    def _people(self, span: Span) -> Quantity | None:
        people = one_person(self.text, span.start, span.end) or uncounted_people(self.text, span.start, span.end)
        if people is None:
            return None
        return Quantity(people.low, people.high, span.of(self.text), f"people:{people.rule}", span)


def _most(found: Iterable[S], span: Span) -> S | None:
    """The one that shares most characters with the span, the first of those that share alike."""
    shared = [(_shared(one.span, span), one) for one in found if one.span and one.span.overlaps(span)]
    return max(shared, key=lambda pair: pair[0])[1] if shared else None


def _shared(one: Span | None, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start) if one else 0


def first_words(text: str, span: Span, most: int) -> Span:
    """The span cut to its first words."""
    words: Sequence[str] = span.of(text).split()
    if len(words) <= most:
        return span
    end = span.start
    for word in words[:most]:
        end = text.index(word, end) + len(word)
    return Span(span.start, end)
