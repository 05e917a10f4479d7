"""Who says a claim, and how firmly."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from dateline.core import EventActor, Span, Speaker
from dateline.extract.llm.answer import ToldClaim
from dateline.extract.llm.quotes import Quotes
from dateline.extract.stakes import Stakes

OUTLET = Speaker("", "unattributed")


class Voice(NamedTuple):
    """A speaker and the modality of what is said."""

    speaker: Speaker = OUTLET
    modality: str = "asserted"

    @property
    def passing(self) -> str:
        """The modality of what is said besides: what is denied or doubted is so as a whole."""
        return self.modality if self.modality in ("denied", "suspected") else "asserted"


@dataclass(frozen=True, slots=True)
class Voices:
    """Finds in the report the speakers whom the model names."""

    quotes: Quotes
    stakes: Stakes

    def voice(self, claim: ToldClaim, quote: Span) -> Voice | None:
        """The voice of a claim; None where the report does not hold the words for the speaker.

        The kind of speaker is that of the words; where they tell none, the one that the model gives.
        """
        if claim.speaker is None:
            return Voice(OUTLET, claim.modality)
        span = self.quotes.find(claim.speaker, near=quote)
        if span is None:
            return None
        found = self.speaker(span)
        kind = claim.speaker_kind if found.kind == "unattributed" else found.kind
        return Voice(replace(found, kind=kind), claim.modality)

    def speaker(self, span: Span) -> Speaker:
        """The speaker whom the words at the span name."""
        return self.stakes.registry.speaker(span.of(self.quotes.text), self.stakes.document.published, span)

    def blaming(self, voice: Voice, actor: EventActor) -> str:
        """The modality of a claim that the actor did it: a named speaker owns up to it, or lays it on another."""
        if voice.modality in ("denied", "suspected") or not voice.speaker.text:
            return voice.modality if voice.modality != "claimed_responsibility" else "asserted"
        own = self.stakes.speaks_for(voice.speaker, actor) or voice.speaker.text.lower() == actor.text.lower()
        return "claimed_responsibility" if own else "accused"
