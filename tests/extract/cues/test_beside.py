"""Who stands beside the word that tells an act."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _of(events: tuple[Event, ...], role: str) -> set[str]:
    return {actor.name for event in events for actor in event.actors if actor.role == role}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Kenya, Uganda, and Rwanda deployed 900 troops to Goma.", {"Kenya", "Uganda", "Rwanda"}),
        ("Russia, China and Iran jointly held naval exercises off Aden.", {"Russia", "China", "Iran"}),
        ("Hamas, Hezbollah and the Houthis shelled Haifa.", {"Hamas", "Hezbollah", "Houthis"}),
        ("Syrian troops and Iranian militias shelled Saraqib.", {"Syrian troops", "militias"}),
        ("Nigerian soldiers and local vigilantes attacked Jos.", {"Nigerian soldiers", "local vigilantes"}),
        ("The troops left Israel and militants attacked Jos.", {"militants"}),
    ],
)
def test_all_of_a_list_did_what_the_verb_behind_it_tells(coded: Reader, text: str, doers: set[str]) -> None:
    assert _of(coded(text), "perpetrator") == doers


@pytest.mark.parametrize(
    "text",
    [
        "In Aleppo, Syria, rebels attacked a barracks and killed two soldiers.",
        "In a camp near Aleppo, Syria, rebels attacked soldiers and police.",
        "Near a road from Aleppo, Syria and Mosul, rebels attacked soldiers.",
    ],
)
def test_a_place_and_its_country_are_no_list(coded: Reader, text: str) -> None:
    assert _of(coded(text), "perpetrator") == {"rebels"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Red Valley Brigade gunmen opened fire on farmers in Bor.", {"Red Valley Brigade"}),
        ("Six soldiers died when Blue Shield Army fighters attacked a convoy near Bor.", {"Blue Shield Army"}),
        ("Near the Red Valley Brigade camp gunmen opened fire on farmers in Bor.", {"gunmen"}),
        ("Gunmen opened fire on farmers in Bor.", {"Gunmen"}),
    ],
)
def test_fighters_are_of_the_group_named_right_before_them(coded: Reader, text: str, doers: set[str]) -> None:
    assert _of(coded(text), "perpetrator") == doers


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A court in Minsk sentenced former minister Viktar Lapko to nine years in prison.", {"Viktar Lapko"}),
        ("A Tunisian court sentences opposition leader Karim Belaid to four years.", {"Karim Belaid"}),
        ("Rebels took forty guards hostage in Bunia.", {"guards"}),
        ("Gunmen held two priests captive in Goma.", {"priests"}),
        ("Gunmen took twelve hostages in Goma.", {"hostages"}),
    ],
)
def test_who_stands_between_the_words_of_a_verb_is_its_object(coded: Reader, text: str, target: set[str]) -> None:
    assert _of(coded(text), "target") == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Soldiers executed twelve Hazara men in Bamiyan.", {"Hazara men"}),
        ("Guerrillas blew up a power tower near Cali.", {"power tower"}),
        ("The rebels brought down at least 20 electricity pylons near Cali.", {"electricity pylons"}),
        ("Gunmen sank two fishing boats off Hodeida.", {"fishing boats"}),
        ("The militia handed over 20 prisoners in Mosul.", {"prisoners"}),
        (
            "Police arrested nine suspected members of the Red Valley Brigade in Bor.",
            {"members of the Red Valley Brigade"},
        ),
    ],
)
def test_the_object_that_a_verb_is_listed_with_is_hit(coded: Reader, text: str, target: set[str]) -> None:
    assert _of(coded(text), "target") == target


@pytest.mark.parametrize(
    "text",
    [
        "The army fired several missiles at dawn near Bor.",
        "Rebels planted explosives along the railway near Bor.",
        "Soldiers abandoned positions near Bor.",
        "The ministry sent 200 soldiers to Bamako.",
        "Norway delivered 40 tonnes of arms to Kyiv.",
    ],
)
def test_what_is_fired_sent_or_given_is_not_hit(coded: Reader, text: str) -> None:
    assert _of(coded(text), "target") <= {"Kyiv", "Bamako"}


@pytest.mark.parametrize(
    ("text", "acts"), [("The militia handed-over-prisoners in Mosul.", 0), ("Guerrillas blew-up-bridge near Cali.", 1)]
)
def test_words_of_a_verb_may_be_joined_by_hyphens(coded: Reader, text: str, acts: int) -> None:
    assert len(coded(text)) == acts


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The EU imposed new sanctions on four generals.", {"generals"}),
        ("The EU imposed sanctions on Monday evening on four generals.", {"generals"}),
        ("The EU imposed sanctions on 3 May on four generals.", {"generals"}),
        ("The EU imposed sanctions on behalf of its members.", set()),
        ("The EU imposed sanctions on Russian oil imports.", set()),
    ],
)
def test_sanctions_hit_those_on_whom_they_are_imposed(coded: Reader, text: str, target: set[str]) -> None:
    assert _of(coded(text), "target") == target


@pytest.mark.parametrize(
    "text", ["The army broke the siege on Dilling.", "Saudi Arabia executed 37 people on drug charges."]
)
def test_behind_other_objects_nobody_is_hit(coded: Reader, text: str) -> None:
    assert _of(coded(text), "target") == set()


def test_of_two_joined_participles_both_are_undergone(coded: Reader) -> None:
    found = coded("Six houses were looted and set on fire by a mob in Bor.")
    assert (_of(found, "perpetrator"), _of(found, "target")) == ({"mob"}, {"houses"})


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Rebels killed the nephew of former governor Salim Haddad in Bor.",
            {"nephew of former governor Salim Haddad"},
        ),
        ("Rebels killed former governor Salim Haddad in Bor.", {"Salim Haddad"}),
        ("Rebels killed a son of the mayor in Bor.", {"son of the mayor"}),
        ("Police arrested the chief of the Red Valley Brigade, Salim Haddad, in Bor.", {"Salim Haddad"}),
    ],
)
def test_kin_of_somebody_are_not_that_person(coded: Reader, text: str, target: set[str]) -> None:
    assert _of(coded(text), "target") == target


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Ambazonian militant groups attacked a convoy near Bor.", {"Ambazonian militant groups"}),
        ("Two rebel factions attacked a convoy near Bor.", {"rebel factions"}),
        ("On Monday rebel fighters attacked a convoy near Bor.", {"rebel fighters"}),
        ("In Bor rebel fighters attacked a convoy.", {"rebel fighters"}),
        ("A rebel attacked a convoy near Bor.", {"rebel"}),
    ],
)
def test_a_group_is_named_with_its_noun(coded: Reader, text: str, doers: set[str]) -> None:
    assert _of(coded(text), "perpetrator") == doers
