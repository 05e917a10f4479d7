"""Two groupings of events taken apart into parts that no cluster and no report of either crosses."""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dateline.evaluate.coreference import MEASURES, Cluster, Clusters, Sums, measured


class Grouping(NamedTuple):
    """Clusters, and of each the reports that tell of it, as far as they are known."""

    clusters: Clusters
    reports: Sequence[frozenset[str]]


def cluster_figures(parts: Sequence[Sequence[Sums]]) -> dict[str, float]:
    """Precision, recall and F1 of each measure over parts, each with its sums in the order of `MEASURES`."""
    found: dict[str, float] = {}
    totals = np.array(parts).reshape(-1, len(MEASURES), 4).sum(axis=0)
    for name, total in zip(MEASURES, totals, strict=True):
        for ending, value in zip(("p", "r", "f1"), measured(tuple(total.tolist())), strict=True):
            found[f"{name}_{ending}"] = value
    return found


def part_sums(gold: Grouping, system: Grouping) -> list[list[Sums]]:
    """The sums of each measure for each part."""
    return [[measure(*part) for measure in MEASURES.values()] for part in parts(gold, system)]


def parts(gold: Grouping, system: Grouping) -> Iterator[tuple[Clusters, Clusters]]:
    """The clusters of gold and of the system that hang together through events or reports, part by part."""
    sides = (gold, system)
    tied = [_tied(cluster, reports) for side in sides for cluster, reports in zip(*side, strict=True)]
    part_of = iter(_components(tied))
    found: dict[int, tuple[list[Cluster], list[Cluster]]] = {}
    for place, side in enumerate(sides):
        for cluster in side.clusters:
            found.setdefault(next(part_of), ([], []))[place].append(cluster)
    return iter(found.values())


def _tied(cluster: Cluster, reports: frozenset[str]) -> list[Hashable]:
    """What ties a cluster to others: its events and its reports, told apart."""
    return [*((False, event) for event in cluster), *((True, report) for report in reports)]


def _components(tied: Sequence[Sequence[Hashable]]) -> list[int]:
    """For each cluster the number of its part."""
    if not tied:
        return []
    places: dict[Hashable, int] = {}
    edges = [
        (cluster, len(tied) + places.setdefault(tie, len(places))) for cluster, ties in enumerate(tied) for tie in ties
    ]
    size = len(tied) + len(places)
    left, right = np.array(edges, dtype=np.int64).reshape(-1, 2).T
    graph = coo_array((np.ones(len(edges)), (left, right)), shape=(size, size))
    numbers: list[int] = connected_components(graph, directed=False)[1].tolist()
    return numbers[: len(tied)]
