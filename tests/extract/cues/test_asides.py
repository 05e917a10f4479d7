"""Names that stand in words of other things have no part in an act."""

import pytest

from dateline.core import Span
from dateline.extract.cues.asides import is_clause, is_killer, is_second_side, is_where_they_met


def _span(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    ("text", "name", "second"),
    [
        ("He saw a link between those who killed nine monks and the Osprey cartel.", "Osprey cartel", True),
        ("He saw a link between those who killed nine monks and nuns and the Osprey cartel.", "nuns", False),
        ("Gunmen killed nine monks and the Osprey cartel's cook.", "Osprey cartel", False),
        ("A fight between the army and the Osprey cartel killed two.", "Osprey cartel", False),
    ],
)
def test_what_is_linked_with_those_who_killed_was_not_killed(text: str, name: str, second: bool) -> None:
    assert is_second_side(text, 0, _span(text, name)) is second


@pytest.mark.parametrize(
    ("text", "name", "met_there"),
    [
        ("They met in the parish house of the order of the brothers in Tulia.", "brothers", True),
        ("They met in the parish house of the brothers.", "parish house of the brothers", True),
        ("They met at the office of President Rau.", "President Rau", False),
        ("They met the brothers in Tulia.", "brothers", False),
    ],
)
def test_whose_house_it_is_did_not_meet(text: str, name: str, met_there: bool) -> None:
    assert is_where_they_met(text, 0, _span(text, name)) is met_there


@pytest.mark.parametrize(
    ("text", "shot"),
    [
        ("Olmo Rey, the gunman who shot the mayor", True),
        ("Olmo Rey, a killer hired in Tulia", True),
        ("Olmo Rey, the mayor who", False),
        ("Olmo Rey, the killer of his dreams", False),
    ],
)
def test_a_name_before_words_for_a_killer_is_his(text: str, shot: bool) -> None:
    assert is_killer(text, _span(text, "Olmo Rey")) is shot


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        ("olmo rey asked the governments of Chad", True),
        ("a general who said that nobody", True),
        ("governments of Chad and Niger", False),
        ("asked mayors", False),
        ("the accused", False),
    ],
)
def test_a_verb_of_saying_with_its_object_is_no_name(name: str, clause: bool) -> None:
    assert is_clause(name) is clause
