"""What a claim's figure counts as under a rule set."""

import re
from collections.abc import Callable, Iterable

from dateline.core import Claim, Event
from dateline.link.consolidate.rules.sets import RuleSet
from dateline.resolve.quantities import find_quantities

Range = tuple[int | None, int | None]
Reading = Callable[[Claim], Range]
_SOME = (2, None)  # "several", "some", a bare plural: a number that nobody gives

_ABOUT = re.compile(r"-about\b")  # "about 100": tables that publish one number publish the one that is told


def reading_of(rules: RuleSet, events: Iterable[Event]) -> Reading:
    """How the rule set reads the claims of these events: as they are, or vague words by another table."""
    countries = {event.place.country for event in events if event.place}
    unknown = rules.unknown_at_war if countries & rules.war_zones else rules.unknown
    return lambda claim: _read(claim, rules.reading, unknown)


def as_told(claim: Claim) -> Range:
    """The claim's own figure: whether voices contradict each other does not depend on a rule set."""
    return claim.low, claim.high


def _read(claim: Claim, reading: str, unknown: int | None) -> Range:
    if unknown is not None and (claim.low, claim.high) == _SOME:
        return unknown, None
    if reading == "codebook":
        return claim.low, claim.high
    if _ABOUT.search(claim.origin) and claim.low is not None and claim.high is not None:
        return ((claim.low + claim.high) // 2,) * 2
    if "-vague" not in claim.origin:
        return claim.low, claim.high
    found = [quantity for quantity in find_quantities(claim.quote, reading=reading) if quantity.rule.endswith("vague")]
    return (found[0].low, claim.high) if len(found) == 1 else (claim.low, claim.high)
