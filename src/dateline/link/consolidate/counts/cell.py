"""One count of an incident: its lowest, best and highest value by a rule set."""

from collections.abc import Sequence

from dateline.core import Claim, Consolidated
from dateline.link.consolidate.counts.choosing import Ends, agrees, choose
from dateline.link.consolidate.counts.rising import overtaken
from dateline.link.consolidate.counts.statements import Statement, totals
from dateline.link.consolidate.rules.sets import RuleSet

_SINGLE = "lowest-credible"  # publishes one number, the least that the chosen figure can mean


def consolidated_count(name: str, claims: Sequence[Claim], found: Sequence[Statement], rules: RuleSet) -> Consolidated:
    """The cell of a count. Best is None where the rule prefers no figure."""
    whole, least = totals(found)
    replaced = {id(statement) for statement in overtaken(whole)}
    standing = [statement for statement in whole if id(statement) not in replaced]
    chosen = choose(standing, least, rules)
    low, best, high = _values(standing if rules.range == "standing" else whole, least, chosen, rules)
    value = (best, best) if best is not None and rules.best == _SINGLE else chosen
    against = [s for s in (*whole, *least) if value and not agrees(s, value)]
    contrary = {claim for s in against for claim in s.every} | {c.id for c in claims if c.modality == "denied"}
    return Consolidated(
        property=name,
        rule=f"{rules.name}:{rules.best}",
        claims=tuple(claim.id for claim in claims if claim.id not in contrary),
        against=tuple(claim.id for claim in claims if claim.id in contrary),
        low=low,
        best=best,
        high=high,
        overtaken=tuple(claim for s in against if id(s) in replaced for claim in s.every),
    )


def _values(
    found: Sequence[Statement], least: Sequence[Statement], chosen: Ends | None, rules: RuleSet
) -> tuple[int, int | None, int | None]:
    """Lowest, best and highest value. A subgroup's figure is the lowest only where no total is so low."""
    best = None if chosen is None else _least(chosen) if rules.best == _SINGLE else _figure(chosen)
    if chosen and best is not None and rules.range == "best":
        return (best, best, best) if rules.best == _SINGLE else (chosen[0], best, chosen[1])
    every = [*found, *least]
    ranged, lowest = (_exact(every), _exact(every)) if rules.range == "standing" else (every, found)
    low, high = min(s.low for s in lowest), _highest(ranged)
    if best is None:
        return low, None, high
    return min(low, best), best, None if high is None else max(high, best)


def _exact(found: Sequence[Statement]) -> list[Statement]:
    """Without those that another only says more exactly: "at least 12" beside 15 is no end of the range."""
    ranges = {(s.low, s.high): s for s in found}.values()
    return [s for s in found if not any(other.fits(s) for other in ranges)]


def _least(chosen: Ends) -> int:
    return chosen[0] or chosen[1] or 0


def _figure(chosen: Ends) -> int:
    """One number for a range: its middle, its closed end where the other is open or nothing."""
    low, high = chosen
    if high is None:
        return low
    return (low + high) // 2 if low else high


def _highest(found: Sequence[Statement]) -> int | None:
    """The highest value; None where a voice that gives the largest toll leaves it open."""
    top = max((s.high for s in found if s.high is not None), default=None)
    open_ends = [s.low for s in found if s.high is None]
    return None if top is None or (open_ends and max(open_ends) >= top) else top
