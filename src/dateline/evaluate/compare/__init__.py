"""A record against events that others coded: what both have, what one of them lacks, and how far they agree."""

from dateline.evaluate.compare.agreement import Agreement, agreement
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.matching import Comparison, compare
from dateline.evaluate.compare.parts import Part, by_month, by_province, by_province_and_month, parts
from dateline.evaluate.compare.reading import Problems, comparable, read_other, read_record

__all__ = [
    "Agreement",
    "CodedEvent",
    "Comparison",
    "Part",
    "Problems",
    "agreement",
    "by_month",
    "by_province",
    "by_province_and_month",
    "comparable",
    "compare",
    "parts",
    "read_other",
    "read_record",
]
