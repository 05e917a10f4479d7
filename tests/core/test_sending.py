"""Values sent to another process come there as they were."""

import pickle
from copy import deepcopy
from dataclasses import replace
from datetime import date

from dateline.core import Anchor, Claim, Event, EventActor, Place, Span, Speaker, TimeInterval

_SPAN = Span(3, 9)
_CLAIM = Claim("c", "e", "killed", "six men", _SPAN, Speaker("police", "police", span=Span(10, 16)), True, "told", "x")
_EVENT = Event(
    id="e", document="one", published=date(2015, 3, 2), type="bombing", realis="actual", aggregate=False,
    anchor=Anchor(_SPAN, "killed", _SPAN), time=TimeInterval(date(2015, 3, 1), None, "day", "Sunday", "weekday"),
    place=Place("Callao", None, None, "PE", -12.0, -77.1, 1, 5, "Callao", _SPAN),
    actors=(EventActor("target", "men", "men", _SPAN),), weapon=None, claims=(_CLAIM, replace(_CLAIM, id="d")),
)  # fmt: skip


def test_an_event_comes_as_it_was() -> None:
    assert pickle.loads(pickle.dumps(_EVENT)) == _EVENT


def test_names_of_fields_are_not_sent() -> None:
    assert b"published" not in pickle.dumps(_EVENT)


def test_a_copy_is_the_same() -> None:
    assert deepcopy(_EVENT) == _EVENT
