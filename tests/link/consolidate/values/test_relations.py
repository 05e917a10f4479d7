"""How times, places and types of two reports lie to each other."""

from dataclasses import replace

import pytest

from dateline.core import Place, TimeInterval
from dateline.link.consolidate.values import kinds, places, times
from dateline.link.consolidate.values.relations import Relation
from tests.made import AFGHANISTAN, BAGRAM, KABUL, KABUL_PROVINCE, KUNDUZ, day

SUBURB = replace(KABUL, name="Paghman", latitude=34.59, longitude=68.95, geonames_id=1)
KUNDUZ_PROVINCE = replace(KUNDUZ, precision=4, geonames_id=2)
NORTH = replace(AFGHANISTAN, name="Northern Afghanistan", precision=5, geonames_id=3)
NAMELESS = replace(KUNDUZ, name="Dasht", latitude=None, longitude=None, geonames_id=None)
ALEPPO = Place("Aleppo", "Aleppo", None, "SY", 36.2, 37.16, 1, 170063, "Aleppo")
BY_FRIDAY = TimeInterval(None, day("2021-05-07").end, "day", "by Friday", "test")
_BACK = {Relation.HOLDS: Relation.WITHIN, Relation.WITHIN: Relation.HOLDS}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (KABUL, KABUL, Relation.SAME),
        (KABUL, SUBURB, Relation.SAME),
        (KABUL, BAGRAM, Relation.APART),
        (KABUL, KUNDUZ, Relation.APART),
        (KABUL, ALEPPO, Relation.APART),
        (AFGHANISTAN, ALEPPO, Relation.APART),
        (AFGHANISTAN, KABUL, Relation.HOLDS),
        (AFGHANISTAN, KABUL_PROVINCE, Relation.HOLDS),
        (KABUL_PROVINCE, KABUL, Relation.HOLDS),
        (KABUL_PROVINCE, KUNDUZ, Relation.APART),
        (KABUL_PROVINCE, KUNDUZ_PROVINCE, Relation.APART),
        (NORTH, KUNDUZ, Relation.UNKNOWN),
        (KABUL, NAMELESS, Relation.UNKNOWN),
    ],
)
def test_places(left: Place, right: Place, expected: Relation) -> None:
    assert places.relation(left, right) is expected
    assert places.relation(right, left) is _BACK.get(expected, expected)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (day("2021-05-03"), day("2021-05-03"), Relation.SAME),
        (day("2021-05-01/2021-05-31"), day("2021-05-03"), Relation.HOLDS),
        (day("2021-05-01/2021-05-04"), day("2021-05-03/2021-05-09"), Relation.SAME),
        (day("2021-05-03"), day("2021-05-04"), Relation.APART),
        (day("2021-05-03"), day("2021-06-01/2021-06-30"), Relation.APART),
        (day("2021-05-03"), BY_FRIDAY, Relation.WITHIN),
        (day("2021-05-09"), BY_FRIDAY, Relation.APART),
        (day("2021-05-03"), TimeInterval(None, None, None, "recently", "t"), Relation.UNKNOWN),
        (replace(day("2021-05-03"), text="on Monday night"), day("2021-05-04"), Relation.SAME),
        (replace(day("2021-05-03"), text="on Monday night"), day("2021-05-05"), Relation.APART),
    ],
)
def test_times(left: TimeInterval, right: TimeInterval, expected: Relation) -> None:
    assert times.relation(left, right) is expected
    assert times.relation(right, left) is _BACK.get(expected, expected)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("bombing", "bombing", Relation.SAME),
        ("attack", "bombing", Relation.HOLDS),
        ("bombing", "suicide_bombing", Relation.HOLDS),
        ("air_strike", "suicide_bombing", Relation.APART),
        ("protest", "riot", Relation.UNKNOWN),
        ("arrest", "bombing", Relation.OTHER),
    ],
)
def test_types(left: str, right: str, expected: Relation) -> None:
    assert kinds.relation(left, right) is expected
    assert kinds.relation(right, left) is _BACK.get(expected, expected)
