"""Claims: what one passage says of a cell, by whom, and how firmly."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.core import Claim, EventActor, Span, Speaker, claim_id
from dateline.extract.cues.attribution import NOBODY, Attribution, attribution_at, hedge, laid_behind, own_nouns
from dateline.extract.cues.matters import means_act
from dateline.extract.cues.passages import Reading
from dateline.extract.stakes import Stakes
from dateline.resolve.actors import ActorRegistry

SURE, LIKELY, CARRIED = 0.9, 0.7, 0.5  # told in one stretch, in one sentence, in another sentence
_DOUBT = 0.8  # what is only suspected weighs less
# "Arrested X over it": who is held for it may not have done it.
_HELD = re.compile(r"\b(?:arrest|detain|indict|charg)\w*\s(?:of\s)?(?:(?!by\b)[\w-]+\s)?$", re.IGNORECASE)
_NEAR = 40  # characters
_HELD_FOR = re.compile(r"\s(?:over|for|with|in\sconnection\swith|on\ssuspicion\sof)\s")
_LAID = {"accusation": "accused", "suspicion": "suspected"}  # by the rule that found who did it
_POSSIBLE = re.compile(  # in the words of a count
    r"\b(?:(?:may|might|could)\s(?:well\s|also\s)?have|(?:feared|believed|presumed)\s(?:to\s(?:be|have)\s)?(?:dead|killed|died|been))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One value that the words at `span` give to a property; `at` is where its speaker is looked up.

    `realis` is that of the telling, where it bears on how firmly the statement is made.
    """

    property: str
    span: Span
    at: Span
    rule: str
    value: str | None = None
    low: int | None = None
    high: int | None = None
    group: str | None = None
    confidence: float = SURE
    actor: EventActor | None = None
    realis: str = "actual"


@dataclass(frozen=True, slots=True)
class Voices:
    """Says who speaks in a document, and whether for a side of an event; `version` opens each claim's origin."""

    reading: Reading
    version: str
    registry: ActorRegistry

    def claims(self, event: str, statements: Iterable[Statement], actors: tuple[EventActor, ...]) -> tuple[Claim, ...]:
        """The claims that the statements make, in order; of those alike the first."""
        return tuple(self._distinct(event, statements, actors))

    def attribution(self, span: Span) -> Attribution | None:
        """The attribution under which the words stand."""
        return attribution_at(self.reading.said_near(span), span)

    def _distinct(self, event: str, statements: Iterable[Statement], actors: tuple[EventActor, ...]) -> Iterator[Claim]:
        seen = set()
        for statement in statements:
            claim = self._claim(event, statement, actors)
            key = (
                claim.property,
                claim.value,
                claim.low,
                claim.high,
                claim.group,
                claim.speaker.text,
                claim.speaker.kind,
                claim.modality,
            )
            if key not in seen:
                seen.add(key)
                yield claim

    def _claim(self, event: str, statement: Statement, actors: tuple[EventActor, ...]) -> Claim:
        found = self.attribution(statement.at)
        speaker = found.speaker if found else NOBODY
        modality = self._modality(statement, found)
        value = (statement.value, statement.low, statement.high)
        origin = f"{self.version}:{statement.rule}"
        weight = statement.confidence * (_DOUBT if modality == "suspected" else 1.0)
        return Claim(
            id=claim_id(event, statement.span, statement.property, value, statement.group, speaker, modality, origin),
            event=event,
            property=statement.property,
            quote=statement.span.of(self.reading.document.text),
            span=statement.span,
            speaker=speaker,
            party=self._stakes.is_party(speaker, actors),
            modality=modality,
            origin=origin,
            value=statement.value,
            low=statement.low,
            high=statement.high,
            group=statement.group,
            confidence=round(weight, 3),
        )

    def _modality(self, statement: Statement, found: Attribution | None) -> str:
        if statement.property == "claimant":
            return "claimed_responsibility"
        if found and found.modality in ("denied", "suspected"):
            return found.modality
        if statement.property == "perpetrator" and statement.realis == "denied" and found:
            return "denied"
        if statement.property == "perpetrator":
            return self._of_perpetrator(statement, found)
        if statement.property == "occurrence":
            return self._of_occurrence(statement)
        return "suspected" if self._only_possible(statement) else "asserted"

    def _only_possible(self, statement: Statement) -> bool:
        """True for a count in words such as "dozens may have been killed"."""
        counted = statement.low is not None or statement.high is not None
        return counted and bool(_POSSIBLE.search(self.reading.document.text, statement.span.start, statement.span.end))

    def _of_perpetrator(self, statement: Statement, found: Attribution | None) -> str:
        if statement.rule in _LAID:
            return _LAID[statement.rule]
        if found and found.speaker.text:
            return "claimed_responsibility" if self._speaks_for(found.speaker, statement.actor) else "accused"
        if statement.actor is None:
            return "asserted"
        laid = self._laid_on(statement.actor.span)
        if laid:
            return laid
        # What an army's own release says that the army did, the army takes responsibility for.
        own = found is None and self._stakes.is_party(NOBODY, (statement.actor,))
        return "claimed_responsibility" if own else "asserted"

    def _laid_on(self, span: Span) -> str | None:
        """How firmly the words around the one who did it lay it on them; None where they do not hedge."""
        if self._hedged("blamed", span):
            return "accused"
        text, end = self.reading.document.text, self.reading.end_of_passage(span.start)
        behind = laid_behind().match(text, span.end, end)
        if behind and means_act(text, behind.end(), end):
            return "suspected" if behind["doubt"] else "accused"
        if _HELD_FOR.match(text, span.end, end) and _HELD.search(text, max(0, span.start - _NEAR), span.start):
            return "suspected"
        return "suspected" if self._hedged("actor", span) else None

    def _of_occurrence(self, statement: Statement) -> str:
        """What is denied or only feared is no plain statement; neither is "a possible attack"."""
        if statement.realis == "denied":
            return "denied"
        doubt = statement.realis == "hypothetical" or self._hedged("act", statement.at)
        return "suspected" if doubt else "asserted"

    def _hedged(self, kind: str, span: Span) -> bool:
        """True where words of the kind stand before the span, or at its head."""
        text = self.reading.document.text
        first = text.find(" ", span.start, span.end) + 1 or span.end
        return any(bool(hedge(kind).search(text, max(0, end - _NEAR), end)) for end in (span.start, first))

    def _speaks_for(self, speaker: Speaker, actor: EventActor | None) -> bool:
        if actor is None:
            return False
        if actor.text.lower() in ("it", "they", "we", "its forces", "his forces", "their forces"):
            return True
        if actor.id is None and actor.text.lower().split()[-1] in own_nouns(speaker.kind):
            return True
        if _words(actor.name) <= _words(speaker.text):
            return True
        return self._stakes.speaks_for(speaker, actor)

    @property
    def _stakes(self) -> Stakes:
        return Stakes(self.registry, self.reading.document)


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\s,;.]+", name.lower()))
