"""People's decisions on claims and on pairs of events: what holds now, what it is about, and what it leaves."""

from dateline.review.apply import apply
from dateline.review.correction import corrected
from dateline.review.pairs import Contradiction, Pair, Placed, carried, ordered, settle, upheld
from dateline.review.parts import JudgedParts, settle_parts
from dateline.review.standing import holding, match

__all__ = [
    "Contradiction",
    "JudgedParts",
    "Pair",
    "Placed",
    "apply",
    "carried",
    "corrected",
    "holding",
    "match",
    "ordered",
    "settle",
    "settle_parts",
    "upheld",
]
