"""The trained extractor on sentences of our own: acts in words that nobody listed, and none where there is none."""

from datetime import date

import pytest

from dateline.core import Document, Event
from dateline.extract import Extractor, extractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

UNLISTED = (
    ("Masked men put a bullet through the head of a village elder outside Kandahar on 3 May 2019.", "attack"),
    (
        "On 3 May 2019 the garrison fled Kassala, and by dusk the rebels' flag flew over the town hall.",
        "territory_change",
    ),
)
SILENT = (
    "The envoy praised the cooks of the palace in Bamako on 3 May 2019. He will be back in June.",
    "The team came under fire from critics after it was hammered by rivals in Lagos on 3 May 2019.",
    "A fire killed nine people in a flat in Dhaka on 3 May 2019. Firefighters said that it broke out in a kitchen. "
    "The blaze spread to a market.",
    "The typhoon killed 28 people in Capiz on 3 May 2019. Floods blocked roads and forced 58,000 civilians to flee.",
    "Shares of the arms maker were battered, and its war chest shrank, the bank in Zurich said.",
)


@pytest.fixture(scope="module")
def neural(gazetteer: Gazetteer) -> Extractor:
    return extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load())


def read(text: str) -> Document:
    return document_from_text(text, "report", ReadOptions(published=date(2019, 5, 6)))


def types(events: tuple[Event, ...]) -> set[str]:
    return {event.type for event in events}


@pytest.mark.parametrize(("text", "kind"), UNLISTED)
def test_an_act_in_words_that_nobody_listed_is_found(
    neural: Extractor, gazetteer: Gazetteer, text: str, kind: str
) -> None:
    cues = extractor("cues", gazetteer=gazetteer, registry=ActorRegistry.load())
    assert kind in types(neural.extract(read(text)))
    assert kind not in types(cues.extract(read(text)))


@pytest.mark.parametrize("text", SILENT)
def test_words_of_war_without_one_tell_nothing(neural: Extractor, text: str) -> None:
    assert neural.extract(read(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 14 people in Karachi on 3 May 2019. In April a similar attack in Quetta left nine dead.",
        "A mine killed a guard in southern Afghanistan on 3 May 2019. Three were hurt in a separate attack in Kunar.",
        "Government forces shelled the town of Ariha on 3 May 2019, killing five. Rebels had fired rockets at Aleppo, "
        "killing one woman.",
    ],
)
def test_another_act_elsewhere_is_not_the_one_just_told(neural: Extractor, text: str) -> None:
    events = neural.extract(read(text))
    assert len(events) == 2
    assert len({event.place.name for event in events if event.place}) == 2


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Gunmen killed 27 people in Kabul on 3 May 2019. President Ashraf Ghani called it a crime.", {"Gunmen"}),
        ("Gunmen killed 27 people in Kabul on 3 May 2019. Iraq's embassy put the number of dead at 30.", {"Gunmen"}),
        ("The prime minister said the government had been warned of an attack.", set()),
        (
            "Malian soldiers and Russian mercenaries killed around 300 civilians in Moura in late March, Human Rights "
            "Watch said on Tuesday.",
            {"Malian soldiers", "mercenaries"},
        ),
        ("Police foiled a plot to attack a church in Nairobi on 3 May 2019.", set()),
        ("Nine soldiers accused of killing 21 villagers in Ngarbuh were tried.", {"soldiers"}),
        ("The trial of nine soldiers accused of killing 21 villagers in Ngarbuh began.", {"soldiers"}),
    ],
)
def test_who_judges_counts_or_foils_an_act_did_not_do_it(neural: Extractor, text: str, doers: set[str]) -> None:
    events = [event for event in neural.extract(read(text)) if event.type != "seizure"]
    assert {a.name for event in events for a in event.actors if a.role == "perpetrator"} == doers


@pytest.mark.parametrize(
    "further",
    [
        "More than 2,000 people have died in the insurgency since 2014.",
        "Since January, 40 people have been killed in such attacks.",
        "A rights group said that 43 people were killed by gunmen in 2018.",
    ],
)
def test_what_has_happened_since_is_not_the_act_of_a_day(neural: Extractor, further: str) -> None:
    first, second = neural.extract(read(f"A bomb killed six people in Aden on 3 May 2019. {further}"))
    assert [claim.low for claim in first.claims if claim.property == "killed"] == [6]
    assert second.time is not None
    assert second.time.end in (date(2018, 12, 31), date(2019, 5, 6))


def test_what_an_act_came_two_days_after_is_others_doing(neural: Extractor) -> None:
    raid, strike = neural.extract(
        read(
            "Two days after gunmen killed five policemen in a raid near El-Arish, Egyptian warplanes bombed a camp, "
            "killing 15."
        )
    )
    doers = [{a.name for a in event.actors if a.role == "perpetrator"} for event in (raid, strike)]
    assert doers == [{"gunmen"}, {"Egypt"}]
    assert [c.low for c in strike.claims if c.property == "killed"] == [15]


def test_the_tolls_of_unrest_are_its_own(neural: Extractor) -> None:
    text = (
        "Protesters clashed with riot police in Conakry on 3 May 2019. Two people were killed, the security ministry "
        "said. The opposition put the number of dead at five."
    )
    (event,) = neural.extract(read(text))
    told = [(claim.low, claim.speaker.kind) for claim in event.claims if claim.property == "killed"]
    assert told == [(2, "state"), (5, "ngo")]


def test_two_tellings_in_other_words_are_one_event(neural: Extractor) -> None:
    text = (
        "A car bomb tore through a market in Kirkuk on 3 May 2019. Stalls were reduced to splinters by the blast, "
        "which killed nine people, a doctor said."
    )
    (event,) = neural.extract(read(text))
    assert event.type == "bombing"
    assert [(claim.low, claim.speaker.text) for claim in event.claims if claim.property == "killed"] == [
        (9, "a doctor")
    ]


def test_words_that_point_back_open_no_event(neural: Extractor) -> None:
    text = (
        "Gunmen stabbed the mayor of Cusco on 3 May 2019. The attack came barely a month before the harvest fair. "
        "Two of his guards were also injured in the attack."
    )
    (event,) = neural.extract(read(text))
    assert (event.type, event.time and event.time.start) == ("attack", date(2019, 5, 3))
    assert [claim.low for claim in event.claims if claim.property == "injured"] == [2]


def test_deaths_told_without_a_number_are_those_of_the_act_before(neural: Extractor) -> None:
    text = (
        "Police fired on demonstrators across Peru on 3 May 2019, killing nine people. "
        "Deaths were reported in Cusco, Puno, Ica, Tacna and Piura."
    )
    (event,) = neural.extract(read(text))
    assert (event.type, event.aggregate, event.place and event.place.name) == ("crackdown", False, "Peru")


def test_who_is_captured_in_an_abduction_is_abducted(neural: Extractor) -> None:
    text = "Pirates off Jolo captured 12 sailors on 3 May 2019 and demanded a ransom for them, the navy said."
    (event,) = neural.extract(read(text))
    assert (event.type, [c.low for c in event.claims if c.property == "abducted"]) == ("abduction", [12])


def test_two_attacks_of_two_days_stay_two(neural: Extractor) -> None:
    text = "Gunmen killed nine herders near Sokoto on 3 May 2019. On 12 March gunmen had killed four traders in Gusau."
    assert len(neural.extract(read(text))) == 2


def test_firemen_at_an_attack_make_it_no_fire(neural: Extractor) -> None:
    text = (
        "A man opened fire in a mosque in Bergen on 3 May 2019 and killed two worshippers. "
        "Firefighters broke down the door. A carpet was alight, the fire department said, and the blaze spread."
    )
    assert "attack" in types(neural.extract(read(text)))


def test_claims_say_which_model_found_them(neural: Extractor) -> None:
    (event,) = neural.extract(read("Gunmen shot two policemen dead in Kirkuk on 3 May 2019."))
    assert all(claim.origin.startswith("neural.small:") for claim in event.claims)


def test_an_unknown_model_is_named(gazetteer: Gazetteer) -> None:
    with pytest.raises(ValueError, match="large: is no model; known are small"):
        extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load(), model="large")


def test_a_place_and_a_day_in_the_next_sentence_are_the_act_s_and_its_own_speaker_s(neural: Extractor) -> None:
    text = (
        '"Rebels seized the barracks," an army spokesman said. '
        "It happened in the town of Kassala on 3 May 2019, residents said."
    )
    (event, *_) = neural.extract(read(text))
    assert event.place is not None and event.place.name == "Kassala"
    assert event.time is not None and event.time.start == date(2019, 5, 3)
    claims = [claim for claim in event.claims if claim.property in ("place", "time")]
    assert {claim.speaker.text for claim in claims} == {"residents"}
    assert {claim.speaker.kind for claim in claims} == {"witness"}


def test_what_listed_phrases_pass_over_the_network_does_not_open(neural: Extractor) -> None:
    text = "Rebels shelled Aden on 3 May 2019. Five of them must face murder and terrorism charges, the judge said."
    (event,) = neural.extract(read(text))
    assert event.type == "shelling"
