"""Who suffered the same with somebody: "was killed along with two of his guards", "killed himself and two guards"."""

import re

from dateline.core import Span
from dateline.extract.cues.figures.people import People

_PLACE = r"(?:\s(?i:in|at|near|on)\s[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2}){0,2}"
_ALONG = re.compile(rf"{_PLACE},?\s(?i:along\swith|together\swith|alongside)\s(?i:the\s)?|\s(?i:and)\s")
_WITH = re.compile(rf"{_PLACE},?\s(?i:along\swith|together\swith|alongside|with)\s")
_SELF = re.compile(r"\b(?:himself|herself|themselves)(?:\sup)?$", re.IGNORECASE)
_OWN = re.compile(r"\sof\s(?:his|her|their)\s", re.IGNORECASE)


def with_them(text: str, harm: Span, one: People) -> bool:
    """True where the people behind the words of harm suffered it too."""
    if harm.end > one.span.start:
        return False
    pattern = _WITH if _OWN.match(text, one.number.end, one.span.end) else _ALONG  # "with two of his guards"
    found = pattern.fullmatch(text, harm.end, one.span.start)
    return found is not None and (found.group().lower() != " and " or bool(_SELF.search(text, harm.start, harm.end)))
