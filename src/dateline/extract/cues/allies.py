"""Who only stands with those who act: "tribal forces allied with the army took it"."""

import re

from dateline.core import Span

# Not "linked to" or "affiliated with": that is said of those who are of a group.
_STANDS = (
    r"(?:(?:who|that|which)\s+(?:is|are|was|were)\s+)?(?:\w+ly\s+)?"
    r"(?:allied|aligned|loyal|sympathetic|backed|supported|trained|armed|funded|financed|equipped|sponsored)"
)
_PREPOSITION = r"\s+(?:with|to|by)\b"
_STANDS_WITH = re.compile(rf"\s+{_STANDS}(?={_PREPOSITION})")
# Words for a side, and whom it stands with up to a place in their names.
_SIDE_OF = re.compile(
    r"\b(?i:forces|fighters|militi(?:a|as|aman|amen)|rebels?|groups?|troops|militants?|gunm[ae]n|tribes(?:men)?|insurgents|factions?|units?"
    rf"|brigades?|soldiers|separatists|supporters|arm(?:y|ies)|guards|mercenaries),?\s+{_STANDS}{_PREPOSITION}\s+"
    r"(?:the\s+|an?\s+)?(?:(?:[A-Z][\w'’.-]*|and)\s+(?:the\s+)?){0,4}$"
)
_FAR = 120  # characters that a side and those it stands with may take
_AHEAD = 10  # characters behind a name in which it may say with whom


def without_ally(text: str, start: int, end: int) -> int:
    """Where the words between the places end without saying with whom they stand."""
    stands = _STANDS_WITH.search(text, start, end + _AHEAD)
    return stands.start() if stands and stands.start() < end else end


def is_ally(text: str, start: int, span: Span) -> bool:
    """True for whom words behind the place say that a side before them stands with."""
    return bool(_SIDE_OF.search(text, max(start, span.start - _FAR), span.start))
