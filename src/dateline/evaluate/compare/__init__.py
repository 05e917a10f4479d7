"""A record against events that others coded: what both have, what one of them lacks, and how far they agree."""

from dateline.evaluate.compare.agreement import Agreement, agreement
from dateline.evaluate.compare.apart import Apart
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.days import ORDERS, Order
from dateline.evaluate.compare.matching import Comparison, compare
from dateline.evaluate.compare.other import Other, open_other
from dateline.evaluate.compare.parts import Part, by_month, by_province, parts
from dateline.evaluate.compare.problems import Problems
from dateline.evaluate.compare.ranges import ranges
from dateline.evaluate.compare.reading import read_record
from dateline.evaluate.compare.scope import Scope, scope_of
from dateline.evaluate.compare.window import Window

__all__ = [
    "ORDERS",
    "Agreement",
    "Apart",
    "CodedEvent",
    "Comparison",
    "Order",
    "Other",
    "Part",
    "Problems",
    "Scope",
    "Window",
    "agreement",
    "by_month",
    "by_province",
    "compare",
    "open_other",
    "parts",
    "ranges",
    "read_record",
    "scope_of",
]
