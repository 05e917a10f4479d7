"""Words of harm that tell of none done: "tried to kill two judges", "were nearly killed", "the attempted murder of"."""

import re
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import undone
from dateline.resolve.phrases import any_of

_REACH = 60  # characters before the words of harm
_PLANNED = re.compile(r"execut|hang|behead", re.IGNORECASE)  # what a court plans to do is told with its number


def is_undone(text: str, sentence: Span, harm: Span) -> bool:
    """True where the words before those of harm say that it was only tried, wished, feared or nearly done."""
    if _PLANNED.match(text, harm.start):
        return False
    begin = max(sentence.start, harm.start - _REACH)
    return bool(_before().search(text, begin, harm.start))


@cache
def _before() -> re.Pattern[str]:
    """A wish with "to", something short of the deed, or a condition; a second verb may stand in between."""
    words = {name: any_of(listed) for name, listed in undone().items()}
    second = r"(?:\w{3,20}\s(?:and|or|and/or)\s)?"
    return re.compile(
        rf"\b(?:(?:{words['wishes']})\sto\s(?:\w{{1,20}}ly\s)?{second}"
        rf"|(?:{words['toward']})\s(?:(?:the|an?|his|her|their)\s)?{second}"
        rf"|(?:{words['hardly']})\s"
        rf"|(?:{words['conditions']})\s(?:also\s|easily\s|potentially\s|even\s)?)$",
        re.IGNORECASE,
    )
