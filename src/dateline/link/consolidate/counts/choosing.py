"""The figure that a rule set prefers, out of the statements that stand."""

from collections.abc import Callable, Sequence

from dateline.link.consolidate.counts.statements import Statement, overlap
from dateline.link.consolidate.rules.sets import RuleSet

_CREDIBLE = 1  # how far below the most credible voice another still counts as credible
Ends = tuple[int, int | None]
Worth = Callable[[Statement], int]


def choose(found: Sequence[Statement], least: Sequence[Statement], rules: RuleSet) -> Ends | None:
    """The lowest and highest value of the preferred figure; None where the rule set prefers none.

    `least` are subgroups' figures: no total, but credible ones are the least that the total can be.
    """

    def worth(statement: Statement) -> int:
        return statement.credibility(rules)

    bound = max(map(worth, found)) - _CREDIBLE
    credible, also = ([s for s in some if worth(s) >= bound] for some in (found, least))
    match rules.best:
        case "credible-recent":
            return _narrowed(_recent(credible, worth), also)
        case "lowest-credible":
            return _narrowed(_ends(min(credible, key=lambda s: (s.low or s.high or 0, s.low, s.claims))), also)
        case "latest":
            last = max(s.latest for s in found)
            return _recent([s for s in found if s.latest == last], worth)
        case "lowest":
            return _ends(min(found, key=lambda s: (s.low, s.claims)))
        case "highest":
            return _ends(max(found, key=lambda s: (s.high if s.high is not None else s.low, s.low, s.claims)))
        case _:
            return None


def agrees(statement: Statement, chosen: Ends) -> bool:
    """True where the figure can be what the statement says."""
    return overlap((statement.low, statement.high), chosen)


def _recent(found: Sequence[Statement], worth: Worth) -> Ends:
    """The latest figure, as exact as the others that agree with it make it.

    Of one day goes the more credible first, then the one that more sources give, then the lower.
    """
    support: dict[int, set[str]] = {}
    for s in found:
        support.setdefault(s.low, set()).add(s.voice.source)

    def rank(s: Statement) -> tuple[int, ...]:
        return (-s.latest.toordinal(), -worth(s), -len(support[s.low]), s.low, s.high or s.low)

    first, *others = sorted(found, key=rank)
    return _narrowed(_ends(first), others)


def _narrowed(ends: Ends, by: Sequence[Statement]) -> Ends:
    """What of the range agrees with each of the statements in turn; one that does not agree leaves it as it is."""
    for statement in by:
        if agrees(statement, ends):
            closed = [end for end in (ends[1], statement.high) if end is not None]
            ends = max(ends[0], statement.low), min(closed, default=None)
    return ends


def _ends(statement: Statement) -> Ends:
    return statement.low, statement.high
