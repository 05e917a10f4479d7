"""The finest well-supported time and place, what speaks against them, and who contests them."""

from dataclasses import replace

from dateline.core import Speaker
from tests.link.consolidate.made import cell, of, reported
from tests.made import AFGHANISTAN, BAGRAM, KABUL, KABUL_PROVINCE, KUNDUZ, day

MAY = day("2021-05-01/2021-05-31")
THIRD, NINTH = day("2021-05-03"), day("2021-05-09")
SPOKESMAN, MAYOR = Speaker("an army spokesman", "state"), Speaker("the mayor", "state")


def test_the_finest_place_is_taken_and_a_coarser_one_is_for_it() -> None:
    coarser = reported("Herald", place=AFGHANISTAN), reported("Post", place=KABUL_PROVINCE)
    found = of(*coarser, reported("Courier", place=KABUL))
    assert (found.place, len(cell(found, "place").claims), cell(found, "place").against) == (KABUL, 3, ())
    assert "place" not in found.contested


def test_another_place_is_against_and_contests_it() -> None:
    found = of(reported("Herald", place=KABUL), reported("Courier", place=KUNDUZ), reported("Post", place=KABUL))
    assert found.place == KABUL
    assert (len(cell(found, "place").claims), len(cell(found, "place").against)) == (2, 1)
    [dispute] = found.disputes
    assert {side.value: side.voices for side in dispute.sides} == {"Kabul": ("Herald", "Post"), "Kunduz": ("Courier",)}


def test_the_better_supported_place_goes_before_a_finer_one() -> None:
    found = of(
        reported("Herald", place=KABUL_PROVINCE), reported("Courier", place=KABUL_PROVINCE),
        reported("Post", place=replace(KUNDUZ, site="the bazaar")),
    )  # fmt: skip
    assert found.place == KABUL_PROVINCE


def test_one_outlet_that_tells_two_places_contests_nothing() -> None:
    found = of(reported("Herald", place=KABUL), reported("Herald", place=BAGRAM, number=1))
    assert found.contested == ()


def test_a_day_inside_the_month_that_others_tell_is_the_finest() -> None:
    found = of(reported("Herald", time=MAY), reported("Courier", time=THIRD))
    assert (found.time, found.contested) == (THIRD, ())
    assert len(cell(found, "time").claims) == 2


def test_two_days_contest_the_time() -> None:
    found = of(reported("Herald", time=THIRD), reported("Courier", time=NINTH, number=1), reported("Post", time=THIRD))
    assert (found.time, found.contested, found.disputes[0].since) == (THIRD, ("time",), day("2021-05-04").start)
    assert len(cell(found, "time").against) == 1


def test_latest_takes_what_was_published_last() -> None:
    reports = (reported("Herald", time=THIRD, place=KABUL), reported("Courier", time=NINTH, place=KUNDUZ, number=1))
    found = of(*reports, rule="latest")
    assert (found.time, found.place, cell(found, "time").rule) == (NINTH, KUNDUZ, "latest:latest")


def test_a_special_type_goes_before_a_general_one_and_is_not_contested_by_it() -> None:
    found = of(reported("Herald", "attack"), reported("Courier", "attack"), reported("Post", "bombing"))
    assert (found.type, found.contested, cell(found, "type").against) == ("bombing", (), ())


def test_what_the_most_sources_tell_is_the_type() -> None:
    found = of(reported("Herald", "arrest"), reported("Courier", "bombing"), reported("Post", "bombing"))
    assert (found.type, len(cell(found, "type").against), found.contested) == ("bombing", 1, ())


def test_only_speakers_contest_the_type() -> None:
    told = of(reported("Herald", "air_strike"), reported("Courier", "suicide_bombing"))
    said = of(reported("Herald", "air_strike", SPOKESMAN), reported("Courier", "suicide_bombing", MAYOR))
    assert (told.contested, said.contested) == ((), ("type",))


def test_another_weapon_may_have_been_used_too() -> None:
    found = of(
        reported("Herald", weapon="a car bomb"), reported("Courier", weapon="bomb"), reported("Post", weapon="rifles")
    )
    assert (found.weapon, found.contested) == ("a car bomb", ())
