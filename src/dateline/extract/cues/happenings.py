"""From the tellings of a document to its happenings."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.guide import Guide
from dateline.extract.cues.happening import Happening

_OPENING = 6  # acts at the head of a document that later words may come back to
_RECENT = 24  # acts told lately that they may come back to
_FIRST, _LATEST = 3, 5  # tellings of such an act that are looked at


def find_happenings(drafts: Iterable[Draft], guide: Guide) -> tuple[Happening, ...]:
    """The happenings in order of their first telling; words that only point at an act that is not told open none."""
    groups: list[list[Draft]] = []
    for draft in map(guide.judged, drafts):
        reach = list(_within_reach(groups))
        home = guide.home([[*group[:_FIRST], *group[_FIRST:][-_LATEST:]] for group in reach], draft)
        if home is not None:
            reach[home].append(draft)
        elif not (groups and _only_points(draft)):
            groups.append([draft])
    return tuple(Happening(tuple(group)) for group in groups)


def _only_points(draft: Draft) -> bool:
    """True for "the attack" of which nothing more is told: no place, time, doer or figure."""
    return draft.back and not (draft.place or draft.time or draft.roles.agents or draft.figures)


def _within_reach(groups: Sequence[list[Draft]]) -> Iterator[list[Draft]]:
    """The acts that words may come back to; a bound, so that time grows with the length of the text alone."""
    for number, group in enumerate(groups):
        if number < _OPENING or number >= len(groups) - _RECENT:
            yield group
