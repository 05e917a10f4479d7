"""Words of harm that tell of none done: "tried to kill two judges", "were nearly killed", "the attempted murder of"."""

import re
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import undone
from dateline.resolve.phrases import any_of

_REACH = 60  # characters before the words of harm
_SEIZED = re.compile(r"(?:arrest|captur|apprehend|detain|detention)(?!ed)", re.IGNORECASE)
_PLANNED = re.compile(r"execut|hang|behead", re.IGNORECASE)  # what a court plans to do is told with its number


def is_undone(text: str, sentence: Span, harm: Span) -> bool:
    """True where the words before those of harm say that it was only tried, wished, feared or nearly done."""
    if _PLANNED.match(text, harm.start):
        return False
    begin = max(sentence.start, harm.start - _REACH)
    return bool(_before().search(text, begin, harm.start))


def is_sought(text: str, sentence: Span, seizure: Span) -> bool:
    """True where somebody's arrest is only wanted or tried: "a warrant for the arrest of", "an attempt to capture"."""
    if not _SEIZED.match(text, seizure.start):
        return False
    return bool(_sought().search(text, max(sentence.start, seizure.start - _REACH), seizure.start))


@cache
def _sought() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of(undone()['sought'])})\s(?:(?:the|his|her|their)\s)?(?:\w{{3,12}}\sand\s)?$", re.IGNORECASE
    )


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
