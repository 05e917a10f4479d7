"""Measure linking on MUC-4's templates with incidents linked by hand: gold events in, clusters out.

Prints the figures of the model that ships (which has seen these pairs) and, with --cross, of models that have not:
the incidents are dealt into five parts, a pair is scored by a model fitted without the incidents of both its events,
and the threshold of a part is the one with the best mean of the three F1 on the others. --dealt deals them in another
way. With --shuffles the events are linked ten times in another order, and the clusters are compared.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from random import Random

from learn_linking import Pairs, fitted
from muc4_linked import Figures, Template, event_row, figures, templates

from dateline.link import Rarity, Signature, cluster, signature_of
from dateline.link.likeness import ByParts, ByScorer, LikenessOf
from dateline.link.score import Model

_PARTS = 5
_ORDERS = 10
_SHIFTS = (-0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)  # about the threshold that the recipe names


def parts(gold: Iterable[Template], way: int = 0) -> dict[str, int]:
    """The part of each incident: the largest first, each into the part that holds fewest templates.

    Those of one size go by name, or by chance where `way` is another than 0.
    """
    size = Counter(template["cluster"] for template in gold)
    load, found, names = [0] * _PARTS, {}, sorted(size)
    if way:
        Random(way).shuffle(names)
    for name, count in sorted(((name, size[name]) for name in names), key=lambda item: -item[1]):
        found[name] = min(range(_PARTS), key=lambda part: load[part])
        load[found[name]] += count
    return found


class HeldOut:
    """Scores a pair by the model that has seen no incident of the parts that its events are in."""

    def __init__(self, pairs: Pairs, part: Mapping[str, int]) -> None:
        self._pairs = pairs
        self._place = [part[name] for name in pairs.clusters]
        self._part = {found.id: place for found, place in zip(pairs.signatures, self._place, strict=True)}
        self._models: dict[tuple[int, int], Model] = {}
        self._scores: dict[tuple[str, str], float] = {}  # before thresholds
        self.shifts = dict.fromkeys(range(_PARTS), 0.0)

    def score(self, left: Signature, right: Signature, rarity: Rarity) -> float:
        """The score by the model that has not seen these, moved by the thresholds of their parts."""
        one, other = sorted((self._part[left.id], self._part[right.id]))
        pair = min(left.id, right.id), max(left.id, right.id)
        if pair not in self._scores:
            self._scores[pair] = self.model_for(one, other).score(left, right, rarity)
        return self._scores[pair] - (self.shifts[one] + self.shifts[other]) / 2

    def model_for(self, one: int, other: int) -> Model:
        """The model for pairs of events of these two parts."""
        if (one, other) not in self._models:
            self._models[one, other] = fitted(
                self._pairs, lambda a, b: not {self._place[a], self._place[b]} & {one, other}
            )
        return self._models[one, other]


def linked(signatures: Iterable[Signature], likeness: LikenessOf = ByParts) -> dict[str, str]:
    """The incident of each event."""
    return {event: members[0] for members in cluster(signatures, likeness=likeness) for event in members}


def held_out(
    gold: list[Template], model: HeldOut, part: Mapping[str, int], shifts: Iterable[float] = _SHIFTS
) -> Figures:
    """The figures of a model, each part's threshold chosen on the others."""
    signatures = [signature_of(event_row(template)) for template in gold]
    best: dict[int, tuple[float, float]] = {}
    for shift in shifts:
        model.shifts = dict.fromkeys(range(_PARTS), shift)
        found = linked(signatures, partial(ByScorer, scorer=model))
        print(f"  threshold {shift:+.2f}: {_short(figures(gold, found))}", flush=True)
        for held in range(_PARTS):
            others = [template for template in gold if part[template["cluster"]] != held]
            best[held] = max(best.get(held, (0.0, 0.0)), (figures(others, found).mean, shift))
    model.shifts = {held: shift for held, (_, shift) in best.items()}
    print("  thresholds by part:", ", ".join(f"{shift:+.2f}" for _, shift in sorted(model.shifts.items())))
    return figures(gold, linked(signatures, partial(ByScorer, scorer=model)))


def different_orders(signatures: list[Signature]) -> int:
    """How many of ten orders of arrival give other clusters than the first."""
    chance, told = Random(10), cluster(signatures)
    return sum(cluster(chance.sample(signatures, len(signatures))) != told for _ in range(_ORDERS))


def _short(found: Figures) -> str:
    return f"F1 {found.b_cubed[2]:.3f}, {found.pairs[2]:.3f}, {found.pairs_without_largest[2]:.3f}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("linked", type=Path, help="the folder that holds dev.jsonl of the linked templates")
    parser.add_argument("--cross", action="store_true", help="also by models that have not seen the pairs (minutes)")
    parser.add_argument("--shuffles", action="store_true", help="also in ten other orders")
    parser.add_argument("--dealt", type=int, default=0, help="the way to deal incidents into parts; 0 goes by name")
    given = parser.parse_args()
    gold = templates(given.linked)
    signatures = [signature_of(event_row(template)) for template in gold]
    print("nothing linked", figures(gold, {template["id"]: template["id"] for template in gold}), sep="\n")
    print("\nthe model that ships, which has seen these", figures(gold, linked(signatures)), sep="\n")
    if given.shuffles:
        print(f"\nten orders of arrival, {different_orders(signatures)} of them with other clusters")
    if given.cross:
        print("\ncross-validated by incident")
        part = parts(gold, given.dealt)
        print(held_out(gold, HeldOut(Pairs(gold), part), part))


if __name__ == "__main__":
    main()
