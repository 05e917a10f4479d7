"""From the claims of a cluster to the values of an incident, by rules with a name."""

from dateline.link.consolidate.incident import consolidate
from dateline.link.consolidate.rules import RULES, RuleSet, rule_set

__all__ = ["RULES", "RuleSet", "consolidate", "rule_set"]
