"""Acts told at once of several towns."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _told(event: Event) -> tuple[str | None, bool, list[int | None]]:
    counts = [claim.low for claim in event.claims if claim.property in ("killed", "arrested", "attendance")]
    return event.place.name if event.place else None, event.aggregate, counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nineteen soldiers were killed in two air strikes in Mosul and Basra on 3 May 2024.",
            [("Mosul", False, []), ("Basra", False, []), ("Mosul", True, [19])],
        ),
        (
            "Air strikes killed at least seven people across Mosul, Basra, and Tikrit.",
            [("Mosul", False, []), ("Basra", False, []), ("Tikrit", False, []), ("Mosul", True, [7])],
        ),
        (
            "Three people were killed in clashes with security forces in Juba and Aweil, South Sudan.",
            [("Juba", False, []), ("Aweil", False, []), ("Juba", True, [3])],
        ),
        (
            "Protests were held in Nairobi, Kisumu and Mombasa.",
            [("Nairobi", False, []), ("Kisumu", False, []), ("Mombasa", False, [])],
        ),
        (
            "At least 14 people were killed by airstrikes in Kharkiv, including in Izium and Kupiansk.",
            [("Kharkiv", True, [14]), ("Izyum", False, []), ("Kupyansk", False, [])],
        ),
        (
            "Pakistan launched airstrikes on several locations in Afghanistan, including the capital of Kabul.",
            [("Afghanistan", True, []), ("Kabul", False, [])],
        ),
        (
            "Bombs exploded in Mosul and Basra, the New York Times reported.",
            [("Mosul", False, []), ("Basra", False, [])],
        ),
        (
            "Rebels and soldiers clashed with each other in Mosul and Basra.",
            [("Mosul", False, []), ("Basra", False, [])],
        ),
        ("Rebels attacked positions of the army in Mosul and Basra.", [("Mosul", False, []), ("Basra", False, [])]),
        ("In Mosul and Basra, rebels attacked positions of the army.", [("Basra", False, []), ("Mosul", False, [])]),
    ],
)
def test_are_an_act_a_town_and_a_sum_where_people_are_counted(
    coded: Reader, text: str, told: list[tuple[str, bool, list[int]]]
) -> None:
    events = coded(text)
    assert sorted(map(_told, events)) == sorted(told)
    assert len({event.id for event in events}) == len(told)
    assert len({(event.type, event.time) for event in events}) == 1
    for event in events:
        assert event.anchor.quote == text[event.anchor.span.start : event.anchor.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "Five soldiers were killed in a shootout between Mosul and Basra.",
        "Five soldiers were killed on the road linking Mosul and Basra.",
        "Five soldiers were killed in clashes in West Darfur and Central Darfur.",
        "Five soldiers were killed in Mosul, Iraq.",
        "A car bomb exploded near Mosul and Tikrit.",
        "Gunmen killed a policeman in Mosul and Tikrit.",
        "Bombs killed three people each in Mosul and Tikrit.",
        "Since January bombs have killed 900 people in Mosul and Tikrit.",
        "Officials in Mosul and Tikrit said a bomb killed nine people.",
        "Air strikes on Iraq killed nine people, including a teacher from Mosul.",
    ],
)
def test_one_thing_that_lies_between_them_is_one_act_and_so_is_a_sum_of_provinces_or_months(
    coded: Reader, text: str
) -> None:
    assert len(coded(text)) == 1


def test_what_is_told_of_one_town_alone_tells_its_act(coded: Reader) -> None:
    events = coded(
        "Air strikes on Mosul and Basra killed nine people on 3 May 2024. "
        "An air strike on Mosul on 3 May 2024 killed four of them, a doctor said."
    )
    assert sorted(map(_told, events)) == [("Basra", False, []), ("Mosul", False, [4]), ("Mosul", True, [9])]


def test_an_undated_telling_of_one_town_leaves_it_its_day(coded: Reader) -> None:
    events = coded("Rebels attacked the army in Mosul and Basra on 3 May 2024. The rebels attacked the army in Mosul.")
    assert {str(event.time.start) for event in events if event.time} == {"2024-05-03"}
    assert [_told(event) for event in events if event.place and event.place.name == "Mosul"] == [("Mosul", False, [])]


def test_what_tells_all_towns_again_is_of_each(coded: Reader) -> None:
    events = coded(
        "Rebels attacked the army in Mosul and Basra. The attacks on Mosul and Basra took place on 3 May 2024."
    )
    assert [event.time is not None and str(event.time.start) for event in events] == ["2024-05-03"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the army in Mosul and Basra, Kirkuk police said.",
        "Rebels attacked the army in Mosul and Basra, Tikrit and Kirkuk remained calm.",
    ],
)
def test_a_row_ends_with_what_and_joins(coded: Reader, text: str) -> None:
    assert sorted(event.place.name for event in coded(text) if event.place) == ["Basra", "Mosul"]


def test_each_pair_of_towns_has_its_acts(coded: Reader) -> None:
    events = coded("Air strikes on Mosul and Kirkuk killed nine people. Bombs exploded in Mosul and Tikrit on Tuesday.")
    towns = sorted(event.place.name for event in events if event.place and not event.aggregate)
    assert towns == ["Kirkuk", "Mosul", "Mosul", "Tikrit"]


def test_what_is_claimed_is_claimed_of_each(coded: Reader) -> None:
    events = coded(
        "Bombs exploded in Alexandria and Tanta on Monday. The Islamic State claimed responsibility for the attacks."
    )
    claimed = [[actor.name for actor in event.actors if actor.role == "claimant"] for event in events]
    assert claimed == [["Islamic State"]] * 2


def test_a_town_is_no_target_of_the_act_in_another(coded: Reader) -> None:
    events = coded("Drones struck the city of Mosul and the town of Basra.")
    assert [(e.place.name if e.place else None, len(e.actors)) for e in events] == [("Mosul", 1), ("Basra", 1)]


def test_who_is_accused_is_accused_of_each(coded: Reader) -> None:
    events = coded(
        "Bombs exploded in Alexandria and Tanta on Monday. The government blamed Al-Shabaab for the attacks."
    )
    accused = [[c.property for c in event.claims if c.modality == "accused"] for event in events]
    assert len(events) == 2
    assert accused[0] == accused[1]
    assert accused[0]
