"""What whoever accuses others does then: "X accuses Y of the raid and fires at Z" tells two acts of two sides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.core import Span
from dateline.extract.cues.causes import APART
from dateline.extract.cues.segments import Segment

_DOES = (
    r"(?:then\s|also\s|later\s)?(?:launch(?:es|ed)|fire[sd]|shell(?:s|ed)|bomb(?:s|ed)|attack(?:s|ed)|strikes|struck|kill(?:s|ed)"
    r"|arrest(?:s|ed)|detain(?:s|ed)|expel(?:s|led)|sever(?:s|ed)|cuts?|recall(?:s|ed)|close[sd]|shuts?|impose[sd]|sends|sent|deploy(?:s|ed)"
    r"|carrie[sd]|seize[sd]|storm(?:s|ed)|raid(?:s|ed)|shoots|shot|suspend(?:s|ed))"
    r"\s(?!(?:on|in|of|by|against|and|that|near|which|was|were|has|have|killed)\b)"
)
_AND_DOES = re.compile(rf",?\sand\s(?={_DOES})")
_DOES_ITSELF = re.compile(_DOES)


def with_answers_apart(text: str, parts: Sequence[Segment]) -> tuple[Segment, ...]:
    """The stretches of a sentence, what an accuser does in a stretch apart from the accusation."""
    return tuple(piece for before, part in pairwise([None, *parts]) if part for piece in _pieces(text, before, part))


def _pieces(text: str, before: Segment | None, part: Segment) -> Iterator[Segment]:
    does = _AND_DOES.search(text, part.span.start, part.span.end) if _accuses(text, part) else None
    if does:
        yield replace(part, span=Span(part.span.start, does.start()))
        yield Segment(Span(does.end(), part.span.end), APART, "and")
    elif before and part.lead == "and" and _accuses(text, before) and _DOES_ITSELF.match(text, part.span.start):
        yield replace(part, lead=APART)
    else:
        yield part


def _accuses(text: str, part: Segment) -> bool:
    """True behind "accuses", not behind "rebels accused of"."""
    return part.opening.startswith("accus") and not text.startswith("of ", part.span.start)
