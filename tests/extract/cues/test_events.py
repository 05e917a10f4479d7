"""What the reference extractor reads out of short reports written for the purpose."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Claim, Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

PUBLISHED = date(2022, 3, 6)  # a Sunday
Reader = Callable[..., tuple[Event, ...]]


@pytest.fixture(scope="module")
def coded(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())

    def read(text: str, published: date | None = PUBLISHED, outlet: str | None = None) -> tuple[Event, ...]:
        return extractor.extract(document_from_text(text, "report", ReadOptions(published=published, outlet=outlet)))

    return read


def one(events: tuple[Event, ...]) -> Event:
    assert len(events) == 1, [(event.type, event.anchor.quote) for event in events]
    return events[0]


def claims(event: Event, property_: str) -> list[Claim]:
    return [claim for claim in event.claims if claim.property == property_]


def figures(event: Event) -> set[tuple[str, int | None, int | None]]:
    return {(claim.property, claim.low, claim.high) for claim in event.claims if claim.low is not None}


def actors(event: Event) -> set[tuple[str, str]]:
    return {(actor.role, actor.name) for actor in event.actors}


TYPES = [
    (
        "suicide_bombing",
        "A suicide bomber blew himself up at a police academy in Lahore on 2 March, killing 30 cadets.",
    ),
    ("shelling", "Mortar shells hit a market in Donetsk, and four traders were wounded."),
    ("air_strike", "An army helicopter fired on rebel positions near Gao."),
    ("air_strike", "Two villagers were killed in an Ethiopian drone strike near Mekelle."),
    ("attack", "Gunmen opened fire on worshippers leaving a church in Ouagadougou, killing six."),
    ("assassination", "Unknown attackers shot dead Judge Amina Sow outside her home in Bamako on Tuesday."),
    ("abduction", "Rebels kidnapped three aid workers near Goma on 1 March 2022."),
    ("abduction", "Raiders attacked a school near Goma, abducting 30 pupils and wounding a cook."),
    ("execution", "The militia beheaded two of its captives in Marib, residents said."),
    ("raid", "Soldiers stormed a house in Jenin and searched it for weapons."),
    ("territory_change", "The army said it had recaptured the town of Mocimboa da Praia from the insurgents."),
    ("armed_clash", "Militants ambushed an army convoy near Arlit, killing five soldiers."),
    ("armed_clash", "Heavy clashes between the Houthis and government troops broke out in Marib."),
    ("protest", "Hundreds of students protested in Dhaka against the new fees."),
    ("crackdown", "Police dispersed protesters in Minsk with tear gas, and 14 people were injured."),
    ("arrest", "Police in Minsk detained an opposition activist on Saturday."),
    ("seizure", "Soldiers seized a cache of rifles near Mersin."),
    ("destruction", "Militants blew up an oil pipeline in Sinai."),
    ("blockade", "The military imposed a curfew in Mandalay."),
    ("agreement", "Sudan's army and the Rapid Support Forces signed a truce in Jeddah on Friday."),
    ("meeting", "The foreign ministers of Armenia and Azerbaijan held talks in Geneva."),
    ("release", "The rebels freed 12 prisoners in Taiz."),
    ("withdrawal", "Burundian troops pulled out of Jowhar on Thursday."),
    ("deployment", "Turkey deployed 2,000 soldiers along its border with Syria."),
    ("aid", "A UN convoy delivered food aid to Rukban."),
    ("threat", "North Korea threatened to strike Guam."),
    ("sanction", "The European Union imposed sanctions on four generals in Myanmar."),
    ("group_change", "The faction pledged allegiance to the Islamic State."),
]


@pytest.mark.parametrize(("type_", "text"), TYPES)
def test_the_type_is_told_by_words_weapon_and_parties(coded: Reader, type_: str, text: str) -> None:
    assert one(coded(text)).type == type_


NOTHING = [
    "The striker scored twice and the fans marched home singing after the match in Turin.",
    "Nine people died when a bus plunged into a ravine near Cusco, Peru.",
    "A 5.6 earthquake killed two people and destroyed forty houses in Gilgit.",
    "He suffered a heart attack during the press conference in Ankara.",
    "The central bank released its forecast, and shares rallied.",
    "The minister called for an end to the violence.",
    "A gas explosion in a bakery in Lyon injured three customers.",
    "Typhoon Mawar struck the coast of Luzon, leaving six dead.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_accidents_sport_and_speech_are_no_events(coded: Reader, text: str) -> None:
    assert coded(text) == ()


@pytest.mark.parametrize(
    ("realis", "text"),
    [
        ("planned", "France will withdraw its troops from Niger by December."),
        ("planned", "The militants were planning attacks on army bases in Cairo."),
        ("planned", "The rebels announced that they would release 20 prisoners next week."),
        ("planned", "Turkey said it would send troops to Libya."),
        ("hypothetical", "Turkey said it would send troops to Libya if Tripoli asked for them."),
        ("planned", "The two presidents are scheduled to hold talks in Vienna on Thursday."),
        ("hypothetical", "Officials fear that rebels could attack the capital."),
        ("hypothetical", "The embassy warned of a possible suicide attack in Islamabad."),
        ("denied", "The militia denied that it had attacked the convoy near Sirte."),
        ("actual", "Rebels attempted to seize the town of Bama, residents said."),
    ],
)
def test_what_has_not_happened_says_so(coded: Reader, realis: str, text: str) -> None:
    assert one(coded(text)).realis == realis


@pytest.mark.parametrize(
    ("aggregate", "text"),
    [
        (True, "A series of attacks across northern Mali killed dozens of villagers."),
        (True, "Boko Haram has carried out numerous suicide bombings in Nigeria in recent years."),
        (False, "Rebels attacked a police station in Kunduz, killing four policemen."),
        (False, "Coalition jets carried out airstrikes near Raqqa, killing three fighters."),
    ],
)
def test_sums_of_acts_are_aggregates(coded: Reader, aggregate: bool, text: str) -> None:
    assert one(coded(text)).aggregate == aggregate


def test_an_act_that_is_told_twice_is_one_event(coded: Reader) -> None:
    event = one(
        coded(
            "Bomb at bus station in Multan kills seven\n\nA bomb exploded at a bus station in Multan on Friday, "
            "killing seven people, police said. The blast wounded 20 others. No group has said that it did it.\n\n"
            "The bombing was the first in Multan since 2015."
        )
    )
    assert (event.type, event.place and event.place.name) == ("bombing", "Multan")
    assert event.time is not None
    assert event.time.start == date(2022, 3, 4)
    assert {("killed", 7, 7), ("injured", 20, 20)} <= figures(event)


def test_figures_of_following_sentences_belong_to_the_act(coded: Reader) -> None:
    event = one(
        coded(
            "Al-Shabaab fighters attacked an army base near Jowhar on Friday. At least nine soldiers were killed. "
            "Another 15 were wounded, the hospital said."
        )
    )
    assert {("killed", 9, None), ("injured", 15, 15)} <= figures(event)
    (wounded,) = claims(event, "injured")
    assert wounded.speaker.kind == "medical"


def test_arrests_at_a_riot_are_a_figure_of_it(coded: Reader) -> None:
    riot = one(coded("Rioters threw stones at police in Belgrade on 3 March. At least 71 people were arrested."))
    assert (riot.type, figures(riot)) == ("riot", {("arrested", 71, None)})
    later = coded("Rioters threw stones at police in Belgrade on 3 March. Police arrested 70 people in Nis on 5 March.")
    assert [event.type for event in later] == ["riot", "arrest"]


def test_two_places_are_two_events(coded: Reader) -> None:
    events = coded("A car bomb killed six people in Mosul on Friday. In Tikrit, gunmen shot dead two policemen.")
    assert [event.place and event.place.name for event in events] == ["Mosul", "Tikrit"]
    assert [figures(event) for event in events] == [{("killed", 6, 6)}, {("killed", 2, 2)}]


def test_who_did_what_to_whom(coded: Reader) -> None:
    attack = one(coded("Al-Shabaab fighters attacked a police station in Baidoa on Monday."))
    assert ("perpetrator", "Al-Shabaab") in actors(attack)
    assert any(role == "target" and "police station" in name for role, name in actors(attack))
    strike = one(coded("An Israeli airstrike killed four people in Rafah."))
    assert ("perpetrator", "Israel") in actors(strike)
    shot = one(coded("Three soldiers were killed by ELN guerrillas near Arauca."))
    assert any(role == "perpetrator" and "ELN" in name for role, name in actors(shot))
    turned = one(coded("The army repelled an attack by the Houthis in Marib."))
    assert {("perpetrator", "Houthis")} <= actors(turned)


def test_talks_have_participants(coded: Reader) -> None:
    talks = one(coded("President Evariste Ndayishimiye met with Rwandan officials in Kigali on Friday."))
    assert {role for role, _ in actors(talks)} == {"participant"}
    assert ("participant", "Evariste Ndayishimiye") in actors(talks)


def test_an_own_claim_and_an_accusation_differ(coded: Reader) -> None:
    own = one(coded("The Taliban said its fighters had attacked an army base in Ghazni.", date(2018, 8, 20)))
    (claim,) = claims(own, "perpetrator")
    assert (claim.modality, claim.party, claim.speaker.kind) == ("claimed_responsibility", True, "armed_group")
    other = one(coded("Somali officials said that Al-Shabaab fighters had attacked a market in Afgooye."))
    (claim,) = claims(other, "perpetrator")
    assert (claim.modality, claim.speaker.kind) == ("accused", "state")


def test_those_who_claim_responsibility_are_claimants(coded: Reader) -> None:
    event = one(
        coded(
            "A car bomb killed six people in Quetta on Friday. The Balochistan Liberation Army claimed responsibility."
        )
    )
    assert {("claimant", "Balochistan Liberation Army"), ("perpetrator", "Balochistan Liberation Army")} <= actors(
        event
    )
    assert "claimed_responsibility" in {claim.modality for claim in claims(event, "perpetrator")}


def test_an_unattributed_word_of_a_party_is_a_party_word(coded: Reader) -> None:
    text = "Israel Defense Forces troops raided a building in Nablus."
    assert {c.party for c in claims(one(coded(text, outlet="Israel Defense Forces")), "occurrence")} == {True}
    assert {c.party for c in claims(one(coded(text, outlet="The Harbour Gazette")), "occurrence")} == {False}


def test_words_that_nothing_fixes_stay_words(coded: Reader) -> None:
    text = "Rebels attacked a police station in Kunduz on Monday, killing four policemen."
    undated = one(coded(text, None))
    assert undated.time is not None
    assert (undated.time.start, undated.time.text) == (None, "on Monday")
    dated = one(coded(text))
    assert dated.time is not None
    assert dated.time.start == date(2022, 2, 28)


def test_the_place_of_those_who_speak_is_not_the_place_of_the_act(coded: Reader) -> None:
    event = one(coded("Sources based in Nairobi said Al-Shabaab fighters attacked a village near Baidoa."))
    assert event.place is not None
    assert event.place.name == "Baidoa"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The army said he had thrown a petrol bomb at a patrol.", []),
        ("Police said that she had stabbed an officer.", []),
        ("Two soldiers, reached by phone, said a raid killed nine villagers.", []),
        ("The army said it had shelled the town.", ["army"]),
    ],
)
def test_an_army_that_speaks_of_him_did_not_do_it(coded: Reader, text: str, doers: list[str]) -> None:
    assert [actor.name for actor in one(coded(text)).actors if actor.role == "perpetrator"] == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Police arrested a man over the blast in Lagos, which killed two officers.", set()),
        ("Hezbollah, which fired rockets at Haifa on 3 May 2020, said it would go on.", {"Hezbollah"}),
        ("He belonged to the militia that massacred 40 villagers in Ituri.", {"militia"}),
    ],
)
def test_which_and_who_mean_what_stands_before_them(coded: Reader, text: str, doers: set[str]) -> None:
    found = {a.name for event in coded(text) if event.type != "arrest" for a in event.actors if a.role == "perpetrator"}
    assert found == doers


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility.",
        "Nobody claimed responsibility for the attack.",
        "No one has claimed the attack.",
        "The Taliban did not claim responsibility.",
        "The Taliban have yet to claim responsibility.",
    ],
)
def test_what_nobody_claims_has_no_claimant(coded: Reader, text: str) -> None:
    event = one(coded(f"A bomb killed 14 people in Karachi on 3 May 2020. {text}"))
    assert not event.actors or {actor.role for actor in event.actors} == {"target"}


def test_a_comparison_tells_the_same_act(coded: Reader) -> None:
    event = one(coded("A bomb killed 14 people in Karachi on 3 May 2020. It was the third such attack this week."))
    assert event.time is not None
    assert event.time.start == event.time.end == date(2020, 5, 3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court in Cairo sentenced 26 men to death on 4 May 2020 for a bombing.", [("arrest", "court")]),
        ("A judge condemned two men to death over the bombing of a bus.", [("arrest", "judge")]),
        ("Gunmen stopped a bus near Gao and shot dead nine passengers.", [("attack", "Gunmen")]),
        ("Police foiled a plot in Lagos and arrested two men.", [("arrest", "Police"), ("seizure", "Police")]),
        ("Rebels put the town of Gao under siege and shelled it.", [("shelling", "Rebels")]),
        ("Rebels freed a soldier they captured near Gao.", [("abduction", "Rebels"), ("release", "Rebels")]),
    ],
)
def test_each_act_has_its_own_doer(coded: Reader, text: str, told: list[tuple[str, str]]) -> None:
    events = coded(text)
    assert sorted((e.type, a.name) for e in events for a in e.actors if a.role == "perpetrator") == told


def test_words_for_a_time_are_no_part_of_a_name(coded: Reader) -> None:
    event = one(coded("A student was shot dead by security forces earlier in the day in Khartoum."))
    assert [actor.name for actor in event.actors if actor.role == "perpetrator"] == ["security forces"]


def test_a_country_that_acts_is_not_where_it_acts(coded: Reader) -> None:
    assert one(coded("Russia threatened to close its airspace.")).place is None


def test_the_publication_date_is_a_default_only_where_it_is_asked_for(gazetteer: Gazetteer) -> None:
    document = document_from_text("Rebels attacked a base near Gao.", "r", ReadOptions(published=PUBLISHED))
    registry = ActorRegistry.load()
    assert one(CuesExtractor(gazetteer, registry).extract(document)).time is None
    event = one(CuesExtractor(gazetteer, registry, default_date="published").extract(document))
    assert event.time is not None
    assert event.time.start == event.time.end == PUBLISHED
    assert [claim.origin for claim in claims(event, "time")] == ["cues.v1:published-default"]


def test_the_reading_of_vague_words_can_be_chosen(gazetteer: Gazetteer) -> None:
    document = document_from_text("Gunmen killed dozens of farmers near Zamfara.", "r")
    for reading, low in (("codebook", 24), ("acled", 12)):
        event = one(CuesExtractor(gazetteer, ActorRegistry.load(), reading=reading).extract(document))
        assert {found[1] for found in figures(event)} == {low}


def test_a_dateline_is_no_time_of_an_act(coded: Reader) -> None:
    event = one(coded("BAMAKO, 12 May 2021 (Sahel Wire) -- Gunmen killed six farmers in Bandiagara.", None))
    assert (event.time, event.place and event.place.name) == (None, "Bandiagara")


def test_anchors_are_short_and_hold_the_word_that_tells(coded: Reader) -> None:
    text = (
        "After weeks of rising tension in the hills above the lake, fighters of the March 23 Movement, many of them in "
        "new uniforms, attacked a camp of the army near Rutshuru at dawn on Saturday, killing eleven soldiers and "
        "burning the stores, the tents and two trucks, according to three officers who spoke to this paper by phone."
    )
    for event in coded(text):
        assert 5 <= len(event.anchor.quote.split()) <= 20
        assert event.anchor.span.contains(event.anchor.head)


def test_the_day_of_a_dateline_behind_a_title_is_no_day_of_an_act(coded: Reader) -> None:
    text = "Mill burns\n\nGAO, 5 March 2022 (Harbour Wire) – Rebels burnt a mill in Ansongo, killing six."
    found = one(coded(text))
    assert found.time is None
    assert found.place is not None and found.place.name == "Ansongo"


def test_the_day_of_a_claim_of_responsibility_is_no_day_of_the_act(coded: Reader) -> None:
    text = "The Taliban claimed responsibility on Saturday for a bombing that killed six people in Herat on Friday."
    found = one(coded(text))
    assert found.time is not None and found.time.start == date(2022, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "A rebel leader, Omar Haddad, appeared in court in Nairobi on Monday, charged with an attack on a school.",
        "Omar Haddad turned himself in to soldiers in Nairobi on Monday, a day after the rebels' attack.",
    ],
)
def test_whoever_is_charged_or_gives_himself_up_is_not_the_one_who_arrests(coded: Reader, text: str) -> None:
    arrest = next(event for event in coded(text) if event.type == "arrest")
    assert ("target", "Omar Haddad") in actors(arrest)
    assert not [name for role, name in actors(arrest) if role == "perpetrator" and "Haddad" in name]


@pytest.mark.parametrize(
    "text",
    [
        "Police searched the flat of a rebel leader in Nairobi and found no trace of explosives.",
        "Soldiers searched the rebels' camp near Nairobi and found no weapons.",
        "The rebels must face murder and terrorism charges, said the minister in Nairobi.",
    ],
)
def test_what_is_not_found_and_what_is_charged_are_no_acts(coded: Reader, text: str) -> None:
    assert not {event.type for event in coded(text)} & {"seizure", "attack", ""}


@pytest.mark.parametrize(
    "text",
    [
        "A fire on Friday killed five soldiers at a club in Nairobi. The club had no exit, the police said.",
        "A blaze on Friday injured nine police officers in Nairobi.",
        "An earthquake of magnitude six killed forty soldiers near Nairobi.",
    ],
)
def test_what_fire_and_flood_did_is_no_attack(coded: Reader, text: str) -> None:
    assert coded(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rebels opened fire and killed two soldiers in Nairobi on Friday.",
        "The fire of Ethiopian tanks killed two soldiers near Nairobi on Friday.",
        "Gunmen storm hotel killing two soldiers in Nairobi.",
        "Rebels set a house on fire and killed two soldiers in Nairobi on Friday.",
    ],
)
def test_what_gunfire_did_is_one(coded: Reader, text: str) -> None:
    assert figures(one(coded(text))) == {("killed", 2, 2)}
