"""How far two codings agree on the events that both have, and where they differ most."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from dateline.evaluate.alpha import Metric, alpha, nominal, ratio
from dateline.evaluate.compare.actors import in_common
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.likeness import groups, km_apart, likeness
from dateline.evaluate.compare.provinces import province_of
from dateline.evaluate.compare.window import Window
from dateline.evaluate.rates import share
from dateline.gazetteer.names import fold

Pair = tuple[CodedEvent, CodedEvent]
Unit = tuple[Hashable, Hashable]
NEAR = 25.0  # kilometres within which two points are one place
FEWEST = 5  # pairs from which on an alpha says anything
_COUNTS = {"lowest deaths": "low", "best deaths": "best", "highest deaths": "high"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares of matched pairs, each with the number of pairs that have both values, and Krippendorff's alphas."""

    shares: dict[str, tuple[float, int]]
    alphas: dict[str, float | None]


def agreement(pairs: Sequence[Pair]) -> Agreement:
    """Agreement on days, place, province, types, actors and deaths.

    Deaths are compared like with like: lowest with lowest, best with best; where one coding has but one of them, as
    ACLED has the lowest, the others have no pairs. `deaths in range`: theirs lies within our lowest and highest; an
    open highest holds any larger figure. The alphas of deaths are for numbers with a zero, the others for kinds; that
    of the group is over pairs whose types are of one group each. An alpha of fewer than five pairs is None.
    """
    return Agreement({name: _share(hits) for name, hits in _hits(pairs).items()}, _alphas(pairs))


def _hits(pairs: Sequence[Pair]) -> dict[str, list[bool]]:
    """For each kind of agreement whether the two agree, over the pairs in which both have the value."""
    placed = [apart for o, t in pairs if (apart := km_apart(o, t)) is not None]
    return {
        "same days": [(o.start, o.end) == (t.start, t.end) for o, t in pairs],
        "overlapping days": [o.start <= t.end and t.start <= o.end for o, t in pairs],
        f"within {NEAR:.0f} km": [apart <= NEAR for apart in placed],
        "same province": [left == right for left, right in _provinces(pairs)],
        "same type": [bool(o.types & t.types) for o, t in pairs],
        "an actor in common": [in_common(o, t) for o, t in pairs if o.actors and t.actors],
        **{f"same {told}": [left == right for left, right in _both(pairs, name)] for told, name in _COUNTS.items()},
        "deaths in range": [_in_range(o, t) for o, t in pairs if o.low is not None and _told(t) is not None],
    }


def _alphas(pairs: Sequence[Pair]) -> dict[str, float | None]:
    return {
        name: alpha(units, metric) if len(units) >= FEWEST else None
        for name, (units, metric) in alpha_units(pairs).items()
    }


def alpha_units(pairs: Sequence[Pair]) -> dict[str, tuple[Sequence[Unit], Metric]]:
    """For each alpha the values of both sides, of the pairs that have them, and how they are compared."""
    kinds = [(min(groups(o)), min(groups(t))) for o, t in pairs if len(groups(o)) == len(groups(t)) == 1]
    return {
        # As kinds: pairs lie a day apart at most, and as numbers over years they would always seem to agree.
        "alpha first day": ([(o.start, t.start) for o, t in pairs], nominal),
        "alpha province": (_provinces(pairs), nominal),
        "alpha group": (kinds, nominal),
        **{f"alpha {told}": (_both(pairs, name), ratio) for told, name in _COUNTS.items()},
    }


def _both(pairs: Sequence[Pair], name: str) -> list[tuple[int, int]]:
    values = [(getattr(o, name), getattr(t, name)) for o, t in pairs]
    return [(left, right) for left, right in values if left is not None and right is not None]


def _provinces(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    """The names of provinces of pairs in which both have one."""
    named = [(province_of(o), province_of(t)) for o, t in pairs if o.admin1 and t.admin1]
    return [(fold(left), fold(right)) for left, right in named]


def disagreement(pair: Pair, window: Window) -> tuple[float, float]:
    """How far two are apart: in deaths, then how unlike they are besides.

    In deaths it is the squared difference over the sum, so that neither 2 against 3 nor 580 against 588 weighs much.
    """
    ours, theirs = (dead or 0 for dead in compared_deaths(pair))
    alike = likeness(*pair, window)
    return share((ours - theirs) ** 2, ours + theirs), 1 - (alike.whole if alike else 0.0)


def compared_deaths(pair: Pair) -> tuple[int | None, int | None]:
    """The two counts that are like: the best ones, or the lowest where either has no best."""
    ours, theirs = pair
    if ours.best is not None and theirs.best is not None:
        return ours.best, theirs.best
    return ours.low, theirs.low


def _told(event: CodedEvent) -> int | None:
    return event.low if event.best is None else event.best


def _share(hits: Sequence[bool]) -> tuple[float, int]:
    return share(sum(hits), len(hits)), len(hits)


def _in_range(ours: CodedEvent, theirs: CodedEvent) -> bool:
    low, high, dead = ours.low or 0, ours.high, _told(theirs) or 0
    return low <= dead and (high is None or dead <= high)
