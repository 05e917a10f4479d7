"""Places that fall to somebody."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        (["Taliban"], "The city of Kunduz fell to the Taliban on Thursday."),
        (["Taliban"], "The city of Kunduz fell into the hands of the Taliban on Thursday."),
        (["Taliban"], "The Taliban captured the city of Kunduz on Thursday."),
    ],
)
def test_to_whom_a_place_falls_took_it(coded: Reader, doers: list[str], text: str) -> None:
    (event,) = coded(text)
    assert event.type == "territory_change"
    assert [actor.name for actor in event.actors if actor.role == "perpetrator"] == doers
    assert "Taliban" not in [actor.name for actor in event.actors if actor.role == "target"]
