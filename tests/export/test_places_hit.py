"""A place that is hit is no recipient."""

import pytest

from dateline.export.formats.entities import anybody, parties
from dateline.export.losses import Losses
from dateline.export.places_hit import without_places
from dateline.export.sides import sides
from tests.export.test_sides import actor, told


@pytest.mark.parametrize(
    ("type_", "target", "place"),
    [
        ("air_strike", "Palmyra", True),
        ("air_strike", "suburbs of Palmyra", True),
        ("territory_change", "Palmyra", True),
        ("arrest", "mayor of Palmyra", False),
        ("attack", "Westgate mall", True),
        ("attack", "Palmyra residents", False),
        ("attack", "shoppers", False),
        ("attack", "Amina Noor", False),
    ],
)
def test_places(type_: str, target: str, place: bool) -> None:
    found = told(type_, actor("target", target))
    assert (without_places(found, sides(found, "target")) == []) == place


def test_the_recipients_are_people_and_the_losses_tell_the_rest() -> None:
    doer, losses = actor("perpetrator", "Islamic State", "islamic-state"), Losses()
    found = told("bombing", doer, actor("target", "suburbs of Palmyra"), actor("target", "children"))
    assert [side.name for side in parties(found, losses)[1]] == ["children"]
    assert [(loss.what, loss.count) for loss in losses] == [("target", 1)]


def test_a_place_alone_is_no_actor() -> None:
    assert not anybody(told("bombing", actor("target", "Palmyra")))
    assert parties(told("bombing", actor("target", "Palmyra")), Losses()) == ([], [])
