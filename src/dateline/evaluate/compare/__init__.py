"""A record against events that others coded: what both have, what one of them lacks, and how far they agree."""

from dateline.evaluate.compare.agreement import Agreement, agreement
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.matching import Comparison, compare
from dateline.evaluate.compare.reading import Problems, comparable, read_other, read_record

__all__ = [
    "Agreement",
    "CodedEvent",
    "Comparison",
    "Problems",
    "agreement",
    "comparable",
    "compare",
    "read_other",
    "read_record",
]
