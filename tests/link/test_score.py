"""Which pairs of events are one happening, case by case."""

from dataclasses import replace

import pytest
from hypothesis import given

from dateline.link import Signature, judge
from dateline.link.score import FEATURES, NEVER, SAME, ruled_out
from tests.link.signatures import (
    BAGRAM,
    BASE,
    COUNTRY,
    HERAT,
    MONTH,
    NOWHERE,
    OTHER,
    PROVINCE,
    SUBURB,
    UNDATED,
    Change,
    days_later,
    drawn,
    mirrored,
)

TOLL: Change = {"killed": ((85, None),)}
TALIBAN: Change = {"actors": ("taliban",)}
ISIS: Change = {"actors": ("isis",)}
WORDS: Change = {"words": ("blast", "girls", "school")}

SAME_PAIRS: dict[str, tuple[Change, Change]] = {
    "kind, day and town agree": ({}, {}),
    "one report calls it an attack": ({}, {"type": "attack"}),
    "one report calls it a suicide bombing": ({}, {"type": "suicide_bombing"}),
    "one report knows only the month": ({}, MONTH),
    "one report gives a few days": ({}, days_later(-2, 3)),
    "one report knows only the province": ({}, PROVINCE),
    "one report knows only the country, with an actor in common": (TALIBAN, {**COUNTRY, **TALIBAN}),
    "one report knows only the country, with the same toll": (TOLL, {**COUNTRY, **TOLL}),
    "a town beside, on the same day": ({}, SUBURB),
    "an undated report of the next day": ({}, {**UNDATED, "published": BASE.first}),
    "two undated reports of one day": (UNDATED, UNDATED),
    "midnight between them, with the same toll": (TOLL, {**days_later(1), **TOLL}),
    "the year alone, with the same toll": (TOLL, {"first": BASE.first, "last": (BASE.first or 0) + 300, **TOLL}),
    "a rising toll": ({"killed": ((25, None),)}, {"killed": ((85, 85),)}),
    "a march that one report calls a riot": ({"type": "protest"}, {"type": "riot"}),
    "a meeting told twice": ({"type": "meeting"}, {"type": "meeting"}),
}
DIFFERENT_PAIRS: dict[str, tuple[Change, Change]] = {
    "planned and done": ({}, {"realis": "planned"}),
    "denied and told": ({}, {"realis": "denied"}),
    "two days apart": ({}, days_later(2)),
    "two days running, with nothing else in common": ({}, days_later(1)),
    "two cities": ({}, HERAT),
    "two towns of a region": ({}, BAGRAM),
    "two countries": ({}, {"country": "PK"}),
    "two provinces that are near": ({**PROVINCE}, {**PROVINCE, "admin1": "Parwan"}),
    "two kinds of step": ({"type": "meeting"}, {"type": "agreement"}),
    "a bombing and a march": ({}, {"type": "protest"}),
    "no place in one": ({}, NOWHERE),
    "no place in either, with actor and toll": ({**NOWHERE, **TALIBAN, **TOLL}, {**NOWHERE, **TALIBAN, **TOLL}),
    "no day and no date of publication": ({}, {**UNDATED, "published": None}),
    "undated news of another week": ({}, {**UNDATED, "published": (BASE.published or 0) + 9}),
    "the country alone": ({}, COUNTRY),
    "the month alone, with tolls far apart": ({"killed": ((2, 2),)}, {**MONTH, "killed": ((85, 85),)}),
    "the month alone, with other actors": (TALIBAN, {**MONTH, **ISIS}),
    "the year alone": ({}, {"first": BASE.first, "last": (BASE.first or 0) + 300}),
    "a ground battle and an air strike, in one province": (
        {"type": "territory_change", **PROVINCE}, {"type": "air_strike", **PROVINCE, **ISIS, **days_later(0, 20)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME_PAIRS)
def test_one_happening(name: str) -> None:
    left, right = SAME_PAIRS[name]
    found = judge(replace(BASE, **left), replace(OTHER, **right))
    assert found.verdict == "same", found.why


@pytest.mark.parametrize("name", DIFFERENT_PAIRS)
def test_two_happenings(name: str) -> None:
    left, right = DIFFERENT_PAIRS[name]
    found = judge(replace(BASE, **left), replace(OTHER, **right))
    assert found.verdict == "different", found.why


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "same"),
        ({"type": "attack"}, "different"),
        ({"place": "Kote Sangi"}, "different"),
        (MONTH, "different"),
        (UNDATED, "different"),
        (PROVINCE, "different"),
        ({"killed": ((3, 3),)}, "different"),
        ({"killed": ((50, None),)}, "same"),
        (ISIS, "different"),
    ],
)
def test_one_report_tells_events_apart_unless_nothing_does(change: Change, verdict: str) -> None:
    first = replace(BASE, killed=((85, None),), actors=("taliban",))
    found = judge(first, replace(first, id="b", **change))
    assert found.verdict == verdict, found.why


def test_the_reasons_stand_in_words() -> None:
    told = judge(replace(BASE, **TOLL), replace(OTHER, **TOLL))
    assert told.why == "the same kind of act (+3.0); on the same day (+3.0); at one place (+3.0); the same toll (+1.5)"
    assert (told.left, told.right, told.score, told.by) == ("a", "b", 10.5, "link.v1")
    assert judge(BASE, replace(OTHER, **HERAT)).why == "far apart"


def test_words_in_common_weigh_by_their_share() -> None:
    assert judge(replace(BASE, **WORDS), replace(OTHER, **WORDS)).score == pytest.approx(11.0)
    half: Change = {"words": ("blast", "girls", "crater")}
    assert judge(replace(BASE, **WORDS), replace(OTHER, **half)).score == pytest.approx(10.0)


@given(drawn(1), drawn(2))
def test_it_does_not_matter_which_is_the_left(one: Signature, two: Signature) -> None:
    forth, back = judge(one, two), judge(mirrored(two, one), mirrored(one, two))
    assert (forth.verdict, forth.score, forth.why) == (back.verdict, back.score, back.why)


@given(drawn(1), drawn(2))
def test_what_is_ruled_out_is_never_the_same(one: Signature, two: Signature) -> None:
    found = judge(one, two)
    assert (found.verdict == "same") == (found.score >= SAME)
    if ruled_out(one, two):
        assert found.verdict == "different"
        assert "(" not in found.why


def test_one_feature_cannot_make_up_for_what_rules_out() -> None:
    everything = replace(BASE, **{**TOLL, **TALIBAN, **WORDS})
    most = sum(found.weight for found in (f(everything, replace(everything, document="z")) for f in FEATURES.values()))
    assert most + NEVER < SAME
