"""Measure linking on ECB+: event mentions of the validated sentences given, chains out, a topic at a time.

Prints MUC, B-cubed and CEAF-e and their mean (CoNLL F1) on the eight topics that the usual split keeps for tuning: one
chain a mention, one a lemma within the topic, one a lemma within each of the two stories of a topic (which linking is
not told), linking with the weights that ship, and linking with weights fitted by the recipe of learn_linking.py on the
other 27 topics. With --cross also on those 27, dealt into three parts.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from ecbplus import Mention, event_row, mentions
from learn_linking import Level, model_of

from dateline.evaluate.coreference import Clusters, b_cubed, ceaf_e, measured, muc
from dateline.link import Rarity, Signature, cluster, signature_of
from dateline.link.block import candidate_pairs
from dateline.link.features import FEATURES, Pair
from dateline.link.gates import ruled_out
from dateline.link.likeness import ByParts
from dateline.link.score import Model, shipped_model

REPORTED = frozenset(("2", "5", "12", "18", "21", "23", "34", "35"))
_PARTS = 3

Topics = Mapping[str, Sequence[Signature]]


def by_topic(given: Sequence[Mention]) -> Topics:
    """The signatures of the mentions, each a report of its own."""
    found: dict[str, list[Signature]] = defaultdict(list)
    for mention in given:
        found[mention.topic].append(signature_of({**event_row(mention), "document": mention.id}))
    return found


def model_from(topics: Topics, chain: Mapping[str, str]) -> Model:
    """The model of the pairs that blocking proposes within these topics; all weights are learnt."""
    size = Counter(chain.values())
    levels, same, weight = list[Sequence[Level]](), list[bool](), list[float]()
    for signatures in topics.values():
        rarity = Rarity(signatures)
        for left, right in _pairs(signatures):
            pair, one = Pair(left, right, rarity), chain[left.id] == chain[right.id]
            levels.append([(name, level) for name, feature in FEATURES.items() if (level := feature(pair))])
            same.append(one)
            weight.append(size[chain[left.id]] ** -0.5 if one else 1.0)
    return model_of(levels, np.array(same), np.array(weight), {})


def _pairs(signatures: Sequence[Signature]) -> list[tuple[Signature, Signature]]:
    """The pairs, each once and in one order, that nothing rules out."""
    met = sorted(set(candidate_pairs(signatures)))
    pairs = ((signatures[a], signatures[b]) for a, b in met)
    return [(left, right) for left, right in pairs if not ruled_out(left, right)]


def linked(topics: Topics, model: Model) -> dict[str, str]:
    """The chain of each mention, named by its first."""
    likeness = partial(ByParts, model=model)
    clusters = (own for signatures in topics.values() for own in cluster(signatures, likeness=likeness))
    return {event: own[0] for own in clusters for event in own}


def crossed(topics: Topics, chain: Mapping[str, str]) -> dict[str, str]:
    """The chain of each mention by weights fitted on the topics of other parts."""
    found: dict[str, str] = {}
    for part in range(_PARTS):
        held = set(sorted(topics)[part::_PARTS])
        found |= linked(_only(topics, held), model_from(_only(topics, topics.keys() - held), chain))
    return found


def _only(topics: Topics, wanted: Collection[str]) -> Topics:
    return {name: topics[name] for name in topics if name in wanted}


def told(given: Sequence[Mention], chain: Mapping[str, Hashable]) -> str:
    """MUC, B-cubed, CEAF-e and CoNLL F1 of a linking."""
    gold, system = _grouped({m.id: m.chain for m in given}), _grouped({m.id: chain[m.id] for m in given})
    f1 = [measured(measure(gold, system))[2] for measure in (muc, b_cubed, ceaf_e)]
    return "  ".join(
        f"{name} {value:.3f}"
        for name, value in zip(("MUC", "B-cubed", "CEAF-e", "CoNLL"), (*f1, sum(f1) / 3), strict=True)
    )


def _grouped(chain: Mapping[str, Hashable]) -> Clusters:
    found: dict[Hashable, set[str]] = defaultdict(set)
    for mention, name in chain.items():
        found[name].add(mention)
    return [frozenset(own) for own in found.values()]


def _print_baselines(what: str, given: Sequence[Mention]) -> None:
    print(f"{what}: {len(given):,} mentions, {len({m.chain for m in given}):,} chains")
    print(f"  {'nothing linked':22}", told(given, {m.id: m.id for m in given}))
    print(f"  {'lemma within topic':22}", told(given, {m.id: (m.topic, m.lemma) for m in given}))
    print(f"  {'lemma within story':22}", told(given, {m.id: (m.topic, m.story, m.lemma) for m in given}))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ecbplus", type=Path, help="the folder of ECB+")
    parser.add_argument("--cross", action="store_true", help="also on the topics that the weights are fitted on")
    told_to = parser.parse_args()
    given = mentions(told_to.ecbplus)
    reported, rest = ([m for m in given if (m.topic in REPORTED) is wanted] for wanted in (True, False))
    chain, ours, others = {m.id: m.chain for m in rest}, by_topic(reported), by_topic(rest)
    _print_baselines("reported topics", reported)
    print(f"  {'weights that ship':22}", told(reported, linked(ours, shipped_model())))
    print(f"  {'weights of the rest':22}", told(reported, linked(ours, model_from(others, chain))))
    if told_to.cross:
        _print_baselines("the rest", rest)
        print(f"  {'weights of other parts':22}", told(rest, crossed(others, chain)))


if __name__ == "__main__":
    main()
