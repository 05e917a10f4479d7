"""Scores put together from tables are those of the model, pair by pair, and only what cannot pass is left out."""

from dataclasses import fields, replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.link import Rarity, Signature, cluster
from dateline.link.features import FEATURES, FIELDS, Pair
from dateline.link.likeness import ByParts, ByScorer
from dateline.link.score import NEVER, POINTS, shipped_model
from dateline.link.wordings import Wordings
from tests.link.signatures import BASE, drawn, many

PLAIN = partial(ByScorer, scorer=shipped_model())


def every(events: list[Signature]) -> list[Signature]:
    """The events, told in more reports than they were drawn for."""
    return [replace(event, document=f"{event.document}{n % 3}") for n, event in enumerate(events)]


@given(many(12), st.sampled_from([-20_000, -3000, 0, 2500]))
def test_scores_are_those_of_the_model(events: list[Signature], least: int) -> None:
    told = every(events)
    fast, plain = ByParts(told), PLAIN(told)
    positions = list(range(len(told)))
    left, right = np.array([(a, b) for a in positions for b in positions], np.int64).reshape(-1, 2).T
    which, points = fast.above(left, right, least)
    expected, their = plain.above(left, right, least)
    assert which.tolist() == expected.tolist()
    assert points.tolist() == their.tolist()
    assert [fast.points(a, b) for a in positions for b in positions] == [
        plain.points(a, b) for a in positions for b in positions
    ]


@given(many(14))
def test_clusters_are_those_of_plain_scores(events: list[Signature]) -> None:
    assert cluster(events) == cluster(events, likeness=PLAIN)


@given(many(2), st.data())
def test_a_score_is_that_of_its_waterfall(events: list[Signature], data: st.DataObject) -> None:
    left, right = (*every(events), BASE, replace(BASE, id="b", document="second"))[:2]
    assert ByParts([left, right]).points(0, 1) == round(
        POINTS * shipped_model().waterfall(left, right, Rarity([left, right])).score
    )


@given(drawn(1), drawn(2), drawn(3), drawn(4))
def test_a_feature_reads_the_fields_that_it_is_said_to_read(
    left: Signature, right: Signature, one: Signature, other: Signature
) -> None:
    assert FIELDS.keys() == FEATURES.keys()
    rarity = Rarity([left, right, one, other])
    for name, feature in FEATURES.items():
        changed = (_other_than(FIELDS[name], left, one), _other_than(FIELDS[name], right, other))
        assert feature(Pair(*changed, rarity)) == feature(Pair(left, right, rarity)), name


def _other_than(kept: tuple[str, ...], event: Signature, like: Signature) -> Signature:
    """The event with all fields of another but those."""
    return replace(like, **{field.name: getattr(event, field.name) for field in fields(event) if field.name in kept})


def test_one_report_is_never_two_however_the_pair_is_asked_for() -> None:
    told = [replace(BASE, id=f"{n:02}") for n in range(3)]
    likeness = ByParts(told)
    assert likeness.points(0, 1) == NEVER * POINTS
    assert likeness.above(np.array([0, 0]), np.array([1, 2]))[0].tolist() == []


@pytest.mark.parametrize("name", FEATURES)
def test_no_level_gives_more_than_the_most_of_its_feature(name: str) -> None:
    model = shipped_model()
    assert model.most(name) == pytest.approx(max(0.0, *model.weights[name].values()) * POINTS)
    assert all(weight * POINTS == pytest.approx(round(weight * POINTS)) for weight in model.weights[name].values())


WORDS = st.lists(
    st.sampled_from(["bomb", "market", "okeli", "said", "mosque", "karsan", "police", "tavil"]), unique=True
)


@given(st.lists(WORDS, min_size=2, max_size=6))
def test_wording_counted_in_arrays_is_that_of_the_feature(told: list[list[str]]) -> None:
    events = [replace(BASE, id=f"{n}", words=tuple(sorted(words))) for n, words in enumerate(told)]
    wordings = Wordings(events, shipped_model())
    left, right = np.indices((len(events), len(events))).reshape(2, -1)
    expected = [wordings(a, b) for a, b in zip(left.tolist(), right.tolist(), strict=True)]
    assert wordings.of(left, right).tolist() == expected
    assert wordings.most == max(POINTS * 1.5, *expected)
