"""How far two groupings of the same things agree: MUC, B-cubed, CEAF-e and LEA.

A grouping is a list of clusters, a cluster a set of mentions; clusters of one grouping share no mention. Each measure
gives what is right and what there is, for precision and for recall: sums, which add up over parts of the groupings that
no cluster crosses. Mentions that the other grouping lacks are in no cluster there.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence

from dateline.evaluate.rates import f1, share
from dateline.evaluate.sparse_assignment import Edge, best_pairs

Cluster = frozenset[Hashable]
Clusters = Sequence[Cluster]
Rates = tuple[float, float, float]
Sums = tuple[float, float, float, float]


def muc(gold: Clusters, system: Clusters) -> Sums:
    """Links kept: a cluster that the other grouping cuts into n parts has lost n - 1 of its links.

    Single mentions have no link and count for nothing.
    Source: Vilain et al. 1995, A model-theoretic coreference scoring scheme.
    """
    return _both(gold, system, _kept_links, lambda cluster: len(cluster) - 1)


def b_cubed(gold: Clusters, system: Clusters) -> Sums:
    """For each mention the share of its cluster that is with it in the other grouping, averaged over mentions.

    Source: Bagga and Baldwin 1998, Algorithms for scoring coreference chains.
    """
    return _both(gold, system, _together, len)


def lea(gold: Clusters, system: Clusters) -> Sums:
    """The share of each cluster's links that the other grouping has, weighted by the cluster's size.

    A single mention has one link, to itself, which a single mention there resolves. Source: Moosavi and Strube 2016,
    Which coreference evaluation metric do you trust?
    """
    return _both(gold, system, _resolved, len)


def ceaf_e(gold: Clusters, system: Clusters) -> Sums:
    """Clusters matched one to one so that their likeness sums to most.

    The likeness of two is twice the number of shared mentions over the sum of their sizes.
    Source: Luo 2005, On coreference resolution performance metrics, with the fourth of its measures of likeness.
    """
    alike = _likeness(gold, system)
    best = sum(alike[pair] for pair in best_pairs(alike))
    return best, len(system), best, len(gold)


MEASURES: Mapping[str, Callable[[Clusters, Clusters], Sums]] = {
    "b_cubed": b_cubed,
    "muc": muc,
    "ceaf_e": ceaf_e,
    "lea": lea,
}


def measured(sums: Sums) -> Rates:
    """Precision, recall and F1 of what is right and what there is, on the side of the system and on that of gold."""
    precision, recall = share(*sums[:2]), share(*sums[2:])
    return precision, recall, f1(precision, recall)


def _likeness(gold: Clusters, system: Clusters) -> dict[Edge, float]:
    """The likeness of the clusters that share a mention, by their places."""
    of_system = {mention: place for place, cluster in enumerate(system) for mention in cluster}
    shared = Counter((place, of_system[m]) for place, cluster in enumerate(gold) for m in cluster if m in of_system)
    return {(g, s): 2 * count / (len(gold[g]) + len(system[s])) for (g, s), count in shared.items()}


def _both(
    gold: Clusters, system: Clusters, right: Callable[[Cluster, Clusters], float], weight: Callable[[Cluster], int]
) -> Sums:
    """Precision from the clusters of the system, recall from those of gold, by the same measure."""
    return *_side(system, gold, right, weight), *_side(gold, system, right, weight)


def _side(
    own: Clusters, other: Clusters, right: Callable[[Cluster, Clusters], float], weight: Callable[[Cluster], int]
) -> tuple[float, float]:
    of = {mention: cluster for cluster in other for mention in cluster}
    met = (right(cluster, list({id(of[m]): of[m] for m in cluster if m in of}.values())) for cluster in own)
    return sum(met), sum(map(weight, own))


def _kept_links(cluster: Cluster, others: Clusters) -> float:
    lone = len(cluster) - sum(len(cluster & other) for other in others)
    return len(cluster) - (len(others) + lone)


def _together(cluster: Cluster, others: Clusters) -> float:
    return sum(len(cluster & other) ** 2 for other in others) / len(cluster)


def _resolved(cluster: Cluster, others: Clusters) -> float:
    if len(cluster) == 1:
        return float(any(len(other) == 1 for other in others))
    return len(cluster) * sum(_links(len(cluster & other)) for other in others) / _links(len(cluster))


def _links(size: int) -> float:
    return size * (size - 1) / 2
