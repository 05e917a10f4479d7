"""From a document to its passages: everything is found once, and handed to the sentence it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Document, Place, Span
from dateline.extract.cues.answers import with_answers_apart
from dateline.extract.cues.causes import with_causes_apart
from dateline.extract.cues.countries import ends_place
from dateline.extract.cues.figures import Act, find_figures
from dateline.extract.cues.guide import Guide
from dateline.extract.cues.launches import without_launches
from dateline.extract.cues.passages import Passage, starts_of, within
from dateline.extract.cues.places_apart import with_places_apart
from dateline.extract.cues.seats import without_doers, without_seats
from dateline.extract.cues.segments import Segment, segments
from dateline.extract.cues.support import has_any, is_armed
from dateline.extract.cues.ties import with_ties_cut
from dateline.extract.cues.triggers import Trigger
from dateline.extract.pieces import pieces
from dateline.resolve.actors import ActorMention, ActorRegistry
from dateline.resolve.places import PlaceResolver
from dateline.resolve.times import find_times

_DATELINE = re.compile(
    r"[A-Z][A-Z .'’()-]{2,40}(?:,[^,\n–—]{2,30}){0,2},?\s+"
    r"(?:\d{1,2}\s+[A-Za-z]{3,9}\.?,?\s+\d{2,4}|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:,\s+\d{4})?)"
    r"\s*(?:\([^)\n]{2,40}\)\s*)?(?:--|–|—|-)\s*(?:\[[A-Z]{3,12}\]\s*)?"
)

_HEAD = 3  # sentences among which a dateline may open one, behind a title


def read_passages(
    document: Document, guide: Guide, places: PlaceResolver, registry: ActorRegistry, reading: str
) -> tuple[Passage, ...]:
    """The sentences of a document that tells an event by its words; none where no word does."""
    text = document.text
    whole = tuple(piece for sentence in document.sentences for piece in pieces(text, sentence))
    sentences = _told(text, whole)
    triggers = [tuple(with_ties_cut(text, sentence, guide.triggers(sentence))) for sentence in sentences]
    if not any(triggers):
        return ()
    times = find_times(text, sentences, document.published)
    found = _with_dateline(places.find(text, whole), whole, sentences)
    actors = registry.find(text, sentences)
    starts = starts_of(times), starts_of(found), starts_of(actors)
    passages = (
        Passage(
            index=index,
            text=text,
            span=sentence,
            opens=_opens_paragraph(text, sentence),
            told=True,
            parts=_parts(text, sentence, triggers[index], within(found, sentence, starts[1])),
            triggers=triggers[index],
            times=within(times, sentence, starts[0]),
            places=_scenes(
                text,
                sentence,
                triggers[index],
                within(found, whole[index], starts[1]),
                within(actors, sentence, starts[2]),
            ),
            actors=within(actors, sentence, starts[2]),
            figures=find_figures(text, sentence, reading, [Act(t.head, t.type) for t in triggers[index]]),
        )
        for index, sentence in enumerate(sentences)
    )
    return tuple(replace(passage, actors=_doers(passage)) for passage in passages)


def _parts(text: str, sentence: Span, triggers: Sequence[Trigger], places: Sequence[Place]) -> tuple[Segment, ...]:
    """The stretches of a sentence that tell one thing each."""
    parts = with_causes_apart(text, with_answers_apart(text, segments(text, sentence)), triggers)
    return with_places_apart(text, parts, triggers, places)


def _scenes(
    text: str, sentence: Span, told: Sequence[Trigger], places: Sequence[Place], actors: Sequence[ActorMention]
) -> tuple[Place, ...]:
    """The places of a sentence but for those where nothing happened."""
    others = without_doers(text, sentence, without_seats(text, sentence, places), actors)
    return tuple(without_launches(text, told, others))


def _doers(passage: Passage) -> tuple[ActorMention, ...]:
    """The actors of a passage but for countries that only end the name of a place."""
    named = (passage.places, passage.triggers)
    return tuple(actor for actor in passage.actors if not ends_place(passage.text, actor.span, *named))


def _told(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences, the one with the dateline without it: the day and town of writing are not those of an act."""
    for place, sentence in enumerate(sentences[:_HEAD]):
        head = _DATELINE.match(text, sentence.start, sentence.end)
        if head and head.end() < sentence.end:
            return (*sentences[:place], Span(head.end(), sentence.end), *sentences[place + 1 :])
    return tuple(sentences)


def _with_dateline(found: Sequence[Place], whole: Sequence[Span], told: Sequence[Span]) -> list[Place]:
    """The places, those of the dateline left out where its sentence names one of its own, else the first kept."""
    cut = next((pair for pair in zip(whole, told, strict=True) if pair[0] != pair[1]), None)
    if cut is None:
        return list(found)
    head = [place for place in found if place.span and cut[0].start <= place.span.start < cut[1].start]
    named = any(place.span and cut[1].start <= place.span.start < cut[1].end for place in found)
    left_out = head if named else head[1:]
    return [place for place in found if place not in left_out]


def tells_of_conflict(passages: Sequence[Passage]) -> bool:
    """True where the document names an armed group, or surely tells of bombs, raids or fighting."""
    return any(_conflict_cues(passages)) or any(trigger.sure for passage in passages for trigger in passage.triggers)


def is_about_other_things(passages: Sequence[Passage]) -> bool:
    """True for a report that opens on a game or a mishap and stays with it, without armed groups or plain attacks."""
    return (_tells_of("sport", passages) or _tells_of("accident", passages)) and not any(_conflict_cues(passages))


def _tells_of(kind: str, passages: Sequence[Passage]) -> bool:
    """True where the first sentence and a further one hold words of the kind: firemen come to attacks too."""
    about = (has_any(kind, passage.text, passage.span) for passage in passages)
    return next(about) and any(about)


def _conflict_cues(passages: Sequence[Passage]) -> Iterator[bool]:
    for passage in passages:
        yield any(is_armed(mention) and mention.actor is not None for mention in passage.actors)
        yield any(t.type and not t.entry.needs and not t.sure for t in passage.triggers)
        yield has_any("terror", passage.text, passage.span)


def _opens_paragraph(text: str, sentence: Span) -> bool:
    return sentence.start == 0 or "\n" in text[max(0, sentence.start - 3) : sentence.start]
