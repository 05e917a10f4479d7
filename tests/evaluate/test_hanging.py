"""Groupings taken apart where nothing hangs together, by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.bootstrap import redrawn
from dateline.evaluate.coreference import MEASURES, Cluster, Clusters
from dateline.evaluate.hanging import Grouping, cluster_figures, part_sums, parts


def grouping(written: str, reports: str = "") -> Grouping:
    """Clusters such as "ab c", with their reports such as "1 2"."""
    clusters = [frozenset(part) for part in written.split()]
    named = [frozenset(part) for part in reports.split()] or [frozenset[str]()] * len(clusters)
    return Grouping(clusters, named)


def shown(gold: Grouping, system: Grouping) -> list[tuple[list[str], list[str]]]:
    return [(words(g), words(s)) for g, s in parts(gold, system)]


def words(clusters: Clusters) -> list[str]:
    return ["".join(sorted(map(str, cluster))) for cluster in clusters]


def test_a_cluster_that_holds_events_of_two_ties_them() -> None:
    assert shown(grouping("ab cd e"), grouping("a bc d f")) == [
        (["ab", "cd"], ["a", "bc", "d"]), (["e"], []), ([], ["f"]),
    ]  # fmt: skip


def test_incidents_of_one_report_hang_together() -> None:
    assert shown(grouping("a b c", "1 12 3"), grouping("a b c")) == [(["a", "b"], ["a", "b"]), (["c"], ["c"])]
    # A report and an event of one name are not the same.
    assert len(shown(grouping("a b", "b a"), grouping("a b"))) == 2


def test_nothing_has_no_part() -> None:
    assert shown(Grouping([], []), Grouping([], [])) == []
    assert set(cluster_figures([]).values()) == {0.0}


GROUPINGS = st.lists(st.integers(0, 4), min_size=1, max_size=9).map(
    lambda of: [frozenset(m for m, c in enumerate(of) if c == cluster) for cluster in sorted(set(of))]
)


@given(gold=GROUPINGS, system=GROUPINGS)
def test_sums_add_up_over_parts(gold: list[Cluster], system: list[Cluster]) -> None:
    apart = part_sums(*(Grouping(side, [frozenset[str]()] * len(side)) for side in (gold, system)))
    for place, measure in enumerate(MEASURES.values()):
        added = [sum(numbers) for numbers in zip(*(part[place] for part in apart), strict=True)]
        assert added == pytest.approx(list(measure(gold, system)))


def test_parts_are_drawn_whole() -> None:
    # In half of eight parts two events that are one are kept apart: half of the links, or 1 to 7 of 8 in a draw.
    gold = grouping("ab cd ef gh ij kl mn op")
    system = grouping("ab cd ef gh i j k l m n o p")
    sums = part_sums(gold, system)
    assert len(sums) == 8
    assert cluster_figures(sums)["muc_r"] == 1 / 2
    assert redrawn(sums, cluster_figures, 2000, 0)["muc_r"] == (1 / 8, 7 / 8)
