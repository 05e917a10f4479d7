"""Who did it, who denies it, and who says that another did."""

from dateline.core import Speaker
from tests.link.consolidate.made import blames, cell, of, reported
from tests.made import actor

POLICE, MAYOR = Speaker("the police", "state"), Speaker("the mayor", "state")
TALIBAN = Speaker("a Taliban spokesman", "armed_group", side="taliban")
ISLAMIC_STATE = actor("perpetrator", "Islamic State", "islamic-state")
THE_TALIBAN = actor("perpetrator", "Taliban", "taliban")
RUSSIA = actor("perpetrator", "Russian forces", "forces-of-RU")
MOSCOW = actor("perpetrator", "Moscow", "government-of-RU")
GUNMEN = actor("perpetrator", "gunmen")


def test_two_voices_that_name_different_doers_contest_it() -> None:
    found = of(
        reported("Herald", actors=[ISLAMIC_STATE], doers=[blames("Islamic State", POLICE)]),
        reported("Courier", actors=[THE_TALIBAN], doers=[blames("Taliban", MAYOR)]),
    )
    assert (found.contested, found.grade.word) == (("perpetrator",), "contested")
    assert {side.value for side in found.disputes[0].sides} == {"Islamic State", "Taliban"}


def test_actors_that_belong_together_and_nameless_ones_contest_nothing() -> None:
    found = of(
        reported("Herald", actors=[RUSSIA], doers=[blames("Russian forces", POLICE)]),
        reported("Courier", actors=[MOSCOW], doers=[blames("Moscow", MAYOR)]),
        reported("Post", actors=[GUNMEN], doers=[blames("gunmen", MAYOR)]),
    )
    assert found.contested == ()


def test_in_a_clash_both_sides_act() -> None:
    found = of(
        reported("Herald", "armed_clash", actors=[ISLAMIC_STATE], doers=[blames("Islamic State", POLICE)]),
        reported("Courier", "armed_clash", actors=[THE_TALIBAN], doers=[blames("Taliban", MAYOR)]),
    )
    assert found.contested == ()


def test_a_denial_contests_what_another_lays_on_the_denier() -> None:
    said = [blames("Taliban", POLICE), blames("the Taliban", TALIBAN, "denied")]
    found = of(reported("Herald", actors=[THE_TALIBAN], doers=said))
    assert found.contested == ("perpetrator",)
    assert [(side.denies, side.party) for side in found.disputes[0].sides] == [(False, False), (True, True)]
    assert (len(cell(found, "perpetrator").claims), len(cell(found, "perpetrator").against)) == (1, 1)


def test_a_denial_that_nobody_contradicts_contests_nothing() -> None:
    assert of(reported("Herald", doers=[blames("Taliban", TALIBAN, "denied")])).contested == ()


def test_a_side_that_says_that_it_did_it_confirms_it() -> None:
    found = of(reported("Herald", actors=[THE_TALIBAN], doers=[blames("Taliban", TALIBAN, "claimed_responsibility")]))
    assert (found.grade.word, found.grade.reason) == ("confirmed", "a Taliban spokesman says that its own side did it")


def test_what_is_only_denied_is_discounted() -> None:
    assert of(reported("Herald", realis="denied")).grade.word == "discounted"
