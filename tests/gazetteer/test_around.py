"""The province of a point by the towns around it."""

from dateline.gazetteer.around import Around
from dateline.gazetteer.entries import Entry


def _town(name: str, admin1: str | None, latitude: float, longitude: float) -> Entry:
    return Entry(1, name, admin1, None, "SD", latitude, longitude, 5_000, "P", "PPL")


def test_a_point_takes_the_province_of_the_nearest_town_of_its_country() -> None:
    around = Around(
        [_town("A", "North Darfur", 13.6, 25.3), _town("B", "Red Sea", 19.6, 37.2), _town("C", None, 13.0, 25.0)]
    )
    assert [town.name for town in around] == ["A", "B", "C"]
    assert around.admin1("SD", 13.1, 25.1) == "North Darfur"
    assert around.admin1("TD", 13.1, 25.1) is None
    assert around.admin1("SD", 16.0, 31.0) is None
    assert around.admin1(None, 13.1, 25.1) is None
