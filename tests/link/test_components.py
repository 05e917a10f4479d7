"""Events fall into the parts that pairs hold together, each with its pairs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dateline.link.alike import Alike
from dateline.link.components import components

PAIRS = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)).filter(lambda pair: pair[0] < pair[1]))


def found(pairs: list[tuple[int, int]]) -> Alike:
    left, right = np.array([a for a, _ in pairs], np.int64), np.array([b for _, b in pairs], np.int64)
    return Alike(left, right, np.arange(len(pairs)))


@given(PAIRS, PAIRS)
def test_each_event_and_each_pair_is_in_one_part(pairs: list[tuple[int, int]], judged: list[tuple[int, int]]) -> None:
    parts = list(components(20, found(pairs), judged))
    assert sorted(member for part in parts for member in part.members) == list(range(20))
    assert sorted(pair for part in parts for pair in part.alike.pairs()) == sorted(pairs)
    part_of = {member: place for place, part in enumerate(parts) for member in part.members}
    assert all(part_of[a] == part_of[b] for a, b in [*pairs, *judged])
    for part in parts:
        assert part.members == sorted(part.members)
        assert {member for pair in part.alike.pairs() for member in pair} <= set(part.members)


def test_parts_are_no_larger_than_the_pairs_make_them() -> None:
    parts = components(7, found([(0, 3), (3, 5), (1, 2)]), [(4, 6)])
    assert [part.members for part in parts] == [[0, 3, 5], [1, 2], [4, 6]]
    assert list(components(0, found([]))) == []


@given(PAIRS, PAIRS)
def test_two_events_are_in_one_part_only_where_pairs_lead_from_one_to_the_other(
    pairs: list[tuple[int, int]], judged: list[tuple[int, int]]
) -> None:
    left, right = np.array([*pairs, *judged], np.int64).reshape(-1, 2).T
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(20, 20))
    label = connected_components(graph, directed=False)[1].tolist()
    for part in components(20, found(pairs), judged):
        assert part.members == [position for position in range(20) if label[position] == label[part.members[0]]]
