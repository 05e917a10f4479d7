"""From the claims of a cluster to the values of an incident, by rules with a name."""

from dateline.link.consolidate.incident import consolidate
from dateline.link.consolidate.rules.sets import RULES, RuleSet, rule_set
from dateline.link.consolidate.voices.sources import NO_TABLE, SourceOf, SourceTable, source_of, source_table

__all__ = [
    "NO_TABLE",
    "RULES",
    "RuleSet",
    "SourceOf",
    "SourceTable",
    "consolidate",
    "rule_set",
    "source_of",
    "source_table",
]
