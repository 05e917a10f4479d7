"""How alike clusters are is the same whether it is asked at their turn or found for many before."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.link import Signature
from dateline.link.alike import Alike, alike
from dateline.link.growth import Clusters
from dateline.link.likeness import ByParts
from dateline.link.linkage import Group, Linkage, told_apart
from dateline.link.waiting import in_order
from dateline.link.worths import Worths
from tests.link.signatures import BASE, many


def linked(events: list[Signature]) -> tuple[Linkage, Alike]:
    scores = ByParts(events)
    found = alike(events, scores, None)
    return Linkage(events, scores, found), found


def dealt(events: list[Signature], into: int) -> list[Group]:
    """The events as so many clusters, one after the other in turn."""
    groups: list[Group] = []
    for position, event in enumerate(events):
        alone = Group.of(position, event)
        if position < into:
            groups.append(alone)
        else:
            groups[position % into].take(alone)
    return groups


@given(many(14), st.integers(2, 4), st.sampled_from([1, 5]))
def test_many_clusters_are_as_alike_as_each_two_of_them(events: list[Signature], into: int, times: int) -> None:
    told = [replace(event, id=f"{n}-{event.id}", document=f"{n}-{event.id}") for event in events for n in range(times)]
    linkage, _ = linked(told)
    pairs = [two for two in combinations(dealt(told, into), 2) if not told_apart(*two)]
    sizes = np.array([[len(group.standing_members) for group in two] for two in pairs], np.int64).reshape(-1, 2)
    standing = [member for two in pairs for group in two for member in group.standing_members]
    assert linkage.of(sizes, np.array(standing, np.int64)).tolist() == [linkage(*two) for two in pairs]


def alike_of_a_week(number: int) -> list[Signature]:
    """Bombings of one town, of which most are alike."""
    days = [(BASE.first or 0) + n % 7 for n in range(number)]
    tolls = [((n % 5, n % 5),) for n in range(number)]
    return [
        replace(BASE, id=f"{n:03}", document=f"d{n}", first=day, last=day, killed=killed)
        for n, (day, killed) in enumerate(zip(days, tolls, strict=True))
    ]


@pytest.mark.parametrize(("portion", "processes"), [(1, 0), (40, 0), (40, 1)])
def test_clusters_are_the_same_whatever_is_looked_at_before(
    monkeypatch: pytest.MonkeyPatch, portion: int, processes: int
) -> None:
    events = alike_of_a_week(150)
    linkage, found = linked(events)

    def clusters() -> list[list[int]]:
        growing = Clusters(range(len(events)), [], [], events, linkage, processes)
        growing.grow(found)
        return [list(members) for members in growing.members()]

    wanted = clusters()
    monkeypatch.setattr("dateline.link.worths._PORTION", portion)
    assert clusters() == wanted
    assert 1 < len(wanted) < len(events)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(many(12))
def test_what_is_foreseen_of_a_cluster_that_has_grown_is_not_used(
    monkeypatch: pytest.MonkeyPatch, events: list[Signature]
) -> None:
    monkeypatch.setattr("dateline.link.worths._PORTION", 1)
    told = [*events, *alike_of_a_week(20)]
    linkage, found = linked(told)
    groups = {position: Group.of(position, event) for position, event in enumerate(told)}
    worths = Worths(linkage, groups, 0)
    for portion in worths.portions(in_order(found)):
        for left, right in portion.pairs():
            one, other = groups[left], groups[right]
            if one is not other and not told_apart(one, other):
                one.take(other)
                for member in other.members:
                    groups[member] = one
    rest = list({group.name: group for group in groups.values()}.values())
    assert all(worths(*two) == linkage(*two) for two in combinations(rest, 2))
