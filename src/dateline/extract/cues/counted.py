"""People who are only counted where they were hit: targets of an act of which nobody else is told as hit."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.cast import Cast, Part
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.parties import Party, event_actor

# Where a bomb or a clash counts the dead, what it was meant for is another thing.
_HITS_PEOPLE = frozenset({"attack", "air_strike", "shelling", "execution", "abduction"})
_COUNTED = ("killed", "injured", "abducted")
_PEOPLE = re.compile(
    r"\s*(?:other\s+|more\s+)?"
    r"((?:people|persons?|civilians?|wom[ae]n|m[ae]n|child(?:ren)?|boys?|girls?|villagers?|residents?)\b)",
    re.IGNORECASE,
)


def with_those_counted(cast: Cast, kind: str) -> Cast:
    """The cast, with people whom its figures count where it tells of nobody who was hit or took part."""
    hit = any(part.actor.role != "perpetrator" for _, parts in cast.told for part in parts)
    if hit or kind not in _HITS_PEOPLE:
        return cast
    found = next(((draft, part) for draft, _ in cast.told for part in _counted(draft)), None)
    if found is None:
        return cast
    told = ((draft, (*parts, found[1]) if draft is found[0] else parts) for draft, parts in cast.told)
    return replace(cast, told=tuple(told))


def _counted(draft: Draft) -> Iterator[Part]:
    text = draft.passage.text
    for figure in draft.figures:
        noun = _PEOPLE.match(text, figure.number.end, draft.passage.span.end)
        if figure.property in _COUNTED and figure.low != 0 and figure.group != "perpetrators" and noun:
            actor = event_actor(text, Party(Span(*noun.span(1))), "target")
            yield Part(actor, "target-counted", certain=True)
