"""Whom a protest is against."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Students protested against the government in Dhaka.", {("target", "government")}),
        ("Students protested against President Omar Tal in Dhaka.", {("target", "Omar Tal")}),
        ("There were protests against the Serbian government in Belgrade.", {("target", "Serbian government")}),
        ("Students protested in Dhaka with the support of the government.", set[tuple[str, str]]()),
    ],
)
def test_those_against_whom_people_protest_do_not_take_part(
    coded: Reader, text: str, parts: set[tuple[str, str]]
) -> None:
    (event,) = coded(text)
    assert event.type == "protest"
    assert parts <= {(actor.role, actor.name) for actor in event.actors}
    assert not {actor.name for actor in event.actors if actor.role == "participant"} & {name for _, name in parts}
