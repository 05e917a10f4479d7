"""Where a count is given again without a word for what it counts: "the government put the number at five"."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.resolve.quantities.numbers import number_source

_REACH = 300  # characters before it in which what is counted was told
_FIRST = ("killed", "injured", "casualties", "abducted", "arrested")  # what "the figure" means where several were told
_NOUN = r"(?:number|figure|total|count|tally)"
_PUT = Seldom(
    rf"(?<![\w-])(?:puts?|putting|placed?|placing)\s(?:the|that|this|its|their)\s(?:[\w-]{{1,20}}\s){{0,2}}?{_NOUN}"
    r"(?=\s(?:at|as\s(?:high|low|many)\sas)\s)"
    rf"|(?<![\w-])(?:rais|lower|revis|updat|correct)(?:e[sd]?|s|ed|ing)\s(?:the|that|this|its|their)\s(?:[\w-]{{1,20}}\s){{0,2}}?{_NOUN}"
    r"(?=\s(?:(?:upwards?|downwards?)\s)?to\s)"
    rf"|\b(?:real|true|actual|correct)\s{_NOUN}(?=\s(?:is|was|may|might|could)\s)",
    re.IGNORECASE,
)
_SAYS = r"(?<![\w-])(?:says?|said|claims?|claimed|insists?|insisted|reports|reported|counts|counted)"
_BEFORE = r"(?<![\w-])(?:up|down)\sfrom"  # "59 dead, up from 34"
_ABOUT = r"(?:(?:at|least|most|more|fewer|less|than|about|around|over|only|just|nearly|some|it|was|were)\s){0,3}"


def recounts(text: str, sentence: Span, told: Callable[[Span], list[str]]) -> Iterator[tuple[Span, str, str]]:
    """The words that give a count again, how the count stands beside them and the property that it is of.

    `told` gives the properties that words of harm in a stretch state; without one before it nothing was counted.
    """
    for form, pattern in (("toll", _PUT), ("active", _says())):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            names = told(Span(max(0, found.start() - _REACH), found.start()))
            name = next((name for name in _FIRST if name in names), None)
            if name:
                yield Span(*found.span()), form, name


@cache
def _says() -> Seldom:
    """ "The government says 187": nothing but the count."""
    earlier = r"(?:\s(?:earlier|before|previously|on\s\w+day))?"
    return Seldom(rf"(?:{_SAYS}|{_BEFORE})(?=\s{_ABOUT}(?:{number_source()}){earlier}\s?(?:[.;,]|$))", re.IGNORECASE)
