"""Actors of two codings, each under the names of its layout."""

from dataclasses import replace

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
    ],
)
def test_arms_of_one_state_are_one_side(one: str, other: str, same: bool) -> None:
    assert in_common(replace(KABUL, actors=(one, "x")), replace(KABUL, actors=(other, "y"))) is same
