"""How what two reports tell of one property lies to each other."""

from enum import Enum


class Relation(Enum):
    """The first of two values beside the second."""

    SAME = "same"  # they agree
    HOLDS = "holds"  # the first is coarser and contains the second
    WITHIN = "within"
    UNKNOWN = "unknown"  # too little is told to compare them
    OTHER = "other"  # another value, which does not rule this one out
    APART = "apart"  # they cannot both be true


AGREE = frozenset({Relation.SAME, Relation.HOLDS, Relation.WITHIN})
SPEAKS_AGAINST = frozenset({Relation.OTHER, Relation.APART})
