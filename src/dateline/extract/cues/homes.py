"""Which of the acts told so far a telling tells again, by rules."""

from collections.abc import Sequence

from dateline.extract.cues.drafts import Draft

_SOON = 2  # sentences after which words of harm still go on telling of an act
Group = Sequence[Draft]  # the tellings of one act, in order of the text


def home_by_rules(groups: Sequence[Group], draft: Draft, again: Sequence[bool]) -> int | None:
    """The number of the act that the telling tells again, of those that it may tell `again`; None for a new one.

    Words that point back mean the act told just before them in the paragraph, and at the head of a paragraph the
    document's own.
    """
    alike = [number for number, may in enumerate(again) if may]
    if not alike:
        return None
    last = max(alike, key=lambda number: groups[number][-1].head.start)
    if not (draft.back or draft.continues):
        return last
    apart = draft.passage.index - groups[last][-1].passage.index
    if draft.continues or draft.telling.main.plural:
        return last if apart <= _SOON else None
    return last if apart <= 1 and not draft.passage.opens else alike[0]
