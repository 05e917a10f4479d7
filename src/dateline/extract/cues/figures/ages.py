"""Numbers beside people that do not count them: ages, and how many children somebody has."""

import re
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import persons
from dateline.resolve.phrases import any_of

_AGE = re.compile(
    r"\baged?\s(?:\w{1,12}\s(?:and|to|or)\s)?$|\b(?:girl|boy|man|woman|child|youth|teenager|toddler|infant|pensioner|widow|widower|grandmother|grandfather|student|schoolboy|schoolgirl|pupil|lad|lass)s?\sof\s$"
    r"|\b(?:he|she|who)\s(?:is|was)\s$",
    re.I,
)
_KIN_OF = re.compile(
    r"\b(?:father|mother|parent|dad|mum|mom|widow|widower|grandfather|grandmother)s?\sof\s(?:the\s|his\s|her\s)?$", re.I
)
_NAMED_AGED = re.compile(
    r"(?:\b[A-Z][\w'’-]+|\b(?:brother|sister|cousin|friend|twin|student|pupil)s?),\s(?:\d{1,2}\sand\s)?$"
)


def is_no_count(text: str, sentence: Span, number: Span) -> bool:
    """True for "a girl of 11", "a father of three" and for a bare number behind somebody: "Jane Roe, 40, was"."""
    start, end = number.start, number.end
    before = max(sentence.start, start - 24)
    if _AGE.search(text, before, start) or _KIN_OF.search(text, before, start):
        return True
    bare = text[end : end + 1] in (",", ")") or text.startswith(" and ", end)
    before = max(sentence.start, start - 40)
    named = _NAMED_AGED.search(text, before, start) or _one().search(text, before, start)
    return bare and text[start:end].isdigit() and named is not None


@cache
def _one() -> re.Pattern[str]:
    """ "The priest, 40, and a nun"."""
    return re.compile(rf"\b(?:an?|the|his|her)\s(?:[\w-]{{1,20}}\s){{0,2}}(?:{any_of(persons())}),\s$", re.IGNORECASE)
