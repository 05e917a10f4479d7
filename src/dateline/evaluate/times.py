"""How far words for times are found and read as the days that they mean."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluate.rates import rates, share


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words for a time: where they stand, from `start` up to but without `end`, and the value that they mean."""

    start: int
    end: int
    value: str | None


Mentions = Mapping[str, Sequence[TimeMention]]
_COUNTED = ("strict", "relaxed", "value")


def time_figures(gold: Mentions, system: Mentions) -> dict[str, float]:
    """The figures of all documents of either, as `figures` makes them."""
    return figures(sum(tallies(gold, system), Counter()))


def tallies(gold: Mentions, system: Mentions) -> list[Counter[str]]:
    """What is counted in each document of either, in the order in which gold and then the system have them."""
    return [_tally(gold.get(name, ()), system.get(name, ())) for name in dict.fromkeys((*gold, *system))]


def figures(total: Counter[str]) -> dict[str, float]:
    """Precision, recall and F1 of spans, strict (the same ends) and relaxed (any overlap), and of values.

    `value_accuracy` is the share of relaxed matches with the same value; `value_f1` is the F1 of mentions that are
    found and rightly read, which is relaxed F1 times that share.
    Source: UzZaman et al. 2013, SemEval-2013 task 1: TempEval-3.
    """
    found: dict[str, float] = {}
    for name in _COUNTED:
        for ending, value in zip(("p", "r", "f1"), rates(total[name], total["said"], total["gold"]), strict=True):
            found[f"{name}_{ending}"] = value
    return found | {"value_accuracy": share(total["value"], total["relaxed"])}


def _tally(gold: Sequence[TimeMention], system: Sequence[TimeMention]) -> Counter[str]:
    met = _overlapping(gold, system)
    return Counter(
        gold=len(gold),
        said=len(system),
        strict=len({(m.start, m.end) for m in gold} & {(m.start, m.end) for m in system}),
        relaxed=len(met),
        value=sum(g.value == s.value for g, s in met),
    )


def _overlapping(gold: Sequence[TimeMention], system: Sequence[TimeMention]) -> list[tuple[TimeMention, TimeMention]]:
    """Pairs that overlap, each mention once, in the order of the text."""
    left, pairs = sorted(system, key=lambda m: m.start), []
    for wanted in sorted(gold, key=lambda m: m.start):
        met = next((m for m in left if m.start < wanted.end and wanted.start < m.end), None)
        if met is not None:
            left.remove(met)
            pairs.append((wanted, met))
    return pairs
