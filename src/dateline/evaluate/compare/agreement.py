"""How far two codings agree on the events that both have, and where they differ most."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.alpha import alpha, interval, nominal
from dateline.evaluate.compare.actors import in_common
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.matching import distance, groups, likeness
from dateline.evaluate.rates import share

Pair = tuple[CodedEvent, CodedEvent]
NEAR = 25.0  # kilometres within which two points are one place


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares of matched pairs, each with the number of pairs that have both values, and Krippendorff's alphas."""

    shares: dict[str, tuple[float, int]]
    alphas: dict[str, float | None]


def agreement(pairs: Sequence[Pair]) -> Agreement:
    """Agreement on days, place, province, types, actors and deaths.

    `deaths in range`: theirs lies within our lowest and highest; an open highest holds any larger figure. The alphas of
    deaths and of the first day are for numbers, those of the group of types and of the province for kinds; that of the
    group is over pairs whose types are of one group each.
    """
    return Agreement({name: _share(hits) for name, hits in _hits(pairs).items()}, _alphas(pairs))


def _hits(pairs: Sequence[Pair]) -> dict[str, list[bool]]:
    """For each kind of agreement whether the two agree, over the pairs in which both have the value."""
    placed = [apart for o, t in pairs if (apart := distance(o, t)) is not None]
    dead = [(o, t) for o, t in pairs if o.low is not None and t.best is not None]
    return {
        "same days": [(o.start, o.end) == (t.start, t.end) for o, t in pairs],
        "overlapping days": [o.start <= t.end and t.start <= o.end for o, t in pairs],
        f"within {NEAR:.0f} km": [apart <= NEAR for apart in placed],
        "same province": [left == right for left, right in _provinces(pairs)],
        "same type": [bool(o.types & t.types) for o, t in pairs],
        "an actor in common": [in_common(o, t) for o, t in pairs if o.actors and t.actors],
        "same best deaths": [o.best == t.best for o, t in dead],
        "deaths in range": [_in_range(o, t) for o, t in dead],
    }


def _alphas(pairs: Sequence[Pair]) -> dict[str, float | None]:
    kinds = [(min(groups(o)), min(groups(t))) for o, t in pairs if len(groups(o)) == len(groups(t)) == 1]
    days = [(o.start.toordinal(), t.start.toordinal()) for o, t in pairs]
    return {
        "alpha first day": alpha(days, interval),
        "alpha province": alpha(_provinces(pairs), nominal),
        "alpha group": alpha(kinds, nominal),
        "alpha lowest deaths": alpha(_both(pairs, "low"), interval),
        "alpha deaths": alpha(_both(pairs, "best"), interval),
        "alpha highest deaths": alpha(_both(pairs, "high"), interval),
    }


def _both(pairs: Sequence[Pair], name: str) -> list[tuple[int, int]]:
    values = [(getattr(o, name), getattr(t, name)) for o, t in pairs]
    return [(left, right) for left, right in values if left is not None and right is not None]


def _provinces(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    """The names of provinces of pairs in which both have one."""
    named = [(o.admin1, t.admin1) for o, t in pairs if o.admin1 and t.admin1]
    return [(province(left).casefold(), province(right).casefold()) for left, right in named]


def disagreement(pair: Pair) -> tuple[float, float]:
    """How far two are apart: the difference of their best deaths over the larger, then how unlike they are besides."""
    ours, theirs = pair[0].best or pair[0].low or 0, pair[1].best or 0
    return share(abs(ours - theirs), max(ours, theirs)), 1 - likeness(*pair)


def _share(hits: Sequence[bool]) -> tuple[float, int]:
    return share(sum(hits), len(hits)), len(hits)


def province(name: str) -> str:
    """The name of a province without the word that says what it is."""
    kinds = ("province", "governorate", "state", "region", "oblast", "district")
    return " ".join(word for word in name.split() if word.casefold() not in kinds)


def _in_range(ours: CodedEvent, theirs: CodedEvent) -> bool:
    low, high, dead = ours.low or 0, ours.high, theirs.best or 0
    return low <= dead and (high is None or dead <= high)
