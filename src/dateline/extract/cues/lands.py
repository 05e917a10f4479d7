"""The country in which fighters live who are not its own: "Nepal Maoists", "Nigeria Islamists"."""

import re

from dateline.core import Span
from dateline.resolve.actors.nations import adjective_words, nation_words

_AGAINST_STATES = re.compile(
    r" ((?:rebel|[Mm]aoist|Islamist|[Jj]ihadi|[Jj]ihadist|insurgent|guerrilla|separatist|secessionist|extremist"
    r"|militant|bandit|mutineer)s)\b"
)


def fighters_of_land(text: str, span: Span) -> Span | None:
    """Those right behind the bare name of a country who are nobody's forces; None where there are none."""
    name = span.of(text)
    if name not in nation_words() or name in adjective_words():
        return None
    found = _AGAINST_STATES.match(text, span.end)
    return Span(*found.span(1)) if found else None
