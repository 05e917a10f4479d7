"""Who else could have had a part in an event, by the network of parties that fills its cells."""

from collections.abc import Iterator

from dateline.core import Document, Event, Span
from dateline.extract.base import Alternative
from dateline.extract.neural.alternatives import LEAST_FILLER, best, distinct, same_words
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.casting import read_spans
from dateline.extract.neural.parties import ROLES, PartiesSeen, PartyNetwork, Telling, marks
from dateline.extract.neural.tellings import TellingsRead


def other_parties(
    network: PartyNetwork, read: TellingsRead, document: Document, event: Event
) -> dict[str, tuple[Alternative, ...]]:
    """For each role whom the event has in it, and the likeliest others in the sentences that tell it.

    A score is the probability that the words name somebody in the role.
    """
    stretches = [claim.span for claim in event.claims if claim.property == "occurrence"] or [event.anchor.span]
    told = [_telling(read, event, stretch) for stretch in stretches]
    seen = network.seen(read.parties, read.types, told, marks(read.tokens))
    sentences = [one for one in document.sentences if any(one.overlaps(stretch) for stretch in stretches)]
    weighed = [found for sentence in sentences for found in read_spans(sentence, read, seen, LEAST_FILLER)]
    return {role: _of_role(event, role, read, seen, weighed) for role in ROLES}


def _telling(read: TellingsRead, event: Event, stretch: Span) -> Telling:
    """The telling as it was when the event was read: its word is quoted for the type."""
    words = [claim.span for claim in event.claims if claim.property == "type" and stretch.contains(claim.span)]
    start, end = read.pieces(stretch)
    head = carrier(read, words[0]) if words else start + int(read.types[start:end, 0].argmin())
    return Telling(head, start, end)


def _of_role(
    event: Event, role: str, read: TellingsRead, seen: PartiesSeen, weighed: list[tuple[str, Span, float]]
) -> tuple[Alternative, ...]:
    own = list(_own(event, role, read, seen))
    text = read.tokens.text
    others = [Alternative(span.of(text), span, score, False) for name, span, score in weighed if name == role]
    others = [one for one in others if not any(same_words(one.value, has.value) for has in own)]
    return best([*own, *distinct(others)], LEAST_FILLER)


def _own(event: Event, role: str, read: TellingsRead, seen: PartiesSeen) -> Iterator[Alternative]:
    for actor in event.actors:
        if actor.role == role:
            place = read.pieces(actor.span)
            score = float(seen.of(*place)[:, ROLES.index(role)].max()) if seen.asked(*place) else None
            yield Alternative(actor.name, actor.span, score, True)
