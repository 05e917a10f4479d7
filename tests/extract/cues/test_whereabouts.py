"""The place of an act among the places that its sentence names."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions(published=date(2022, 3, 6))))


def place(read: Reader, text: str) -> str | None:
    event = read(text)[0]
    return event.place.name if event.place else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Gulu, Northern Region, gunmen killed four people.", "Gulu"),
        (
            "Rebels entered the village of Tarvika in Beni Territory, North Kivu, and killed nine people.",
            "Tarvika, Beni",
        ),
        ("Gunmen killed four people in Gulu, Northern Region.", "Gulu"),
        ("Gunmen killed four people in Quuzbaloor, Chad.", "Quuzbaloor, Chad"),
        ("Troops crossed Aleppo Governorate and on Friday shelled Manbij.", "Manbij"),
    ],
)
def test_of_places_told_as_one_the_finest_counts(read: Reader, text: str, name: str) -> None:
    assert place(read, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gunmen attacked men demanding work for all who remain in Goma at the Harbour Street Market in Beni.",
            "Harbour Street Market, Beni",
        ),
        ("Thousands of people protested against the war in Sudan in central Nairobi.", "Nairobi"),
        ("Police fired tear gas at protesters demanding reforms in Nairobi.", "Nairobi"),
        ("Envoys met to discuss plans for Aleppo and Homs.", None),
        ("Troops seized a boat carrying rifles to Mombasa in Kismayo.", "Kismayo"),
        ("Soldiers arrested five rebels smuggling rifles from Libya.", None),
        ("Jets bombed a market, carried out of spite, in Gao.", "Gao"),
        ("Israel killed Adil Karam, the most senior commander in Iraq.", None),
        ("Israel killed a commander in Mosul.", "Mosul"),
        ("Russian attacks on the Odesa, Kharkiv, Kherson, and Sumy Oblasts of Ukraine killed nine people.", "Ukraine"),
        ("Russian attacks on the Odesa and Sumy Oblasts of Ukraine killed nine people.", "Odesa Oblast"),
        ("Russian attacks on the Odesa, Kharkiv, and Sumy Oblasts killed nine people.", "Odesa Oblast"),
        ("Turkey launched air strikes against Iraq in retaliation for a raid on Ankara.", "Iraq"),
        ("Iran fired missiles at a base in Erbil in response to the bombing of a hotel in Tabriz.", "Erbil"),
        ("Chad and Niger agreed to a ceasefire after Chadian troops withdrew from Agadez.", None),
        ("Chad and Niger agreed to a ceasefire in Agadez after Chadian troops left.", "Agadez"),
        ("A rebel leader was convicted after he fled to Senegal's capital Dakar.", None),
        ("Gunmen killed a former governor of Borno.", None),
        ("Gunmen killed a former governor of Borno in Jos.", "Jos"),
        ("Students marched to demand the release of Nairobi painter Sam Otieno.", None),
        ("Rebels shelled soldiers of Rwanda and Burundi near Goma.", "Goma"),
        ("Gunmen killed a teacher who was born in Accra.", None),
        ("Gunmen abducted three teachers who worked in Kaduna.", "Kaduna"),
        ("Fighting broke out between Sudan and Chad.", None),
        ("The United Arab Emirates (UAE) bombed a depot.", None),
    ],
)
def test_a_place_named_for_something_else_is_not_that_of_the_act(read: Reader, text: str, name: str | None) -> None:
    assert place(read, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crowds protested against the bombing of Gaza.", None),
        ("Crowds protested against the bombing of Gaza and Rafah in Nairobi.", "Nairobi"),
        ("Crowds protested against the bombing, which jets had begun with strikes on Kabul.", None),
        ("Crowds protested over the killings of farmers in Goma.", "Goma"),
        ("Nine villagers were killed by Chad.", None),
        ("The town was shelled by Chad's border guards in Sudan.", "Sudan"),
        ("Monitors of the Organization for Security and Co-operation in Europe counted nine mortar attacks.", None),
    ],
)
def test_no_act_is_where_its_doer_or_its_cause_is(read: Reader, text: str, name: str | None) -> None:
    assert place(read, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Houthis launched a missile from Yemen towards Israel.", "Israel"),
        ("Drones sent from Sudan struck Abeche in Chad.", "Abéché"),
        ("Rebels in Yemen fired missiles, killing nine people.", "Yemen"),
        ("Rebels marched from Goma to Sake, killing nine people.", "Goma"),
    ],
)
def test_what_is_fired_strikes_where_it_lands(read: Reader, text: str, name: str) -> None:
    assert place(read, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad extradited four rebels to Sudan.", None),
        ("Ghana jailed two men for spying on behalf of Togo.", "Ghana"),
        ("The navy seized a tanker in the Red Sea and was towing the ship to Aden.", "Red Sea"),
        ("Chad and Niger signed a treaty to end the Darfur conflict.", None),
        ("Chad and Niger signed a treaty in Gao.", "Gao"),
        ("A man was charged with terrorism for plotting an attack on a church in Graz.", None),
        ("A rebel was convicted in Graz of a bombing in Linz.", "Graz"),
        ("Iran weighed sending envoys to Doha while rebels kept up a blockade.", None),
        ("Crowds protested against support for Chad in the Darfur war in Nairobi.", "Nairobi"),
        ("Two nurses held in Chad were freed.", "Chad"),
        ("Rebels in Gao released a hostage, with the man arriving back in Rome.", "Gao"),
        ("Two men died in clashes on the Thai-Cambodian border in Thailand.", "Thailand"),
        ("Two men died in clashes on the Thai-Cambodian border.", "Thailand–Cambodia border"),
    ],
)
def test_where_somebody_goes_or_what_a_step_is_about_is_not_its_place(
    read: Reader, text: str, name: str | None
) -> None:
    assert place(read, text) == name


def test_a_step_told_as_the_frame_or_beside_an_act_has_not_its_place(read: Reader) -> None:
    frame = "As part of a ceasefire agreement with Chad, rebels handed over control of Gao to the army."
    assert {event.type: event.place and event.place.name for event in read(frame)}["agreement"] is None
    inside = "As part of a ceasefire agreement signed with Chad in Lome, rebels left."
    assert {event.type: event.place and event.place.name for event in read(inside)}["agreement"] == "Lomé"
