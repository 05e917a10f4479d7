"""Who is put to death and by whom, and of which nation the dead are."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _parts(event: Event, role: str) -> list[str]:
    return [actor.name for actor in event.actors if actor.role == role]


@pytest.mark.parametrize(
    ("doers", "hit", "text"),
    [
        (["Al Shabaab"], ["spies"], "Al Shabaab put to death two spies in Baidoa on Monday."),
        (["Al Shabaab"], ["spies"], "Al Shabaab put two spies to death in Baidoa on Monday."),
        (["Al Shabaab"], ["men"], "Two men were put to death by Al Shabaab in Baidoa on Monday."),
        ([], ["soldiers"], "Two soldiers were put to death in Baidoa on Monday."),
    ],
)
def test_who_puts_whom_to_death(coded: Reader, doers: list[str], hit: list[str], text: str) -> None:
    (event,) = coded(text)
    assert (_parts(event, "perpetrator"), _parts(event, "target")) == (doers, hit)


@pytest.mark.parametrize(
    "text",
    [
        "Masked men open fire on workers at a mill near Garissa. Two Kenyans and a Ugandan die.",
        "Masked men opened fire on workers at a mill near Garissa on Monday; a Ugandan died.",
    ],
)
def test_the_nation_of_the_dead_did_nothing(coded: Reader, text: str) -> None:
    assert "Uganda" not in {name for event in coded(text) for name in _parts(event, "perpetrator")}


def test_the_nation_before_an_act_did_it(coded: Reader) -> None:
    (event,) = coded("A Ugandan air strike killed nine rebels near Garissa on Monday.")
    assert _parts(event, "perpetrator") == ["Uganda"]
