"""How far two codings agree on the events that both have, and where they differ most."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.alpha import alpha, interval, nominal
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.matching import Comparison, distance, groups
from dateline.evaluate.rates import share

Pair = tuple[CodedEvent, CodedEvent]
NEAR = 25.0  # kilometres within which two points are one place


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares of matched pairs, each with the number of pairs that have both values, and Krippendorff's alphas."""

    shares: dict[str, tuple[float, int]]
    alphas: dict[str, float | None]


def agreement(found: Comparison) -> Agreement:
    """Agreement on days, place, province, group of types and deaths.

    `deaths in range`: theirs lies within our lowest and highest; an open highest holds any larger figure. `alpha
    deaths` is for numbers, `alpha group` for kinds, over pairs whose types are of one group each.
    """
    pairs = found.matched
    placed = [apart for o, t in pairs if (apart := distance(o, t)) is not None]
    both_admin = [(o, t) for o, t in pairs if o.admin1 and t.admin1]
    dead = [(o, t) for o, t in pairs if o.low is not None and t.best is not None]
    shares = {
        "same days": _share([(o.start, o.end) == (t.start, t.end) for o, t in pairs]),
        "overlapping days": _share([o.start <= t.end and t.start <= o.end for o, t in pairs]),
        f"within {NEAR:.0f} km": _share([apart <= NEAR for apart in placed]),
        "same province": _share([_same_name(o.admin1, t.admin1) for o, t in both_admin]),
        "same type": _share([bool(o.types & t.types) for o, t in pairs]),
        "same best deaths": _share([o.best == t.best for o, t in dead]),
        "deaths in range": _share([_in_range(o, t) for o, t in dead]),
    }
    kinds = [(min(groups(o)), min(groups(t))) for o, t in pairs if len(groups(o)) == len(groups(t)) == 1]
    numbers = [(o.best, t.best) for o, t in dead if o.best is not None and t.best is not None]
    return Agreement(shares, {"alpha group": alpha(kinds, nominal), "alpha deaths": alpha(numbers, interval)})


def disagreement(pair: Pair) -> float:
    """How far apart the deaths of two are: the difference of the best over the larger."""
    ours, theirs = pair[0].best or pair[0].low or 0, pair[1].best or 0
    return share(abs(ours - theirs), max(ours, theirs))


def _share(hits: Sequence[bool]) -> tuple[float, int]:
    return share(sum(hits), len(hits)), len(hits)


def _same_name(left: str | None, right: str | None) -> bool:
    """Names of provinces, without the word that says what they are."""
    return _bare(left or "") == _bare(right or "")


def _bare(name: str) -> str:
    kinds = ("province", "governorate", "state", "region", "oblast", "district")
    return " ".join(word for word in name.casefold().split() if word not in kinds)


def _in_range(ours: CodedEvent, theirs: CodedEvent) -> bool:
    low, high, dead = ours.low or 0, ours.high, theirs.best or 0
    return low <= dead and (high is None or dead <= high)
