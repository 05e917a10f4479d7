"""From events to incidents: which are the same happening, and what is decided about it."""

from dateline.link.cluster import cluster
from dateline.link.consolidate import RULES, RuleSet, consolidate, rule_set
from dateline.link.score import judge
from dateline.link.signature import Signature, SourceOf, signature, source_of

__all__ = [
    "RULES",
    "RuleSet",
    "Signature",
    "SourceOf",
    "cluster",
    "consolidate",
    "judge",
    "rule_set",
    "signature",
    "source_of",
]
