"""From the tellings of a document to its happenings."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.guide import Guide
from dateline.extract.cues.happening import Happening

_OPENING = 6  # acts at the head of a document that later words may come back to
_RECENT = 24  # acts told lately that they may come back to
_SOON = 2  # sentences after which words of harm still go on telling of an act


def find_happenings(drafts: Iterable[Draft], guide: Guide) -> tuple[Happening, ...]:
    """The happenings in order of their first telling; words that only point at an act that is not told open none."""
    groups: list[list[Draft]] = []
    for draft in map(guide.judged, drafts):
        home = _home(groups, draft, guide)
        if home is not None:
            home.append(draft)
        elif not (groups and _only_points(draft)):
            groups.append([draft])
    return tuple(Happening(tuple(group)) for group in groups)


def _only_points(draft: Draft) -> bool:
    """True for "the attack" of which nothing more is told: no place, time, doer or figure."""
    return draft.back and not (draft.place or draft.time or draft.roles.agents or draft.figures)


def _home(groups: Sequence[list[Draft]], draft: Draft, guide: Guide) -> list[Draft] | None:
    """The act that the telling tells again, None where it tells a new one.

    Words that point back mean the act told just before them in the paragraph, and at the head of a paragraph the
    document's own.
    """
    alike = [group for group in _within_reach(groups) if guide.again(group, draft)]
    if not alike:
        return None
    last = max(alike, key=lambda group: group[-1].head.start)
    if not (draft.back or draft.continues):
        return last
    apart = draft.passage.index - last[-1].passage.index
    if draft.continues or draft.telling.main.plural:
        return last if apart <= _SOON else None
    return last if apart <= 1 and not draft.passage.opens else alike[0]


def _within_reach(groups: Sequence[list[Draft]]) -> Iterator[list[Draft]]:
    """The acts that words may come back to; a bound, so that time grows with the length of the text alone."""
    for number, group in enumerate(groups):
        if number < _OPENING or number >= len(groups) - _RECENT:
            yield group
