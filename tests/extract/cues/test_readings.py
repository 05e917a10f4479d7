"""Sentences that can be read in two ways: what is one act, what are several, and whose day it is."""

from datetime import date
from time import perf_counter

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def kinds(events: tuple[Event, ...]) -> list[tuple[str, str, bool]]:
    return [(event.type, event.realis, event.aggregate) for event in events]


@pytest.mark.parametrize(
    ("text", "aggregate"),
    [
        ("Fierce clashes between the army and the rebels broke out on Friday.", False),
        ("Canada imposed sanctions on six generals of the junta.", False),
        ("Rebels captured four more villages near Goma.", True),
        ("Rebels captured the village of Sake near Goma.", False),
        ("Gunmen attacked several communities in Zamfara.", True),
        ("Two drones hit a hospital in Al-Fashir, killing nine patients.", False),
        ("Three separate air strikes hit Idlib on Friday.", True),
        ("Opposition supporters have protested in Belgrade since early June.", True),
    ],
)
def test_plurals_are_several_acts_only_where_they_are_told_apart(read: Reader, text: str, aggregate: bool) -> None:
    assert [event.aggregate for event in read(text)] == [aggregate]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels say they will march on the capital Kinshasa.", ("threat", "actual", False)),
        ("A spokesman for Boko Haram said it will attack schools in Borno.", ("threat", "actual", False)),
        ("France will withdraw its troops from Gao.", ("withdrawal", "planned", False)),
        ("Boko Haram delayed the release of twelve hostages.", ("release", "planned", False)),
        ("A bomb was found and defused at a bus station in Cali, the army said.", ("bombing", "planned", False)),
        (
            "Rwanda denied accusations that it was behind the May 4 drone attack on Goma.",
            ("air_strike", "actual", False),
        ),
        ("Iraq may attack rebel bases near Mosul.", ("attack", "hypothetical", False)),
    ],
)
def test_what_is_only_said_to_come(read: Reader, text: str, expected: tuple[str, str, bool]) -> None:
    assert expected in kinds(read(text))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Four soldiers were killed and nine wounded after militants ambushed their convoy near Gao.", "armed_clash"),
        ("A drone attack on Tuapse destroyed two storage tanks of the refinery.", "air_strike"),
        ("Thirty people were killed when a suicide bomber struck at a political rally in Quetta.", "suicide_bombing"),
        ("A policeman deployed in Haiti with the mission was killed in an ambush by gang members.", "armed_clash"),
    ],
)
def test_harm_and_what_stands_beside_it_are_one_act(read: Reader, text: str, type_: str) -> None:
    assert [event.type for event in read(text)] == [type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Israel said it had killed the military chief of Hamas, Karim Odeh.", "assassination"),
        ("Gunmen killed the head of the water board and nine of its clerks near Gao.", "attack"),
        ("Rebels condemned the assassination of six teachers in Cali on Friday.", "attack"),
        ("Guerrillas set fire to three buses near Cali.", "destruction"),
        ("Forty insurgents were killed near Damboa in an operation by Nigerian soldiers.", "armed_clash"),
        ("The Nigerian army killed two insurgents in an operation against their hideout in Borno.", "raid"),
    ],
)
def test_the_aim_and_the_harm_decide_the_kind(read: Reader, text: str, type_: str) -> None:
    assert type_ in [event.type for event in read(text)]


def test_a_person_is_named_behind_the_office(read: Reader) -> None:
    (event,) = read("Israel said it had killed the military chief of Hamas, Karim Odeh, in Gaza.")
    assert "Karim Odeh" in [actor.name for actor in event.actors if actor.role == "target"]


def test_an_attack_that_somebody_is_charged_with_keeps_its_own_day(read: Reader) -> None:
    text = "A militant was charged in Gao on Saturday with the murder of a priest on Wednesday, which cost one life."
    days = {event.type: event.time and event.time.start for event in read(text)}
    assert days["arrest"] == date(2022, 3, 5)
    assert date(2022, 3, 2) in days.values()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The militia fired in the air yesterday, and protests in Kisangani went on.", date(2022, 3, 5)),
        ("The army said on Friday that rebels attacked Goma.", None),
        ("Mali and Niger signed a defence pact at the 2021 Lagos summit.", None),
        ("The junta imposed a curfew in Yangon and promised a May 2023 vote.", None),
        ("Rebels carried out the 1 March attack on Goma.", date(2022, 3, 1)),
    ],
)
def test_the_one_day_of_a_sentence_is_that_of_its_act(read: Reader, text: str, day: date | None) -> None:
    (event,) = read(text)
    assert (event.time.start if event.time else None) == day


def test_the_name_of_a_state_ends_no_clause(read: Reader) -> None:
    (event,) = read("Sixty Islamic State insurgents were killed in an army operation near Damboa.")
    assert event.anchor.quote.startswith("Sixty Islamic State insurgents")


def names(event: Event, role: str) -> list[str]:
    return [actor.canonical or actor.name for actor in event.actors if actor.role == role]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The foreign ministers of Azerbaijan, Egypt and Jordan met in Riyadh.", ["Azerbaijan", "Egypt", "Jordan"]),
        ("Rwanda and the Democratic Republic of the Congo sign a peace agreement in Doha.", ["Rwanda", "Congo"]),
        ("Five soldiers and 25 gunmen were killed in a shootout near Kurram.", ["soldiers", "gunmen"]),
        ("Nine soldiers were killed in clashes with M23 near Goma.", ["soldiers", "March 23 Movement"]),
        ("Russia and Ukraine conducted a swap of bodies.", ["Russia", "Ukraine"]),
    ],
)
def test_all_sides_of_what_needs_two_take_part(read: Reader, text: str, sides: list[str]) -> None:
    told = "; ".join(names(read(text)[0], "participant"))
    assert [side for side in sides if side not in told] == []


def test_a_town_is_no_side_and_what_bursts_does_not_act(read: Reader) -> None:
    (event,) = read("Five soldiers were killed in a shootout between Kurram and Bannu.")
    assert "Kurram" not in "; ".join(names(event, "participant"))
    (event,) = read("Three empty buses exploded in Kabul in what police called a terrorist attack.")
    assert names(event, "perpetrator") == []


def test_counts_are_no_part_of_a_name_and_those_sent_are_no_target(read: Reader) -> None:
    (event,) = read("Twenty-eight soldiers were killed by militants near Arlit.")
    assert names(event, "target") == ["soldiers"]
    (event,) = read("Turkey deployed 2,000 soldiers along its border with Syria.")
    assert names(event, "target") == []


def test_those_whom_a_relative_clause_tells_of_stand_before_it(read: Reader) -> None:
    events = read("The Venezuelan government released 88 political prisoners who were detained in Caracas last year.")
    assert {tuple(names(event, "target")) for event in events} == {("political prisoners",)}


@pytest.mark.parametrize(
    ("text", "kinds_"),
    [
        ("Argentina ratified its withdrawal from the World Health Organization.", []),
        ("Burundian troops withdrew from a base in Jowhar under the agreement.", ["withdrawal"]),
    ],
)
def test_leaving_a_body_is_no_withdrawal(read: Reader, text: str, kinds_: list[str]) -> None:
    assert [event.type for event in read(text)] == kinds_


def test_those_who_hold_a_place_or_speak_of_it_did_not_strike_it(read: Reader) -> None:
    (event,) = read("Nine people were killed in a Tatmadaw airstrike on Mogok, controlled by the Arakan Army.")
    assert "Arakan Army" not in names(event, "perpetrator")
    (event,) = read("Syrian opposition says poison gas killed 1,300 near Damascus")
    assert names(event, "perpetrator") == []
    (event,) = read("By the words of two Israeli officials Hamas is expected to release nine hostages.")
    assert names(event, "perpetrator") == ["Hamas"]


def test_those_who_kill_with_a_count_behind_the_verb_are_no_victims(read: Reader) -> None:
    (event,) = read("In the latest attack, gunmen killed at least 24 people in a church in Gao on Friday.")
    assert ("gunmen" in names(event, "perpetrator"), "gunmen" in names(event, "target")) == (True, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The bombing of the hospital in Kunduz on Saturday killed 19 people.\n\n"
            "A general of the US forces confirmed that American aircraft carried out the strike.",
            "air_strike",
        ),
        ("The siege of the mall in Nairobi is over, the police said.", "attack"),
        ("The siege of Homs went on as the army closed the roads.", "blockade"),
    ],
)
def test_what_is_told_later_says_what_kind_it_was(read: Reader, text: str, kind: str) -> None:
    assert read(text)[0].type == kind


def test_one_person_arrested_and_charged_is_one_event(read: Reader) -> None:
    assert [event.type for event in read("Police in Gao arrested a militant, who was charged with murder.")] == [
        "arrest"
    ]


def test_what_is_to_be_signed_is_planned(read: Reader) -> None:
    (event,) = read("The United States and the Taliban are to sign an agreement in Doha on 29 March.")
    assert (event.type, event.realis) == ("agreement", "planned")


@pytest.mark.parametrize(
    "words",
    [
        "Shells fell on Kabul and killed nine people while the market was open. ",
        "a truce announced by Ward, ",
        "announced by the army ",
        f"The talks in Rome{' ' * 400}hit. ",
    ],
)
def test_time_grows_with_the_length_of_a_report_alone(read: Reader, words: str) -> None:
    def seconds(times: int) -> float:
        started = perf_counter()
        read("Nine were killed in an attack. " + words * times)
        return perf_counter() - started

    read("Shells fell on Kabul.")
    assert seconds(1_200) < 32 * seconds(150)  # eight times the text; a cost that grows with the square takes 64


def test_words_that_may_be_read_in_two_ways_take_no_longer(read: Reader) -> None:
    started = perf_counter()
    read(f"Police arrested two rebels for Kelly {'Reilly ' * 40}and the failed attack on Monday.")
    assert perf_counter() - started < 5


def test_a_region_that_holds_the_town_goes_on_telling_of_the_act_there(read: Reader) -> None:
    text = "Gunmen abducted pupils in Chibok on Friday. The governor of Borno state said 129 girls were abducted."
    events = read(text)
    assert [(event.type, event.place.name if event.place else None) for event in events] == [("abduction", "Chibok")]
