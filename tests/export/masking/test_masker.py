"""Which names are withheld, which stay, and that doubt withholds."""

import pytest

from dateline.export.masking import WITHHELD, Masker, PublicNames, learned_masker
from dateline.export.masking.rows import Row

PUBLIC = PublicNames(
    ["Boko Haram", "Islamic State", "Raqqa", "Chibok", "Médecins Sans Frontières"], ["Juan Manuel Santos"]
)


def masker(*known: str) -> Masker:
    return Masker(PUBLIC, set(known), {"Maiduguri", "Kumba", "Jordan"}.__contains__)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Fatima Noor, 34, was shot in Raqqa.", "_, 34, was shot in Raqqa."),
        ("her brother Ahmed said", "her brother _ said"),
        ("Ahmed, a resident, said", "_, a resident, said"),
        ("Gunmen killed Will Brown, a teacher.", "Gunmen killed _, a teacher."),
        ("Sgt. First Class John Smith died", "Sgt. First Class _ died"),
        ("Hassan al-Masri, who told the president", "_, who told the president"),
        ("Leila Said, the wife of the president, was hurt", "_, the wife of the president, was hurt"),
        ("the minister's driver, Ali Reza, died", "the minister's driver, _, died"),
        ("he told the mayor, Ali Reza said", "he told the mayor, _ said"),
        ("Omar Said, the president's cousin", "_, the president's cousin"),
        ("Dr. Samir Haddad of Raqqa hospital", "Dr. _ of Raqqa hospital"),
        ("FATIMA NOOR DIED IN RAQQA", "_ DIED IN RAQQA"),
        ("a suspect named Brenton Tarrant", "a suspect named _"),
        ("Omar's sister and Jean-Pierre", "_'s sister and _"),
        ("Maria Santos was hurt", "_ was hurt"),
        ("the Bibas family", "the _ family"),
        ("Abd al-Rahman ibn Khalid was taken", "_ was taken"),
        ("J. K. Okafor and Ngozi", "_ and _"),
        ("Jordan Peele was hurt", "_ was hurt"),
        ("The head teacher, Asha Mwangi, denied it", "The head teacher, _, denied it"),
        ("the village head, Asha Mwangi, and his wife", "the village head, _, and his wife"),
        ("killing the Rev. Clarence Hill and others", "killing the Rev. _ and others"),
        ("Rosario dela Cruz was hurt", "_ was hurt"),
        ("Rose Hill, 71, and Mark Field (68) were hurt", "_, 71, and _ (68) were hurt"),
        ("Amber Park, aged 9, and Dean Street, a six-year-old", "_, aged 9, and _, a six-year-old"),
        ("baby Lucia and Salvador Ruiz", "baby _ and _"),
        ("burned the house of Thangjam Bimola", "burned the house of _"),
        ("Omar Said, who was shot by the police chief", "_, who was shot by the police chief"),
        ("Omar Said, who was visiting the mayor", "_, who was visiting the mayor"),
        ("Omar Said, who was the president's cook", "_, who was the president's cook"),
        ("Omar Said, who leads a school choir", "_, who leads a school choir"),
        ("Chief Petty Officer Ray Moss died", "Chief Petty Officer _ died"),
        ("Imran Khanzada and Maria Win Myint", "_ and _"),
    ],
)
def test_private_names_are_withheld(text: str, left: str) -> None:
    assert masker("died").mask(text) == left.replace("_", WITHHELD)


@pytest.mark.parametrize(
    "text",
    [
        "President Juan Manuel Santos and FARC leader Rodrigo Londoño signed it",
        "Santos said so on Monday, 14 April.",
        "Abubakar Shekau, the leader of Boko Haram, said",
        "A spokesman for the group, Muhammad Umar Khorasani, said",
        "Justice Minister Bekir Bozdag told parliament",
        "Jean-Pierre Bemba, a former vice-president, spoke",
        "Michelle Bachelet, the UN high commissioner for human rights, said",
        "Gen. Asim Munir",
        "The head of state, Asim Munir, spoke",
        "Asim Munir, head of the army, spoke",
        "detained Aung San Suu Kyi and President Win Myint",
        "Secretary of State Asim Munir",
        "King Mswati III had spoken",
        "Asim Munir, who leads the country's junta, spoke",
        "Asim Munir, who became president in May, spoke",
        "Asim Munir, who was elected mayor, spoke",
        "Mayor Dr. Asim Munir",
        "Seven people were killed, the Interior Ministry said.",
        "UNICEF, the BBC and Human Rights Watch",
        "Westgate shopping mall",
        "Al-Shifa Hospital",
        "the Houthis and the Jaish al-Fateh",
        "in Maiduguri and near Kumba",
        "Masked gunmen of the Islamic State",
        "an Al-Qaeda-linked group",
        "A Humvee and a Kalashnikov",
        "Suspected Boko Haram gunmen",
        "Haram gunmen attacked",
        "said Médecins Sans",
        "Fifty others were hurt",
        "the newspaper Izvestia",
        "Muslim and Christian leaders",
        "killed 12 people",
        "",
    ],
)
def test_public_names_and_plain_words_stay(text: str) -> None:
    assert masker().mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed community leader Rosa Paz",
        "Student leader Lin Thant was arrested",
        "the village chief, Gul Agha, died",
        "Ana Ruiz, the director of a primary school, was shot",
        "A spokesman for the family, Oleh Bondar, asked for quiet",
        "Secretary Amina Yusuf, 24, was shot",
        "Marshal Davis, 17, was hit",
        "Emir Kaya, 8, was hit",
        "a bomb in Sadr City. Ahmed Saad was hurt",
        "They named IVAN PETRENKO",
    ],
)
def test_what_people_are_in_private_life_makes_nobody_public(text: str) -> None:
    left = masker().mask(text)
    assert WITHHELD in left
    names = ("Paz", "Thant", "Agha", "Ruiz", "Bondar", "Yusuf", "Davis", "Kaya", "Saad", "IVAN", "PETRENKO")
    assert not any(name in left for name in names)


@pytest.mark.parametrize(
    "text",
    ["rebel leader Musa Bio", "the leader of the party, Musa Bio, said", "Police chief Musa Bio", "Lt. Gen. Musa Bio"],
)
def test_who_leads_a_party_or_a_force_stays(text: str) -> None:
    assert masker().mask(text) == text


def test_what_is_withheld_is_remembered_once() -> None:
    found = masker()
    found.mask("Fatima Noor and Fatima Noor")
    assert set(found.withheld) == {"fatima noor"}


def event(*quotes: str, speaker: str = "", kind: str = "unattributed") -> Row:
    voice = {"text": speaker, "kind": kind, "id": None}
    claims = [{"quote": q, "value": None, "speaker": voice, "group": None, "property": "killed"} for q in quotes]
    return {"place": None, "actors": [], "claims": claims, "anchor": {"quote": ""}, "weapon": None}


def learned(*events: Row) -> Masker:
    return learned_masker(lambda: events, lambda: [], lambda name: False)


def test_an_official_named_in_full_once_is_public_everywhere() -> None:
    found = learned(event("President Okello Oduor said"), event("Oduor was there", "Okello Oduor was there"))
    assert found.mask("Oduor and Okello Oduor came") == "Oduor and Okello Oduor came"


def test_a_leader_who_is_named_without_an_office_is_public_and_then_by_the_last_name_too() -> None:
    found = learned(event("the party of Narendra Modi won", "Modi spoke"))
    assert found.mask("Narendra Modi won, and Modi spoke") == "Narendra Modi won, and Modi spoke"
    assert found.mask("Narendra Modinagar") == WITHHELD


def test_a_last_name_that_a_private_person_bears_too_is_withheld_alone() -> None:
    found = learned(event("President Okello Oduor said"), event("a shopkeeper, Grace Oduor, was hurt"))
    assert found.mask("Okello Oduor met Oduor") == f"Okello Oduor met {WITHHELD}"


def test_who_speaks_for_a_state_is_public_and_a_witness_is_not() -> None:
    spoke = learned(event("x", speaker="Asha Mwangi of the foreign office", kind="state"))
    saw = learned(event("x", speaker="Asha Mwangi of Kumba", kind="witness"))
    assert spoke.mask("Asha Mwangi") == "Asha Mwangi"
    assert saw.mask("Asha Mwangi") == WITHHELD


def test_a_word_that_the_reports_write_small_is_no_name() -> None:
    assert learned(event("the wreckage burned")).mask("Wreckage burned") == "Wreckage burned"
