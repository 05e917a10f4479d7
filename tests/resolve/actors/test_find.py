"""Actors in running text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Span
from dateline.ingest import find_sentences
from dateline.resolve.actors import ActorMention, ActorRegistry

REGISTRY = ActorRegistry.load()


def _found(text: str) -> list[ActorMention]:
    return list(REGISTRY.find(text, find_sentences(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Taliban fought Afghan forces near the dam.", ["taliban", "forces-of-AF"]),
        ("ISKP said so, IS-KP said more, IS- KP agreed, ISIS-K too.", ["iskp"] * 4),
        ("Islamic State-Khorasan Province left.", ["iskp"]),
        ("Israeli strikes hit the port, and Hamas replied.", ["forces-of-IL", "hamas"]),
        ("The United States and Iran held talks.", ["government-of-US", "government-of-IR"]),
        ("The Afghan government denied it.", ["government-of-AF"]),
        ("Somali police held three men.", ["police-of-SO"]),
        ("Al Shabaab and al-Shabaab are one.", ["al-shabaab", "al-shabaab"]),
        ("Boko Haram and ISWAP fought.", ["boko-haram", "iswap"]),
        ("THE FMLN LEFT THE CITY, AND RADIO REPORTS CAME IN ALL NIGHT.", ["fmln"]),
        ("Wagner mercenaries left.", ["wagner"]),
        ("The United Nations said so.", ["united-nations"]),
        ("M23 rebels took the hill.", ["m23"]),
        ("Danish troops left.", ["forces-of-DK"]),
        ("Al-Qaeda-linked Jama'at Nasr al-Islam wal-Muslimin left.", ["jnim"]),
        ("Rwanda-backed M23 rebels left, and Rwanda denied it.", ["m23", "government-of-RW"]),
        ("Kurdish-led Syrian Democratic Forces (SDF) left; the SDF came back.", ["syrian-democratic-forces"] * 3),
        ("Men of the Cártel del Noreste left.", ["los-zetas"]),
        ("The Coalition of Patriots for Change left.", ["cpc-car"]),
        ("A Somali National Army base burned.", ["somali-national-army"]),
        ("A coalition of patriots for change sang.", []),
        ("The US-led coalition left.", ["us-led-coalition"]),
        ("Mogadishu-based traders left.", []),
        ("Who is there? It is us.", []),
        ("The dawn was grey, and the fire went out.", []),
        ("An Iraqi driver slept.", []),
        ("ICE covered the road.", []),
        ("A man in Afghan army fatigues slept.", []),
        ("", []),
    ],
)
def test_known_actors(text: str, expected: list[str]) -> None:
    assert [mention.actor.id for mention in _found(text) if mention.actor] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a mosque.", [("Gunmen", "armed_group")]),
        ("Unidentified armed men seized the bus.", [("Unidentified armed men", "armed_group")]),
        ("Dozens of villagers fled.", [("Dozens of villagers", "people")]),
        ("Police fired on protesters.", [("Police", "state"), ("protesters", "people")]),
        ("The security forces came.", [("The security forces", "state")]),
        ("Masked gunmen shot two students.", [("Masked gunmen", "armed_group"), ("two students", "people")]),
        ("GUERRILLAS FIRED ON SOLDIERS.", [("GUERRILLAS", "armed_group"), ("SOLDIERS", "state")]),
        ("A suicide bomber struck.", [("A suicide bomber", "armed_group")]),
        ("The mill burned.", []),
    ],
)
def test_actors_without_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.kind) for mention in _found(text) if not mention.actor] == expected


def test_a_group_that_no_registry_knows_keeps_its_words() -> None:
    (mention,) = _found("The Green Valley Brigade seized the mill.")
    assert (mention.name, mention.actor, mention.kind) == ("Green Valley Brigade", None, "unknown")


def test_a_group_keeps_what_it_fights_for_and_where() -> None:
    (mention,) = _found("The Green Movement for the Liberation of Marsh seized the mill.")
    assert mention.name == "Green Movement for the Liberation of Marsh"


def test_an_acronym_that_the_text_introduces_goes_before_the_registry() -> None:
    text = "The Hill People's Front (BLA) met the Green Valley Army (GVA). The BLA left. GVA men stayed."
    assert [(mention.name, mention.actor) for mention in _found(text)] == [
        ("Hill People's Front (BLA)", None),
        ("Green Valley Army (GVA)", None),
        ("Hill People's Front (BLA)", None),
        ("Green Valley Army (GVA)", None),
    ]


def test_an_acronym_of_a_known_group_is_that_group() -> None:
    found = _found("The Balochistan Liberation Army (BLA) left. The BLA came back.")
    assert [mention.actor.id for mention in found if mention.actor] == ["bla", "bla", "bla"]
    assert {mention.name for mention in found} == {"Balochistan Liberation Army (BLA)"}


_NAMES = [
    "Taliban",
    "IS- KP",
    "Afghan",
    "(GVA)",
    "Green Valley Army (GVA)",
    "GVA",
    "UN",
    "Israel",
    "THE ARMY SAID THAT",
]
_PIECES = st.sampled_from(
    [*_NAMES, "the", "forces", "police", "’s", ".", "\n", "gunmen", "dozens of", "–", "of", "U.S."]
)


@given(st.text(max_size=80) | st.lists(_PIECES, max_size=12).map(" ".join))
def test_any_text_gives_mentions_in_order_that_quote_it(text: str) -> None:
    end = 0
    for mention in _found(text):
        assert mention.span.of(text) == mention.text
        assert mention.span.start >= end
        assert mention.name
        end = mention.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "Green Valley ",
        "the of ",
        "dozens of ",
        "Afghan ",
        "a ",
        " ",
        "Islamic State ",
        "A ",
        "two armed ",
        "(A) ",
        "gunmen ",
    ],
)
def test_finding_takes_time_in_step_with_the_length(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    began = time.process_time()
    REGISTRY.find(text, [Span(0, len(text))])
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The SDF attacked. Later the Syrian Democratic Forces left.", ["Syrian Democratic Forces"] * 2),
        ("US Marines took the hill. American forces then left.", ["US Marines", "American forces"]),
        ("Iran fired rockets. The Islamic Republic of Iran said so.", ["Iran", "Islamic Republic of Iran"]),
        ("Turkey sent jets. The Turkish president spoke.", ["Turkey", "Turkish president"]),
    ],
)
def test_a_fuller_name_of_one_actor_stands_for_a_shorter_one_that_it_spells_out(text: str, names: list[str]) -> None:
    assert [mention.name for mention in _found(text) if mention.actor] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chadian and Nigerian troops met.", ["Chadian troops", "Nigerian troops"]),
        ("United Arab Emirates (UAE) forces landed.", ["United Arab Emirates (UAE) forces"]),
        ("It hit the U.N. Agency.", ["U.N."]),
        ("North\u00a0Korean and Russian troops came.", ["North Korean troops", "Russian troops"]),
        ("South  African and Spanish navies met.", ["South African navies", "Spanish navies"]),
    ],
)
def test_nations_share_a_noun_and_names_keep_their_marks(text: str, names: list[str]) -> None:
    assert [mention.name for mention in REGISTRY.find(text, (Span(0, len(text)),))] == names
