"""Which pairs of events are one happening, case by case."""

from dataclasses import replace

import pytest
from hypothesis import given

from dateline.link import Rarity, Signature
from dateline.link.features import FEATURES
from dateline.link.gates import ruled_out
from dateline.link.score import NEVER, shipped_model, waterfall, words_of
from dateline.schema.loader import load_toml
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
PEOPLE: Change = {**UNDATED, "targets": ("palestinian", "people")}
_LATER = (BASE.first or 0) + 20

SAME_PAIRS: dict[str, tuple[Change, Change]] = {
    "kind, day and town agree": ({}, {}),
    "one report calls it an attack": ({}, {"type": "attack"}),
    "one report calls it a suicide bombing, with the same toll": (TOLL, {"type": "suicide_bombing", **TOLL}),
    "one report knows only the month": ({}, MONTH),
    "one report gives a few days": ({}, days_later(-2, 3)),
    "one report knows only the province": ({}, PROVINCE),
    "one report knows only the country, with an actor in common": (TALIBAN, {**COUNTRY, **TALIBAN}),
    "one report knows only the country, with the same toll": (TOLL, {**COUNTRY, **TOLL}),
    "a town beside, on the same day": ({}, SUBURB),
    "an undated report of the next day": ({}, {**UNDATED, "published": BASE.first}),
    "two undated reports of one day": (UNDATED, UNDATED),
    "undated news of two days running, with a name in common": (
        {**UNDATED, "targets": ("hektor", "okeli", "kolindre")},
        {**UNDATED, "targets": ("hektor", "okeli", "kolindre"), "published": (OTHER.published or 0) + 1},
    ),
    "midnight between them, with the same toll": (TOLL, {**days_later(1), **TOLL}),
    "the year alone, with the same toll": (TOLL, {"first": BASE.first, "last": (BASE.first or 0) + 300, **TOLL}),
    "a rising toll": ({"killed": ((25, None),)}, {"killed": ((85, 85),)}),
    "a march that one report calls a riot, with the same words": (
        {"type": "protest", "words": ("bakar", "march")},
        {"type": "riot", "words": ("bakar", "march")},
    ),
    "no place in either, with actor and toll": ({**NOWHERE, **TALIBAN, **TOLL}, {**NOWHERE, **TALIBAN, **TOLL}),
    "a name, weeks later and without a day": (
        {"targets": ("hektor", "okeli", "kolindre")},
        {"targets": ("hektor", "okeli"), "first": None, "last": (BASE.first or 0) + 20, "published": _LATER, **COUNTRY},
    ),
    "a hospital, one report on the wrong day, with the same toll": (
        {"sites": ("hospital",), **TOLL},
        {"sites": ("hospital",), **TOLL, **days_later(1)},
    ),
    "the town named in the words of one that tells no place": (
        {"places": ("chibok",), "words": ("abducted", "girl", "school")},
        {**NOWHERE, **MONTH, "words": ("abducted", "chibok", "girl"), "hints": ("abducted", "chibok", "girl")},
    ),
    "a meeting told twice": ({"type": "meeting"}, {"type": "meeting"}),
}
DIFFERENT_PAIRS: dict[str, tuple[Change, Change]] = {
    "planned and done": ({}, {"realis": "planned"}),
    "denied and told": ({}, {"realis": "denied"}),
    "two days apart": ({}, days_later(2)),
    "two days running, of two kinds": ({}, {**days_later(1), "type": "attack"}),
    "two days running, of one kind in one town": ({}, days_later(1)),
    "a market and a hospital on one day": ({"sites": ("market",)}, {"sites": ("hospital",)}),
    "a market and a hospital, two days running, with tolls that can both be true": (
        {"sites": ("market",), "killed": ((3, None),)},
        {"sites": ("hospital",), "killed": ((5, None),), **days_later(1)},
    ),
    "two cities": ({}, HERAT),
    "two towns of a region": ({}, BAGRAM),
    "two countries": ({}, {"country": "PK"}),
    "two provinces that are near": ({**PROVINCE}, {**PROVINCE, "places": ("parwan",)}),
    "two kinds of step": ({"type": "meeting"}, {"type": "agreement"}),
    "a bombing and a march": ({}, {"type": "protest"}),
    "no place in one": ({}, NOWHERE),
    "no place in either": (NOWHERE, NOWHERE),
    "two victims of one family name, in two cities": (
        {"targets": ("bernardo", "jaramillo", "uribe")}, {"targets": ("jaramillo", "ossa"), **HERAT},
    ),
    "no day and no date of publication": ({}, {**UNDATED, "published": None}),
    "undated news of two days running, with a rising toll of people alone": (
        {**PEOPLE, "killed": ((60, None),)},
        {**PEOPLE, "killed": ((71, None),), "published": (BASE.published or 0) + 1},
    ),
    "undated news of two days running, with nothing rare in common": (
        {**UNDATED, **TALIBAN}, {**UNDATED, **TALIBAN, "published": (BASE.published or 0) + 1},
    ),
    "undated news of another week": ({}, {**UNDATED, "published": (BASE.published or 0) + 9}),
    "the country alone": ({}, COUNTRY),
    "the month alone, with tolls far apart": ({"killed": ((2, 2),)}, {**MONTH, "killed": ((85, 85),)}),
    "the month alone, of two kinds": ({}, {**MONTH, "type": "attack"}),
    "the year alone": ({}, {"first": BASE.first, "last": (BASE.first or 0) + 300}),
    "a ground battle and an air strike, in one province": (
        {"type": "territory_change", **PROVINCE}, {"type": "air_strike", **PROVINCE, **ISIS, **days_later(0, 20)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME_PAIRS)
def test_one_happening(name: str) -> None:
    left, right = SAME_PAIRS[name]
    found = waterfall(replace(BASE, **left), replace(OTHER, **right))
    assert found.verdict == "same", found.why


@pytest.mark.parametrize("name", DIFFERENT_PAIRS)
def test_two_happenings(name: str) -> None:
    left, right = DIFFERENT_PAIRS[name]
    found = waterfall(replace(BASE, **left), replace(OTHER, **right))
    assert found.verdict == "different", found.why


@pytest.mark.parametrize("change", [{}, {"type": "attack"}, MONTH, UNDATED, PROVINCE, ISIS])
def test_one_report_tells_events_apart(change: Change) -> None:
    found = waterfall(BASE, replace(BASE, id="b", **change))
    assert (found.verdict, found.score, found.why) == ("different", NEVER, "one report tells them apart")


def test_the_waterfall_adds_up_and_stands_in_words() -> None:
    found = waterfall(replace(BASE, **TOLL), replace(OTHER, **TOLL))
    row = found.row()
    assert row["score"] == pytest.approx(row["start"] + sum(step["weight"] for step in row["steps"]), abs=0.001)
    assert row["verdict"] == "same"
    assert [step["feature"] for step in row["steps"]] == ["kind", "time", "news", "place", "killed"]
    assert found.why.startswith("the same toll (+")
    assert waterfall(replace(BASE, **TOLL), replace(OTHER, **TOLL)).score == row["score"]


def test_every_level_with_a_weight_has_words_and_every_feature_has_levels() -> None:
    data = load_toml("dateline.link", "weights.toml")
    for part in ("learnt", "by_hand"):
        for feature, weights in data[part].items():
            assert feature in FEATURES
            assert all(words_of(feature, level) for level in weights)
    assert set(load_toml("dateline.link", "levels.toml")) == set(FEATURES)


@given(drawn(1), drawn(2))
def test_it_does_not_matter_which_is_the_left(one: Signature, two: Signature) -> None:
    forth, back = waterfall(one, two), waterfall(mirrored(two, one), mirrored(one, two))
    assert (forth.verdict, forth.score, forth.why) == (back.verdict, back.score, back.why)


@given(drawn(1), drawn(2))
def test_every_level_reached_has_words_and_what_is_ruled_out_is_never_the_same(one: Signature, two: Signature) -> None:
    found = waterfall(one, two)
    assert found.verdict == ("same" if found.score > 0 else "different")
    assert found.score == shipped_model().score(one, two, Rarity())
    if ruled_out(one, two):
        assert (found.verdict, found.score) == ("different", NEVER)
