"""Clauses of one sentence, and sentences beside it, that tell one act or two."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract import extractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    neural = extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load())
    options = ReadOptions(published=date(2022, 3, 6))
    return lambda text: neural.extract(document_from_text(text, "report", options))


def _killed(event: Event) -> list[int | None]:
    return [claim.low for claim in event.claims if claim.property == "killed"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army recaptured the town of Kidal after weeks of heavy fighting.", "territory_change"),
        ("Rebels captured the town of Kidal following heavy clashes with the army.", "territory_change"),
        ("Israel launched air strikes on Hodeidah, destroying two fuel tanks in the port.", "air_strike"),
        ("Rebels planted a bomb at a plant near Arauca, which destroyed the gate.", "bombing"),
        ("Six people were wounded in a bombing when a man attacked a rally in Nairobi.", "bombing"),
        (
            "Air strikes killed nine people in Idlib. These were the deadliest strikes since a truce in 2020.",
            "air_strike",
        ),
        ("Israeli air strikes killed nine people in Idlib. The missiles struck two camps of Hezbollah.", "air_strike"),
        ("Troops assassinated Omar Haddad in Aden on 1 March. His party later confirmed his death.", "assassination"),
    ],
)
def test_words_that_tell_more_of_an_act_are_no_other(read: Reader, text: str, kind: str) -> None:
    assert [event.type for event in read(text) if event.type != "agreement"] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured the town of Kidal after the army launched an offensive in Gao.",
        "The army launched an offensive on 3 March after rebels captured the town of Kidal on 1 March.",
        "Gunmen shot dead a judge in Aden, while a separate bombing killed two policemen in Sanaa.",
    ],
)
def test_what_others_did_is_another(read: Reader, text: str) -> None:
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed two people in Mosul, while another air strike killed three people in Basra.",
        "A guard was killed in a mine blast in Mosul. A nurse was killed in a mine blast in Basra.",
    ],
)
def test_two_blows_stay_where_they_were(read: Reader, text: str) -> None:
    assert [event.place.name for event in read(text) if event.place] == ["Mosul", "Basra"]


def test_blasts_within_minutes_are_one_act(read: Reader) -> None:
    text = "A bomb killed two people in a market in Kabul, while another bomb exploded minutes later."
    assert len(read(text)) == 1


def test_an_arrest_after_the_attack_lends_it_nothing(read: Reader) -> None:
    text = "Rebels attacked a base in Ituri, killing ten soldiers. Two men were arrested in Goma following the attack."
    attack, arrest = read(text)
    assert (attack.place and attack.place.name, arrest.type) == ("Ituri", "arrest")
    assert "men" not in {actor.name for actor in attack.actors}


def test_what_a_victim_once_did_is_another_act(read: Reader) -> None:
    text = "Israel killed Omar Haddad, who took part in the abduction of five sailors on 7 October 2021."
    killing, abduction = read(text)
    assert (killing.time, abduction.time and abduction.time.start) == (None, date(2021, 10, 7))
    assert "Israel" not in {actor.name for actor in abduction.actors}


def test_two_victims_are_two_assassinations(read: Reader) -> None:
    text = "General Lev Orlov was killed by a car bomb in Moscow. It recalls the assassination of Ivan Belov last year."
    first, second = read(text)
    assert (first.time, second.time and second.time.start) == (None, date(2021, 1, 1))
    assert {actor.name for actor in first.actors if actor.role == "target"}.isdisjoint({"Ivan Belov"})


@pytest.mark.parametrize(
    "text",
    [
        "A drone strike killed two people in Omdurman. Drone strikes have killed 300 people in Sudan since January.",
        "Two people died in a drone strike in Omdurman. The attacks since January have killed a total of 300 people.",
    ],
)
def test_a_sum_since_is_no_single_act(read: Reader, text: str) -> None:
    one, sum_ = read(text)
    assert (_killed(one), _killed(sum_)) == ([2], [300])
    assert one.time is None


def test_people_hurt_are_those_of_the_act_told_just_before(read: Reader) -> None:
    text = (
        "Israel strikes halls in Tehran that the state broadcaster owns, knocking it off the air for an hour. "
        "Three employees are killed."
    )
    (event,) = read(text)
    assert _killed(event) == [3]
