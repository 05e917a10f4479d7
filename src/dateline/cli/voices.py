"""From a cell of the record to the words that it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.cli.records import Fields, Reader
from dateline.core import Document, Review, Span

_AROUND = 160


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim with its document. `passage` is the sentence around the quote, `quote` where it stands in it.

    Without the working store the passage is the quote alone. `correction` is the review that put this claim in the
    place of what was read, where that is at hand.
    """

    claim: Fields
    document: Fields
    passage: str
    quote: Span
    correction: Review | None = None


def voices(record: Reader, incident: Fields) -> dict[str, Voice]:
    """Every claim on the incident, by id, in the order of the record."""
    events = record.events(set(incident["events"]))
    documents = {row["name"]: row for row in record.documents({event["document"] for event in events})}
    texts = record.texts({row["id"] for row in documents.values()})
    told = (_voice(claim, documents[event["document"]], texts) for event in events for claim in event["claims"])
    return {voice.claim["id"]: replace(voice, correction=record.correction(voice.claim)) for voice in told}


def _voice(claim: Fields, document: Fields, texts: Mapping[str, Document]) -> Voice:
    span = Span(claim["start"], claim["end"])
    source = texts.get(document["id"])
    if source is None or span.of(source.text) != claim["quote"]:
        return Voice(claim, document, claim["quote"], Span(0, len(span)))
    passage = around(source.sentences, span, len(source.text))
    quote = Span(span.start - passage.start, span.end - passage.start)
    return Voice(claim, document, passage.of(source.text), quote)


def around(sentences: Sequence[Span], span: Span, end: int) -> Span:
    """The sentence that a span stands in, of a text that ends at `end`."""
    for sentence in sentences:
        if sentence.overlaps(span):
            return sentence.cover(span)
    return Span(max(0, span.start - _AROUND), min(end, span.end + _AROUND))
