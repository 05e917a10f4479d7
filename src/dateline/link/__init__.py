"""From events to incidents: which are the same happening, and what is decided about it."""

from dateline.link.block import Passed
from dateline.link.cluster import cluster
from dateline.link.consolidate import RULES, RuleSet, consolidate, rule_set
from dateline.link.rarity import Rarity
from dateline.link.score import Waterfall, waterfall
from dateline.link.signature import Signature, SourceOf, signature, signature_of, source_of

__all__ = [
    "RULES",
    "Passed",
    "Rarity",
    "RuleSet",
    "Signature",
    "SourceOf",
    "Waterfall",
    "cluster",
    "consolidate",
    "rule_set",
    "signature",
    "signature_of",
    "source_of",
    "waterfall",
]
