"""Actors of two codings, each under the names of its layout."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.evaluate.compare.actors import in_common
from tests.evaluate.test_compare import KABUL


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Taliban", "The Taliban", True),
        ("Armed forces of the United States", "Government of United States", True),
        ("Military Forces of Myanmar (2021-)", "Government of Myanmar", True),
        ("Police of Kenya", "Police Forces of Kenya (2022-)", True),
        ("Government of Sudan", "Government of South Sudan", False),
        ("Syrian Arab Army", "Government of Syria", True),
        ("Islamic State", "IS", True),
        ("Islamic State", "Islamic State (Syria)", True),
        ("Tehreek-e-Taliban Pakistan", "TTP: Tehreek-i-Taliban Pakistan", True),
        ("Boko Haram", "Boko Haram - Jamatu Ahli is-Sunnah lid-Dawati wal-Jihad", True),
        ("al-Shabaab", "al-Qaeda", False),
        ("girls", "Civilians (Nigeria)", True),
        ("gunmen", "Civilians", False),
        ("Armed forces of Iraq", "Government of Syria", False),
        ("Governor of Kunduz", "Government of Kunduz", False),
        ("Security forces", "Government of Sudan", False),
        ("Security forces", "Government of Afghanistan", True),
        ("government soldiers", "Military Forces of Afghanistan (2014-2021)", True),
        ("masked gunmen", "Unidentified Armed Group (Afghanistan)", True),
        ("packed funeral hall", "Civilians", True),
        ("Armed forces of Yemen", "Government of Yemen (North Yemen)", True),
        ("Armed forces of the United States", "Government of United States of America", True),
    ],
)
def test_arms_of_one_state_are_one_side(one: str, other: str, same: bool) -> None:
    assert in_common(replace(KABUL, actors=(one, "x")), replace(KABUL, actors=(other, "y"))) is same


@pytest.mark.parametrize(("day", "same"), [(date(2021, 8, 14), False), (date(2021, 8, 15), True)])
def test_a_group_that_holds_a_state_is_its_government(day: date, same: bool) -> None:
    ours, theirs = (replace(KABUL, start=day, actors=(name,)) for name in ("Taliban", "Government of Afghanistan"))
    assert in_common(ours, theirs) is same
