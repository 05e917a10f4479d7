"""Of which type an act is, by who did it to whom and with what."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def kinds(events: tuple[Event, ...]) -> list[str]:
    return [event.type for event in events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels bombed a bus station in Mosul on Friday.", ["bombing"]),
        ("Syrian jets bombed a bus station in Idlib on Friday.", ["air_strike"]),
        ("The rebels bombed a bus station in Mosul with drones on Friday.", ["air_strike"]),
        ("Bombs struck three shops in Karachi on Friday, wounding a clerk.", ["bombing"]),
        ("A theatre was blown up in Mosul on Friday.", ["bombing"]),
        ("A guard was struck by a bullet when rebels opened fire in Mosul.", ["attack"]),
        ("Rebels hit a depot in Mosul with two suicide drones, wounding three clerks.", ["air_strike"]),
        ("Rebels attacked an air force base near Mosul.", ["armed_clash"]),
        ("Two nephews of the chief of the Chadian air force were hurt in an attack in Gao.", ["attack"]),
        ("The Chadian air force attacked a camp in Gao.", ["air_strike"]),
        ("Rebels attacked a convoy near Mosul from helicopters.", ["air_strike"]),
        ("A Turkish helicopter was shot down by rebels near Mosul.", ["shelling"]),
        ("A warship pounded a depot in Mosul with shells on Friday.", ["shelling"]),
        ("Two jets pounded a depot in Mosul on Friday.", ["air_strike"]),
    ],
)
def test_bombs_need_no_aircraft(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "figure"),
    [
        ("The smuggler was captured in Lima on Friday.", "arrest", ("arrested", 1)),
        ("Police in Lima captured 14 smugglers of the cartel.", "arrest", ("arrested", 14)),
        ("Rebels captured four nurses near Gao.", "abduction", ("abducted", 4)),
        ("Four soldiers were captured by rebels near Gao.", "abduction", ("abducted", 4)),
        ("Rebels captured four soldiers near Gao.", "abduction", ("abducted", 4)),
        ("Rebels abducted 30 pupils in an attack on a school near Gao.", "abduction", ("abducted", 30)),
        ("Rebels captured the town of Sake near Goma.", "territory_change", None),
        ("Rebels captured the colonel's base in the town of Sake.", "territory_change", None),
        ("The navy captured two skiffs of the pirates off Aden.", "seizure", None),
    ],
)
def test_people_are_held_and_places_taken(
    read: Reader, text: str, expected: str, figure: tuple[str, int] | None
) -> None:
    (event,) = read(text)
    assert event.type == expected
    assert [(c.property, c.low) for c in event.claims if c.low is not None] == ([figure] if figure else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protesters hurled petrol bombs at police in Minsk on Friday.", ["riot"]),
        ("Rebels hurled petrol bombs at a police post in Minsk on Friday.", ["bombing"]),
        ("Demonstrators attacked a police post in Minsk on Friday.", ["riot"]),
        ("Demonstrators attacked as police opened fire in Minsk on Friday.", ["attack"]),
        ("Demonstrators occupied the town hall in Minsk on Friday.", ["protest"]),
        ("Rebels occupied the town of Sake near Goma on Friday.", ["territory_change"]),
        ("Clashes broke out in Minsk after a demonstration on Friday.", ["riot", "protest"]),
        ("Mourners clashed with police in Minsk on Friday.", ["riot"]),
        ("Clashes between the army and rebels broke out in Minsk during a demonstration.", ["armed_clash", "protest"]),
        ("Rebels clashed with the army in Minsk on Friday.", ["armed_clash"]),
    ],
)
def test_violence_of_a_crowd_is_a_riot(read: Reader, text: str, expected: list[str]) -> None:
    assert sorted(kinds(read(text)), key=expected.index) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels ambushed a bus near Gao, killing two pilgrims.", ["attack"]),
        ("Rebels ambushed a patrol near Gao, killing two soldiers.", ["armed_clash"]),
        ("Eleven people were killed in raids by Boko Haram near Maiduguri.", ["attack"]),
        ("Soldiers killed two rebels in a raid on a house near Maiduguri.", ["raid"]),
        ("The rebels entered the town of Sake near Goma.", ["territory_change"]),
    ],
)
def test_whom_an_armed_group_strikes_decides(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels entered Mosul on Friday.", ["territory_change"]),
        ("Rebels entered the city on Friday.", ["territory_change"]),
        ("Rebels entered a shop in Goma on Friday.", []),
        ("Rebels entered the village of Sake near Goma and shot three farmers.", ["attack"]),
        ("The army expelled the rebels from Goma on Friday.", ["territory_change"]),
        ("Mali expelled two diplomats of Algeria, accusing it of backing rebels.", ["sanction"]),
        ("The rebels claimed full control of Mosul on Friday.", ["territory_change"]),
    ],
)
def test_who_enters_a_town_or_is_expelled_from_it(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway bans the import of timber from Belarus.", ["sanction"]),
        ("Japan announced a ban on the sale of engines to Iran.", ["sanction"]),
        ("Chad closed the consulate of Sudan in Abeche on Friday.", ["sanction"]),
        ("Chad closed its border with Sudan on Friday.", ["blockade"]),
        ("Iran says it will cease all contact with the inspectors.", ["sanction"]),
        ("The African Union held an emergency session on Mali.", ["meeting"]),
        ("Mali formally withdrew from the ECOWAS regional bloc.", ["sanction"]),
        ("The alliance withdrew from its base in Gao.", ["withdrawal"]),
    ],
)
def test_trade_and_ties_that_are_cut_are_sanctions(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers of Chad launch mortars into Sudan, with one hitting a home in Tine and killing two.", ["shelling"]),
        ("Gunmen hid near mortars in Tine, with a man hitting a farmer and killing him.", ["attack"]),
        ("Rebels shot down a surveillance drone over Myawaddy.", ["shelling"]),
        ("Two surveillance drones were shot down by rebels over Myawaddy.", ["shelling"]),
        ("The army consolidates its hold on the city of Goma.", []),
        ("The army captured the city of Goma.", ["territory_change"]),
    ],
)
def test_means_and_holds_decide(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Military positions in Gao were attacked overnight.", ["armed_clash"]),
        ("The guard post of the army in Gao was also attacked.", ["armed_clash"]),
        ("Two shops in Gao were attacked by the rebels overnight.", ["attack"]),
        ("The rebels attacked a pipeline near Gao.", ["destruction"]),
        ("The rebels launched 25 attacks on the power lines near Gao.", ["destruction"]),
        ("The rebels attacked a pipeline near Gao and killed a villager.", ["attack"]),
        ("Army helicopters fired rockets at the hills near Gao.", ["air_strike"]),
        ("The rebels fired rockets at army helicopters near Gao.", ["shelling"]),
        ("The police seized three passports of the rebels in Gao.", ["seizure"]),
        ("The rebels seized the town of Gao and two trucks.", ["territory_change"]),
        ("Protests erupt in front of the palace in Gao with clashes with the police.", ["riot"]),
        ("The rebels captured a Malian guard post near Gao.", ["territory_change"]),
    ],
)
def test_what_is_attacked_or_seized_tells_the_type(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town of Sake was captured by soldiers on Friday.", ["territory_change"]),
        ("A smuggler of the cartel was captured by the police in Maicao.", ["arrest"]),
        ("Pirates stormed and hijacked a tanker off Aden.", ["abduction"]),
        ("A Chadian F-16 attacked two boats of the rebels off Aden.", ["air_strike"]),
        ("A Chadian F-16 was shot down by rebels near Mosul.", ["shelling"]),
    ],
)
def test_who_takes_whom_and_with_what(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels expelled Chad's chargé d'affaires from Mosul on Friday.", ["sanction"]),
        ("Rebels re-took the town of Sake on Friday.", ["territory_change"]),
        ("Chad will dispatch naval forces to Cyprus on Monday.", ["deployment"]),
    ],
)
def test_who_is_sent_out_and_sent_off(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels expelled 40 aid workers from Mosul on Friday.", ["arrest"]),
        ("The rebels expelled the army from Mosul on Friday.", ["territory_change"]),
        ("Police captured a drug lord of the cartel in Lima.", ["arrest"]),
    ],
)
def test_people_who_are_put_out_or_caught_are_no_land(read: Reader, text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected
