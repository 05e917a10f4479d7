"""How far words for times are found and read as the days that they mean."""

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


def time_figures(gold: Mentions, system: Mentions) -> dict[str, float]:
    """Precision, recall and F1 of spans, strict (the same ends) and relaxed (any overlap), and of values.

    `value_accuracy` is the share of relaxed matches with the same value; `value_f1` is the F1 of mentions that are
    found and rightly read, which is relaxed F1 times that share.
    Source: UzZaman et al. 2013, SemEval-2013 task 1: TempEval-3.
    """
    strict = relaxed = valued = 0
    for document, wanted in gold.items():
        given = system.get(document, ())
        strict += len({(m.start, m.end) for m in wanted} & {(m.start, m.end) for m in given})
        met = _overlapping(wanted, given)
        relaxed += len(met)
        valued += sum(g.value == s.value for g, s in met)
    said, all_gold = sum(map(len, system.values())), sum(map(len, gold.values()))
    found: dict[str, float] = {}
    for name, right in (("strict", strict), ("relaxed", relaxed), ("value", valued)):
        for ending, value in zip(("p", "r", "f1"), rates(right, said, all_gold), strict=True):
            found[f"{name}_{ending}"] = value
    return found | {"value_accuracy": share(valued, relaxed)}


def _overlapping(gold: Sequence[TimeMention], system: Sequence[TimeMention]) -> list[tuple[TimeMention, TimeMention]]:
    """Pairs that overlap, each mention once, in the order of the text."""
    left, pairs = sorted(system, key=lambda m: m.start), []
    for wanted in sorted(gold, key=lambda m: m.start):
        met = next((m for m in left if m.start < wanted.end and wanted.start < m.end), None)
        if met is not None:
            left.remove(met)
            pairs.append((wanted, met))
    return pairs
