"""The claims of an event, each with words that stand in the report."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.core import Claim, EventActor, Span, claim_id
from dateline.extract.llm.answer import REFUSED_VALUES, ToldClaim
from dateline.extract.llm.cells import Cells
from dateline.extract.llm.statements import Statement, Value
from dateline.extract.llm.voices import Voice, Voices
from dateline.schema import vocabulary

REFUSED_QUOTES = "refused_quotes"
_FIRM, _DOUBTED = 0.7, 0.56  # what a model says of its own certainty tells little, so it is not asked


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns the model's claims into statements. What does not stand in the report is refused and counted in `used`.

    `default_day` is the day of an act whose time the report does not give.
    """

    voices: Voices
    cells: Cells
    used: Counter[str]
    default_day: date | None = None

    def find(self, words: str | None, near: Span) -> Span | None:
        """Where the words stand, nearest to `near`; None, counted as refused, for words that stand nowhere."""
        span = self.voices.quotes.find(words, near=near) if words else None
        self.used[REFUSED_QUOTES] += words is not None and span is None
        return span

    def statements(self, told: Iterable[ToldClaim], anchor: Span) -> Iterator[tuple[Statement, EventActor | None]]:
        """The statements of the claims in order, those on a perpetrator with the actor."""
        for claim in told:
            span = self.find(claim.quote, anchor)
            voice = self.voices.voice(claim, span) if span else None
            if span and voice is None:
                self.used[REFUSED_QUOTES] += 1
            if span and voice:
                yield from self._statement(claim, span, voice)

    def _statement(self, claim: ToldClaim, span: Span, voice: Voice) -> Iterator[tuple[Statement, EventActor | None]]:
        if claim.property == "occurrence":
            yield Statement("occurrence", span, Value(), voice), None
        elif claim.property == "perpetrator":
            actor = self._perpetrator(claim, span)
            if actor:
                said = Voice(voice.speaker, self.voices.blaming(voice, actor))
                yield Statement("perpetrator", span, Value(actor.name), said), actor
        else:
            value = self._count(claim, span)
            if value:
                modality = "asserted" if voice.modality in ("accused", "claimed_responsibility") else voice.modality
                yield Statement(claim.property, span, value, Voice(voice.speaker, modality)), None
            self.used[REFUSED_VALUES] += value is None

    def _perpetrator(self, claim: ToldClaim, quote: Span) -> EventActor | None:
        if claim.actor is None:
            self.used[REFUSED_VALUES] += 1
            return None
        span = self.find(claim.actor, quote)
        return self.cells.actor(span, "perpetrator") if span else None

    def _count(self, claim: ToldClaim, quote: Span) -> Value | None:
        """The count and its group; None where the words give no number, or the group's stand nowhere."""
        number = self.voices.quotes.find(claim.number, inside=quote) if claim.number else None
        readable = claim.number is None or number is not None
        quantity = self.cells.quantity(number, quote) if readable else None
        group = self._group(claim.group or "all", quote)
        return Value(None, quantity.low, quantity.high, group) if quantity and group else None

    def _group(self, group: str, quote: Span) -> str | None:
        """One of the closed groups, or the report's own word."""
        if group in vocabulary().groups:
            return group
        span = self.voices.quotes.find(group, near=quote)
        return span.of(self.voices.quotes.text) if span else None


def claims(
    event: str, stated: Iterable[Statement], reader: Reader, version: str, actors: tuple[EventActor, ...]
) -> tuple[Claim, ...]:
    """The claims that the statements make, in order; of those alike the first."""
    made: dict[tuple[object, ...], Claim] = {}
    for statement in stated:
        claim = _claim(event, statement, reader, version, actors)
        key = (claim.property, statement.value, claim.speaker.text, claim.speaker.kind, claim.modality)
        made.setdefault(key, claim)
    return tuple(made.values())


def _claim(event: str, statement: Statement, reader: Reader, version: str, actors: tuple[EventActor, ...]) -> Claim:
    property, span, value, (speaker, modality), rule = statement
    origin = f"{version}:{rule or property}"
    return Claim(
        id=claim_id(event, span, property, value[:3], value.group, speaker, modality, origin),
        event=event,
        property=property,
        quote=span.of(reader.cells.text),
        span=span,
        speaker=speaker,
        party=reader.voices.stakes.is_party(speaker, actors),
        modality=modality,
        origin=origin,
        **value._asdict(),
        confidence=_DOUBTED if modality == "suspected" else _FIRM,
    )
