"""Make what linking has learnt again: the weights of its features and the words of news at large.

Weights are those of a logistic regression on the levels of all features at once (L2, strength 1), fitted to the pairs
that blocking proposes among MUC-4's templates with incidents linked by hand; a pair of an incident of n templates
counts 1 / sqrt(n), so that a few incidents told very often do not decide alone. On a scale what is held small is the
step from one level to the next and not the weight of each (Gertheiss and Tutz 2009), so that a level that is seldom
reached weighs about what its neighbours do. Levels of which the data holds too little keep the weights set by hand.
Words are counted in a JSON Lines file of news items with a `text`.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from pathlib import Path

import numpy as np
from muc4_linked import Template, event_row, templates

from dateline.link import Rarity, Signature, signature_of
from dateline.link.block import candidate_pairs
from dateline.link.features import FEATURES, Pair
from dateline.link.gates import ruled_out
from dateline.link.names import name_words
from dateline.link.score import Model
from dateline.schema.loader import load_toml

_LINK = Path(__file__).parent.parent / "src" / "dateline" / "link"
_SHARE = 0.001
_FEWEST = 3  # pairs that must reach a level for its weight to be learnt
SHIFT = -1.85  # the threshold on the log odds, chosen on the data that the weights are learnt from

SCALES: tuple[tuple[str, str], ...] = (
    ("time", "days_more days_92 days_31 days_14 days_7 days_3 same_day"),
    ("time", "open_more open_92 open_31 open_14 open_7 open_3 open_1"),
    (
        "time",
        "before_open_more before_open_92 before_open_31 before_open_14 before_open_7 before_open_3 before_open_1",
    ),
    ("time", "day_stretch_outside day_stretch_near day_stretch_within"),
    ("time", "day_week_outside day_week_near day_week_within"),
    ("time", "stretch_outside stretch_near stretch_within"),
    ("names", "unnamed none one two three more"),
    ("targets", "none common known uncommon rare unique"),
    ("target_weight", "0 2 4 6 8 11 15 20 more"),
    ("target_share", "none little some half most all"),
    ("target_overlap", "none trace little some third half most all"),
    ("left_over", "more 25 16 10 6 3 0"),
    ("doers", "none common known uncommon rare unique"),
    ("killed", "none_and_some close same_small same_large"),
)  # a feature, and levels of it from the least alike on

BY_HAND = load_toml("dateline.link", "weights.toml")["by_hand"]

Level = tuple[str, str]


class Pairs:
    """The pairs that blocking proposes, with their levels and whether they are one incident."""

    def __init__(self, gold: Sequence[Template]) -> None:
        order = sorted(gold, key=lambda template: template["id"])
        self.signatures = [signature_of(event_row(template)) for template in order]
        self.clusters = [template["cluster"] for template in order]
        self.rarity = Rarity(self.signatures)
        self.positions = [pair for pair in candidate_pairs(self.signatures) if not ruled_out(*self.both(pair))]
        self.levels = [self._levels(*self.both(pair)) for pair in self.positions]
        self.same = np.array([self.clusters[a] == self.clusters[b] for a, b in self.positions])
        size = Counter(self.clusters)
        self.weight = np.array([size[self.clusters[a]] ** -0.5 for a, _ in self.positions])
        self.weight[~self.same] = 1.0

    def both(self, pair: tuple[int, int]) -> tuple[Signature, Signature]:
        """The events of a pair."""
        return self.signatures[pair[0]], self.signatures[pair[1]]

    def _levels(self, left: Signature, right: Signature) -> list[Level]:
        pair = Pair(left, right, self.rarity)
        levels = [(name, feature(pair)) for name, feature in FEATURES.items()]
        return [(name, level) for name, level in levels if level and level not in BY_HAND.get(name, {})]


def fitted(pairs: Pairs, wanted: Callable[[int, int], bool]) -> Model:
    """The model of the pairs whose positions are wanted. Its start is shifted by the threshold."""
    rows = [row for row, (a, b) in enumerate(pairs.positions) if wanted(a, b)]
    return model_of([pairs.levels[row] for row in rows], pairs.same[rows], pairs.weight[rows], BY_HAND)


def model_of(
    levels: Sequence[Sequence[Level]],
    same: np.ndarray,
    weight: np.ndarray,
    by_hand: Mapping[str, Mapping[str, float]],
) -> Model:
    """The model of pairs of which the levels, whether they are one and what they count are given in one order."""
    seen = Counter(level for row in levels for level in row)
    steps = _steps({level for level, count in seen.items() if count >= _FEWEST})
    matrix = np.zeros((len(levels), max(map(max, steps.values()), default=0) + 1), dtype=np.float32)
    matrix[:, 0] = 1.0
    for place, row in enumerate(levels):
        matrix[place, [step for level in row for step in steps.get(level, ())]] = 1.0
    found = _newton(matrix, same.astype(float), weight)
    weights: dict[str, dict[str, float]] = {}
    for (feature, level), own in steps.items():
        weights.setdefault(feature, {})[level] = round(float(found[own].sum()), 3)
    learnt = {name: {**weights.get(name, {}), **by_hand.get(name, {})} for name in FEATURES}
    return Model(round(float(found[0]) - SHIFT, 3), learnt)


def _steps(levels: Set[Level]) -> dict[Level, list[int]]:
    """The columns of each level, from 1 on: its own, and on a scale those of the levels below it too."""
    found: dict[Level, list[int]] = {}
    for feature, scale in SCALES:
        below: list[int] = []
        for level in scale.split():
            if (feature, level) in levels:
                found[feature, level] = below = [*below, len(found) + 1]
    for level in sorted(levels - found.keys()):
        found[level] = [len(found) + 1]
    return found


def _newton(matrix: np.ndarray, truth: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """The weights at which the penalised likelihood is greatest, by Newton's method."""
    found = np.zeros(matrix.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-(matrix @ found)))
        slope = matrix.T @ (weight * (chance - truth)) + found
        spread = weight * chance * (1 - chance)
        bend = (matrix * spread[:, None].astype(np.float32)).T @ matrix + np.eye(len(found))
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-4:
            break
    return found


def write_weights(model: Model, file: Path) -> None:
    """Write a model as TOML, with the weights set by hand as they were."""
    lines = [
        "# How much each level of a feature says for (above zero) or against one happening, in natural logarithms of",
        "# odds. `learnt` and `start` are written by scripts/learn_linking.py; `by_hand` are for what its data lacks.",
        "",
        f"start = {model.start}",
    ]
    for part in ("by_hand", "learnt"):
        for feature in FEATURES:
            lines += _section(part, feature, model.weights[feature])
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _section(part: str, feature: str, weights: Mapping[str, float]) -> list[str]:
    """The weights of a feature that are of that part."""
    own = {
        level: weight for level, weight in weights.items() if (level in BY_HAND.get(feature, {})) == (part == "by_hand")
    }
    return ["", f"[{part}.{feature}]", *(f"{level} = {weight}" for level, weight in sorted(own.items()))] if own else []


def write_words(items: Path, file: Path) -> None:
    """Write the share of items that hold a word, for words in at least one of a thousand."""
    texts = [json.loads(line)["text"] for line in items.read_text(encoding="utf-8").splitlines()]
    seen = Counter(word for text in texts for word in name_words([text]))
    shares = sorted((-count / len(texts), word) for word, count in seen.items() if count / len(texts) >= _SHARE)
    lines = [
        "# The share of news reports that hold a word, for words in at least one of a thousand, folded as names are.",
        "# Written by scripts/learn_linking.py.",
        "",
        "[share]",
        *(f"{word} = {-share:.4f}" for share, word in shares),
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write both files beside the code that reads them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("linked", type=Path, help="the folder that holds dev.jsonl of the linked templates")
    parser.add_argument("--items", type=Path, help="news items to count words in, one JSON object a line")
    given = parser.parse_args()
    if given.items:
        write_words(given.items, _LINK / "news_words.toml")
    write_weights(fitted(Pairs(templates(given.linked)), lambda *_: True), _LINK / "weights.toml")


if __name__ == "__main__":
    main()
