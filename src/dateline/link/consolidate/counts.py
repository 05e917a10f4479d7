"""One count of an incident: its lowest, best and highest value, and whether voices contradict each other."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from dateline.core import Consolidated
from dateline.link.consolidate.rules import RuleSet
from dateline.link.consolidate.statements import Statement, totals

_SAME_DAY_KIND = "state"  # officials' tolls of one day are one rising toll


def consolidated_count(name: str, found: Sequence[Statement], rules: RuleSet) -> Consolidated:
    """The cell of a count. Best is the chosen statement's own value, or None where the rule prefers none."""
    whole = totals(found)
    chosen = _chosen(whole, rules)
    ranged = [chosen] if rules.range == "best" and chosen else list(whole)
    for_it = [s for s in found if chosen is None or s.meets(chosen) or s not in whole]
    against = [s for s in found if s not in for_it]
    return Consolidated(
        property=name,
        rule=f"{rules.name}:{rules.best}",
        claims=tuple(dict.fromkeys(claim for s in for_it for claim in (*s.claims, *s.parts))),
        against=tuple(dict.fromkeys(claim for s in against for claim in (*s.claims, *s.parts))),
        low=min(s.low or 0 for s in ranged),
        best=_best(chosen),
        high=_highest(ranged),
    )


def is_contested(found: Sequence[Statement]) -> bool:
    """True where two voices cannot both be right, and the later does not merely carry on a rising toll.

    A subgroup's figure contradicts a total only where it is larger.
    """
    whole = totals(found)
    parts = [statement for statement in found if statement not in whole]
    disjoint = any(not left.meets(right) and _dissents(left, right) for left, right in combinations(whole, 2))
    return disjoint or any(_exceeds(part, total) and _dissents(part, total) for part in parts for total in whole)


def _dissents(left: Statement, right: Statement) -> bool:
    return left.voice != right.voice and not _develops(left, right)


def _exceeds(part: Statement, total: Statement) -> bool:
    return total.high is not None and (part.low or 0) > total.high


def _develops(left: Statement, right: Statement) -> bool:
    """True where the later of the two is the higher: a toll that rises over days."""
    if left.published is None or right.published is None:
        return False
    if left.published == right.published:
        return left.kind == right.kind == _SAME_DAY_KIND
    earlier, later = sorted((left, right), key=lambda s: s.published or date.min)
    return (later.low or 0) >= (earlier.low or 0)


def _chosen(found: Sequence[Statement], rules: RuleSet) -> Statement | None:
    if rules.best == "none":
        return None
    best = max(s.credibility(rules) for s in found)
    credible = [s for s in found if s.credibility(rules) >= best - 1]
    if rules.best == "lowest-credible":
        return min(credible, key=lambda s: (s.low or 0, s.claims))
    return max(credible, key=lambda s: (s.published or date.min, s.credibility(rules), s.low or 0, s.claims))


def _best(chosen: Statement | None) -> int | None:
    if chosen is None:
        return None
    if chosen.low and chosen.high is not None:
        return (chosen.low + chosen.high) // 2
    return chosen.low if chosen.low is not None else chosen.high


def _highest(found: Sequence[Statement]) -> int | None:
    """The highest value; None where a voice that gives the largest toll leaves it open."""
    closed = [s.high for s in found if s.high is not None]
    top = max(closed, default=None)
    open_ends = [s.low or 0 for s in found if s.high is None]
    return None if top is None or (open_ends and max(open_ends) >= top) else top
