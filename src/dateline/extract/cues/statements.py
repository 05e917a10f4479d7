"""What the tellings of a happening state of each cell."""

from collections.abc import Iterator

from dateline.core import EventActor, Span, TimeInterval
from dateline.extract.cues.cast import Cast, Part
from dateline.extract.cues.cells import Cells
from dateline.extract.cues.claims import CARRIED, LIKELY, SURE, Statement
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.recalled import recalls

_WIDEST = 160  # characters of a quote that joins an actor with what was done


def statements(happening: Happening, cast: Cast, cells: Cells) -> Iterator[Statement]:
    """Everything that the happening's words state, telling by telling, the fullest first."""
    fullest = happening.fullest
    for draft in (fullest, *(d for d in happening.drafts if d is not fullest)):
        yield Statement("occurrence", draft.anchor, draft.head, f"trigger-{draft.type}", realis=draft.realis)
        yield Statement("type", draft.telling.main.span, draft.head, f"trigger-{draft.type}", cells.type)
        yield from _settings(draft, cells)
        yield from (_part(draft, part, cells) for part in cast.of(draft))
        told = (figure for figure in draft.figures if not recalls(figure, happening))
        yield from (_figure(figure, figure.rule, _nearness(draft, figure.span)) for figure in told)
    further = (added for added in happening.further if not recalls(added.value, happening))
    yield from (_figure(added.value, added.rule, added.likely) for added in further)
    yield from _defaults(happening, cells)


def _settings(draft: Draft, cells: Cells) -> Iterator[Statement]:
    if draft.time and draft.time.span:
        span = draft.time.span
        yield Statement(
            "time", span, draft.head, draft.time.rule, written_time(draft.time), confidence=_nearness(draft, span)
        )
    if draft.place and draft.place.span:
        span = draft.place.span
        yield Statement("place", span, draft.head, "place-of-act", draft.place.name, confidence=_nearness(draft, span))
    if draft.weapon and cells.weapon:
        yield Statement("weapon", draft.weapon, draft.head, "weapon-beside", draft.weapon.of(draft.passage.text))


def _defaults(happening: Happening, cells: Cells) -> Iterator[Statement]:
    place, time = happening.place, happening.time
    if place and (where := place.value.span):
        yield Statement("place", where, where, place.rule, place.value.name, confidence=place.likely)
    if time and (when := time.value.span):
        yield Statement("time", when, when, time.rule, written_time(time.value), confidence=time.likely)
    if cells.time and cells.time.rule == "published-default":
        fullest = happening.fullest
        yield Statement(
            "time", fullest.anchor, fullest.head, "published-default", written_time(cells.time), confidence=CARRIED
        )


def _part(draft: Draft, part: Part, cells: Cells) -> Statement:
    actor = part.actor
    known = next((other for other in cells.actors if _one(actor, other)), actor)
    span = part.quoted or (_joined(draft, actor.span) if actor.role == "perpetrator" else actor.span)
    at = actor.span if part.quoted or draft.telling.span.contains(actor.span) else draft.head
    sure = _nearness(draft, actor.span) if part.likely is None else part.likely
    return Statement(actor.role, span, at, part.rule, known.name, confidence=sure, actor=actor, realis=draft.realis)


def _one(first: EventActor, second: EventActor) -> bool:
    if first.role != second.role:
        return False
    words = set(first.name.lower().split()), set(second.name.lower().split())
    return (first.id is not None and first.id == second.id) or words[0] <= words[1] or words[1] <= words[0]


def _joined(draft: Draft, span: Span) -> Span:
    """The words that hold both the actor and what was done, where they stand close."""
    both = span.cover(draft.telling.main.span)
    return both if len(both) <= _WIDEST else span


def _figure(figure: Figure, rule: str, confidence: float) -> Statement:
    return Statement(
        figure.property, figure.span, figure.number, rule, None, figure.low, figure.high, figure.group, confidence
    )


def _nearness(draft: Draft, span: Span) -> float:
    return SURE if draft.telling.span.contains(span) else LIKELY


def written_time(time: TimeInterval) -> str:
    """The interval as its ends, or as its words where they are not resolved."""
    if not time.start and not time.end:
        return time.text
    if time.start == time.end:
        return str(time.start)
    return f"{time.start or ''}/{time.end or ''}"
