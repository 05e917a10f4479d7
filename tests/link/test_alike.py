"""Pairs above zero are found in batches, and the batches leave no trace."""

from dataclasses import replace

import pytest
from hypothesis import given

from dateline.link import Signature, alike
from dateline.link.alike import MOST_ALIKE
from dateline.link.block import candidate_pairs
from dateline.link.likeness import ByParts
from tests.link.signatures import BASE, many


@given(many(14))
def test_they_are_the_pairs_that_meet_and_score_above_zero(events: list[Signature]) -> None:
    scores = ByParts(events)
    found = alike.alike(events, scores, None)
    told = dict(zip(found.pairs(), found.points.tolist(), strict=True))
    assert told == {(a, b): scores.points(a, b) for a, b in candidate_pairs(events) if scores.points(a, b) > 0}


@pytest.mark.parametrize("together", [1, 50, 100_000])
def test_of_many_alike_each_brings_the_first_few_whatever_the_batch(
    monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(alike, "_TOGETHER", together)
    alike_all = replace(BASE, killed=((12, 12),), targets=("okeli",))
    events = [replace(alike_all, id=f"{n:03}", document=f"d{n}") for n in range(60)]
    pairs = list(alike.alike(events, ByParts(events), None).pairs())
    assert len(pairs) == sum(min(n, MOST_ALIKE) for n in range(60))
    assert {right - left for left, right in pairs} == set(range(1, MOST_ALIKE + 1))
