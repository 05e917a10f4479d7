"""Sides that tell what they did themselves."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Puntland regional officials say that they have recaptured Bosaso from the rebels.", ["Puntland"]),
        ("The army says it has now seized 40 rifles in Bosaso.", ["army"]),
        ("The army says that the rebels have recaptured the town of Mao.", ["rebels"]),
    ],
)
def test_whoever_says_they_took_it_took_it(coded: Reader, text: str, doers: list[str]) -> None:
    (event,) = coded(text)
    assert [actor.name for actor in event.actors if actor.role == "perpetrator"] == doers
