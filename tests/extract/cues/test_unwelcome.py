"""Who declares somebody persona non grata acts, and whom they declare it is acted upon."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _parts(event: Event, role: str) -> set[str]:
    return {actor.name for actor in event.actors if actor.role == role}


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Minister Anna Laan declares the Cuban envoy Rosa Prieto persona non grata.", {"Anna Laan"}, {"Rosa Prieto"}),
        ("Chad declared three Russian diplomats personae non gratae.", {"Chad"}, {"Russian diplomats"}),
        ("An aide said that Chad had declared the consul persona non grata.", {"Chad"}, {"consul"}),
        ("The consul was declared persona non grata by Chad.", {"Chad"}, set()),
        ("Chad declared him persona non grata.", {"Chad"}, set()),
    ],
)
def test_who_is_declared_unwelcome_did_not_do_it(coded: Reader, text: str, doers: set[str], hit: set[str]) -> None:
    (event,) = coded(text)
    assert (_parts(event, "perpetrator"), _parts(event, "target")) == (doers, hit)
    assert all(claim.speaker.text in ("", "An aide") for claim in event.claims)


def test_who_acts_twice_is_the_doer_of_both(coded: Reader) -> None:
    events = coded("Chad expels two French diplomats over a plot and declares Consul Karl Weiss persona non grata.")
    assert [_parts(event, "perpetrator") for event in events] == [{"Chad"}] * len(events)
