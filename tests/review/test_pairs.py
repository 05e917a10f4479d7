"""Judgements on pairs: the last word of each person stands, contradictions say nothing, events are found again."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Anchor, JudgedEvent, Judgement, Span
from dateline.review import carried, ordered, settle, settle_parts, upheld
from tests.made import made_document, made_event


def judged(
    left: str, right: str, verdict: str = "same", by: str = "ann", name: str = "", undoes: str | None = None
) -> Judgement:
    name = name or f"{left}{right}{verdict}{by}"
    sides = (JudgedEvent(left, 1, Span(0, 1)), JudgedEvent(right, 2, Span(0, 1)))
    return Judgement(name, "".join(ordered(left, right)), *sides, verdict, by, "2026-01-01", undoes=undoes)


def placed(judgements: Iterable[Judgement]) -> list[tuple[tuple[str, str], Judgement]]:
    return [((j.left.id, j.right.id), j) for j in judgements]


def test_the_last_word_of_each_person_on_each_pair_stands() -> None:
    first, second = judged("a", "b"), judged("b", "a", "different")
    other = judged("a", "b", by="bob")
    assert upheld([first, other, second]) == [second, other]


def test_an_undo_brings_back_what_stood_before() -> None:
    first, second = judged("a", "b"), judged("a", "b", "different")
    undo = judged("a", "b", "undo", undoes=second.id)
    assert upheld([first, second, undo]) == [first]
    assert upheld([first, judged("a", "b", "undo", undoes=first.id)]) == []


def test_same_and_different_are_edges_and_unsure_is_none() -> None:
    edges, found = settle(placed([judged("a", "b"), judged("b", "c", "different"), judged("c", "d", "unsure")]))
    assert edges == {("a", "b"): True, ("b", "c"): False}
    assert found == []


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_of_a_contradiction_nothing_counts_whoever_came_last(order: tuple[int, ...]) -> None:
    told = [judged("a", "b"), judged("b", "c", by="bob"), judged("a", "c", "different"), judged("c", "d")]
    edges, (found,) = settle(placed(told[place] for place in order))
    assert edges == {("c", "d"): True}
    assert {j.id for j in found.judgements} == {j.id for j in told[:3]}


def test_two_people_who_judge_one_pair_otherwise_are_a_contradiction() -> None:
    edges, (found,) = settle(placed([judged("a", "b"), judged("b", "a", "different", by="bob")]))
    assert edges == {}
    assert {j.by for j in found.judgements} == {"ann", "bob"}
    assert settle(placed([judged("a", "b"), judged("a", "b", by="bob")])) == ({("a", "b"): True}, [])


def test_every_way_that_makes_two_events_one_is_part_of_the_contradiction() -> None:
    ways = [judged("a", "b"), judged("b", "d"), judged("a", "c"), judged("c", "d")]
    edges, (found,) = settle(placed([*ways, judged("a", "d", "different")]))
    assert edges == {}
    assert len(found.judgements) == 5


PAIRS = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.sampled_from(["same", "different"]))


@given(st.lists(PAIRS.filter(lambda told: told[0] != told[1]), max_size=12))
def test_what_is_left_never_contradicts(told: list[tuple[str, str, str]]) -> None:
    edges, _ = settle(placed(judged(*pair) for pair in told))
    group = {event: event for event in "abcdef"}
    for (a, b), same in edges.items():
        if same:
            group = {event: group[a] if own == group[b] else own for event, own in group.items()}
    assert [pair for pair, same in edges.items() if not same and group[pair[0]] == group[pair[1]]] == []


def test_a_judged_event_is_the_one_that_shares_most_with_its_words() -> None:
    document = made_document("A bomb killed two. Later a mob burned the town hall down.")
    whole = made_event(document)
    opening = replace(made_event(document, ordinal=1), anchor=Anchor(Span(0, 18), "", Span(0, 1)))
    assert carried(Span(2, 12), [opening]) == opening
    assert carried(Span(10, 50), [opening, whole]) == whole
    assert carried(Span(30, 40), [opening]) is None


@pytest.mark.parametrize(
    ("told", "parts", "contradictions"),
    [
        ([judged("b", "a", "part_of")], {("b", "a"): "judged by ann"}, 0),
        ([judged("b", "a", "part_of"), judged("b", "a", "part_of", "bob")], {("b", "a"): "judged by ann, bob"}, 0),
        ([judged("a", "b", "different")], {("a", "b"): "", ("b", "a"): ""}, 0),
        ([judged("a", "b", "unsure")], {}, 0),
        ([judged("b", "a", "part_of"), judged("a", "b", "part_of", "bob")], {}, 1),
        ([judged("b", "a", "part_of"), judged("b", "a", "different", "bob")], {}, 1),
        ([judged("b", "a", "part_of"), judged("b", "a", "same", "bob")], {}, 0),
    ],
)
def test_part_and_whole_as_people_see_them(
    told: list[Judgement], parts: dict[tuple[str, str], str], contradictions: int
) -> None:
    edges, of_one = settle(placed(told))
    found, of_parts = settle_parts(placed(told), edges)
    assert (found, len(of_parts)) == (parts, contradictions)
    assert edges.get(("a", "b")) == (None if of_one or told[0].verdict == "unsure" else False)


@pytest.mark.parametrize(
    ("told", "parts", "in_contradiction"),
    [
        ("ab bc ca", set(), 3),
        ("ab bc cd da xa", {("x", "a")}, 4),
        ("ab bc ac", {("a", "b"), ("b", "c"), ("a", "c")}, 0),
        ("ab ca b=c", set(), 3),
        ("ab bc c=d dx", {("a", "b"), ("b", "c"), ("d", "x")}, 0),
        ("ab cd b=c a=d", set(), 4),
        ("ab bc ca a=d d=e", set(), 3),
        ("ab ca b=d d=c d=x", set(), 4),
    ],
)
def test_parts_that_lead_in_a_circle_are_a_contradiction(
    told: str, parts: set[tuple[str, str]], in_contradiction: int
) -> None:
    """A letter before another is its part; those with "=" between them are the same."""
    made = [judged(one[0], one[-1], "same" if "=" in one else "part_of") for one in told.split()]
    for order in (made, made[::-1]):
        edges, contradictions = settle(placed(order))
        assert contradictions == []
        found, of_parts = settle_parts(placed(order), edges)
        assert found.keys() == parts
        assert [len(one.judgements) for one in of_parts] == [in_contradiction][:in_contradiction]
