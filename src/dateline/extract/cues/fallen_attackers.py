"""Attackers who fell in their own attack: "six Taliban attackers were killed in the assault" did it."""

import re
from collections.abc import Iterator, Sequence

from dateline.extract.cues.figures import Figure
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import HARM, is_forces
from dateline.extract.cues.tellings import Telling
from dateline.resolve.actors import ActorMention

_ATTACKERS = re.compile(r"\b(?:attackers?|assailants?|hijackers?|raiders?|hostage-takers?|bombers?)\b", re.IGNORECASE)
_OWN = frozenset({"attack", "raid", "armed_clash", "suicide_bombing", "bombing", "abduction", "assassination"})
_ANOTHER = re.compile(r",|\b(?:and|in|by|of|at|from)\b")
_BY = re.compile(r"\s+by\s", re.IGNORECASE)


def fell_attacking(passage: Passage, telling: Telling, agents: Sequence[Party]) -> tuple[Party, ...]:
    """Those of whom words for attackers say that they were killed or hurt, where no forces act in the same words."""
    if telling.type not in _OWN or any(agent.mention and is_forces(agent.mention) for agent in agents):
        return ()
    return tuple(_fallen(passage, telling))


def _fallen(passage: Passage, telling: Telling) -> Iterator[Party]:
    for figure in passage.figures:
        if _of_attackers(passage, telling, figure):
            for mention in passage.actors:
                if _is_counted(passage, figure, mention):
                    yield Party(mention.span, mention, certain=True)


def _of_attackers(passage: Passage, telling: Telling, figure: Figure) -> bool:
    """True for attackers before the word for harm, without a "by" behind it."""
    if figure.property not in HARM or not telling.span.start <= figure.cue.start < telling.span.end:
        return False
    passive = figure.number.end <= figure.cue.start and not _BY.match(passage.text, figure.cue.end, passage.span.end)
    return passive and bool(_ATTACKERS.search(figure.noun))


def _is_counted(passage: Passage, figure: Figure, mention: ActorMention) -> bool:
    """True for who is named right behind the number."""
    between = figure.number.end, max(figure.number.end, mention.span.start)
    return figure.number.start <= mention.span.start < figure.cue.start and not _ANOTHER.search(passage.text, *between)
