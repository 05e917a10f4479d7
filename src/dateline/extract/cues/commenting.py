"""Who only judges an act, counts its victims, or kept it from happening: nobody who did it."""

import re

from dateline.core import Span

_JUDGES = re.compile(
    r"(?:['’]s(?:\s+[\w-]+){1,4})?,?\s+(?:(?:has|have|had|also|later|again)\s+)?(?:whose\b|(?:been|was|were)\s+warned\b"
    r"|called\s+(?:it|them|this|the\s+(?:[\w-]+\s+){1,3}an?)\b|condemn(?!\w*\s+[^.;]{1,40}\sto\s+death)|denounc|describ|deplor"
    r"|mourn|expressed\b|offered\s+(?:his|her|their|its)\s+condolences|put\s+the\s+(?:[\w-]+\s+)?(?:toll|number|figure|count)\b)",
    re.IGNORECASE,
)
# Nothing done afterwards: "foiled a plot and arrested two men".
_FOILED = re.compile(
    r"\b(?:foil|thwart|prevent|avert|disrupt)\w*\s(?:(?!\b(?:and|then|before|after|but|by)\b)[^.,;]){0,60}$",
    re.IGNORECASE,
)


def only_judges(text: str, span: Span) -> bool:
    """True for a name before words that judge what happened, or say how many it hit: "the president called it"."""
    return bool(_JUDGES.match(text, span.end))


def is_foiled(text: str, start: int, verb: int) -> bool:
    """True where words between `start` and the verb say that the act was kept from happening: "foiled a plot to"."""
    return bool(_FOILED.search(text, start, verb))
