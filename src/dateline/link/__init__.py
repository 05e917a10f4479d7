"""From events to incidents: which are the same happening, and what is decided about it."""

from dateline.link.block import Passed
from dateline.link.cluster import cluster
from dateline.link.consolidate import (
    NO_TABLE,
    RULES,
    RuleSet,
    SourceOf,
    SourceTable,
    consolidate,
    rule_set,
    source_of,
    source_table,
)
from dateline.link.episodes import Parts, Telling, kinds_of_parts, kinds_of_wholes, parts_of
from dateline.link.rarity import Rarity
from dateline.link.score import Waterfall, waterfall
from dateline.link.signature import Signature, signature, signature_of

__all__ = [
    "NO_TABLE",
    "RULES",
    "Parts",
    "Passed",
    "Rarity",
    "RuleSet",
    "Signature",
    "SourceOf",
    "SourceTable",
    "Telling",
    "Waterfall",
    "cluster",
    "consolidate",
    "kinds_of_parts",
    "kinds_of_wholes",
    "parts_of",
    "rule_set",
    "signature",
    "signature_of",
    "source_of",
    "source_table",
    "waterfall",
]
