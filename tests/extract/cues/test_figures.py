"""The figures of one sentence: property, count, group and the words that state it."""

import pytest

from dateline.core import Span
from dateline.extract.cues.figures import find_figures

Row = tuple[str, int | None, int | None, str]


def figures(text: str) -> list[Row]:
    return [(one.property, one.low, one.high, one.group) for one in find_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed at least 47 in the old market.", [("killed", 47, None, "all")]),
        ("Car bomb kills 12.", [("killed", 12, 12, "all")]),
        ("Raiders abducted 200 schoolgirls.", [("abducted", 200, 200, "civilians")]),
        ("Police detained 22 in the square.", [("arrested", 22, 22, "all")]),
        ("Kidnappers took 12 hostages.", [("abducted", 12, 12, "all")]),
        ("A masked man shot dead a policeman.", [("killed", 1, 1, "forces")]),
        ("The mine killed over 50 worshippers.", [("killed", 51, None, "civilians")]),
        ("It wounded many others.", [("injured", 2, None, "all")]),
        ("Five gunmen killed 12 worshippers.", [("killed", 12, 12, "civilians")]),
        ("Security forces killed 20 militants.", [("killed", 20, 20, "militants")]),
        ("Soldiers shot and killed two attackers.", [("killed", 2, 2, "perpetrators")]),
        ("The shell killed a civilian and hurt two.", [("killed", 1, 1, "civilians"), ("injured", 2, 2, "civilians")]),
        (
            "Bandits wounded one nun and killed another.",
            [("injured", 1, 1, "civilians"), ("killed", 1, 1, "civilians")],
        ),
    ],
)
def test_people_after_the_verb(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Ordu, 47 people were killed and 12 wounded.", [("killed", 47, 47, "all"), ("injured", 12, 12, "all")]),
        ("A mine went off, leaving 20 dead.", [("killed", 20, 20, "all")]),
        ("Dozens of people were injured.", [("injured", 24, None, "all")]),
        ("One soldier was killed.", [("killed", 1, 1, "forces")]),
        ("Seven militants were arrested.", [("arrested", 7, 7, "militants")]),
        ("A further ten were hurt.", [("injured", 10, 10, "all")]),
        ("Fifty-seven pilgrims from three towns have been kidnapped.", [("abducted", 57, 57, "civilians")]),
        ("12 dead, 30 wounded in market blast.", [("killed", 12, 12, "all"), ("injured", 30, 30, "all")]),
        ("Six monks died and 15 others were hurt.", [("killed", 6, 6, "civilians"), ("injured", 15, 15, "civilians")]),
        ("THREE REBELS WERE CAPTURED NEAR QUITO.", [("arrested", 3, 3, "rebels")]),
        ("Over 60 hill and valley rebels were killed.", [("killed", 61, None, "rebels")]),
        ("Between 10 and 12 members of the security forces were killed.", [("killed", 10, 12, "forces")]),
    ],
)
def test_people_before_the_verb(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 12 deaths.", [("killed", 12, 12, "all")]),
        ("Rescuers spoke of a death toll of 21.", [("killed", 21, 21, "all")]),
        ("By nightfall the toll rose to 30.", [("killed", 30, 30, "all")]),
        ("The toll rose from 10 to 12.", [("killed", 12, 12, "all")]),
        ("The number of people killed in the camp has climbed to 40.", [("killed", 40, 40, "all")]),
        ("The siege claimed 12 lives.", [("killed", 12, 12, "all")]),
        ("Divers found the bodies of 35 people.", [("killed", 35, 35, "all")]),
        ("The raid led to the arrests of nine students.", [("arrested", 9, 9, "civilians")]),
        ("The army suffered heavy casualties.", [("casualties", 2, None, "all")]),
        ("The clinic counted 14 police casualties.", [("casualties", 14, 14, "forces")]),
        ("The shelling killed or wounded 90 people.", [("casualties", 90, 90, "all")]),
    ],
)
def test_nouns_of_harm(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No casualties were reported.", [("casualties", 0, 0, "all")]),
        ("There were no immediate reports of casualties.", [("casualties", 0, 0, "all")]),
        ("No one was killed in the raid.", [("killed", 0, 0, "all")]),
        ("Nobody was hurt.", [("injured", 0, 0, "all")]),
        ("The blast did not kill the 12 miners.", []),
        ("The 12 miners were not hurt.", []),
    ],
)
def test_none_is_a_count_and_a_denied_verb_gives_none(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


def test_bodies_seen_in_one_hospital_are_a_lower_bound() -> None:
    assert figures("They saw 35 bodies in one hospital.") == [("killed", 35, None, "all")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 people, including 3 children, were killed.", [("killed", 12, 12, "all"), ("killed", 3, 3, "children")]),
        (
            "Twelve people were killed, five of them children.",
            [("killed", 12, 12, "all"), ("killed", 5, 5, "children")],
        ),
        ("The fire bomb killed 31, including ten recruits.", [("killed", 31, 31, "all"), ("killed", 10, 10, "forces")]),
        (
            "At least 57 people, including 10 children and three nuns, are killed.",
            [("killed", 57, None, "all"), ("killed", 10, 10, "children"), ("killed", 3, 3, "nuns")],
        ),
        ("Three people were shot dead, including a child.", [("killed", 3, 3, "all"), ("killed", 1, 1, "child")]),
        ("Nine were hurt, including three critically.", [("injured", 9, 9, "all"), ("injured", 3, 3, "all")]),
    ],
)
def test_a_part_stands_beside_its_whole(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It caused the deaths of 170 Afghans and 13 American sailors.",
            [("killed", 170, 170, "all"), ("killed", 13, 13, "forces")],
        ),
        (
            "Four soldiers and nine gunmen were killed in the clash.",
            [("killed", 4, 4, "forces"), ("killed", 9, 9, "perpetrators")],
        ),
        (
            "The strike killed three nuns, two guards and a bomber.",
            [("killed", 3, 3, "civilians"), ("killed", 2, 2, "forces"), ("killed", 1, 1, "perpetrators")],
        ),
        (
            "The strike hit a car, killing their chief and some of his associates.",
            [("killed", 1, 1, "all"), ("killed", 2, None, "associates")],
        ),
    ],
)
def test_groups_of_one_list_stay_apart(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor and two others were killed.", ("killed", 3, 3, "all")),
        ("Jane Roe and her husband were killed at home.", ("killed", 2, 2, "all")),
        ("His wife and two children died.", ("killed", 3, 3, "civilians")),
        ("Omar Said was assassinated alongside his driver.", ("killed", 2, 2, "all")),
    ],
)
def test_persons_told_one_by_one_make_one_count(text: str, expected: Row) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mourners carried the slain commander.", ("killed", 1, 1, "all")),
        ("Police said the mayor was assassinated.", ("killed", 1, 1, "all")),
        ("Lina Haddad, who ran the paper, was abducted.", ("abducted", 1, 1, "all")),
        ("Troops arrested Lina Haddad at the gate.", ("arrested", 1, 1, "all")),
        ("Her husband died of his wounds.", ("killed", 1, 1, "all")),
        ("He later died from his injuries.", ("killed", 1, 1, "all")),
        ("The patrol killed villagers.", ("killed", 2, None, "civilians")),
        ("Journalists were arrested.", ("arrested", 2, None, "civilians")),
    ],
)
def test_people_told_without_a_number(text: str, expected: Row) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thousands of people protested in the capital.", ("attendance", 2000, None, "all")),
        ("Thousands of people marched to the palace.", ("attendance", 2000, None, "all")),
        ("The army deployed 5,000 troops along the border.", ("attendance", 5000, 5000, "forces")),
        ("A crowd of 2,000 stood near the mosque.", ("attendance", 2000, 2000, "all")),
    ],
)
def test_attendance(text: str, expected: Row) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The MPs killed the bill.",
        "The road is a dead end.",
        "A killer whale was seen.",
        "She shot a film about 12 sisters.",
        "It was a case of arrested development.",
        "The guide charged 12 dollars.",
        "Twelve people were killed in a car crash.",
        "The earthquake killed 300.",
        "Cholera killed 40 children.",
        "He died of old age at 90.",
        "The group has 6,500 members, and 4,000 of them stay near the border.",
        "Troops captured 19 border posts.",
        "The attack destroyed 12 houses.",
        "They were arrested in 2015.",
        "The doctors saved 12 lives.",
        "Two ministers attended.",
        "The 34-year-old was killed in 2011.",
        "",
    ],
)
def test_what_counts_no_victims(text: str) -> None:
    assert figures(text) == []


def test_a_sentence_of_an_accident_counts_where_it_tells_of_violence_too() -> None:
    assert figures("Rebels shot down a helicopter, and 12 people died in the crash.") == [("killed", 12, 12, "all")]


@pytest.mark.parametrize(
    ("text", "quote", "number", "cue"),
    [
        (
            "Later at least 47 worshippers were killed there.",
            "at least 47 worshippers were killed",
            "at least 47",
            "killed",
        ),
        ("They fled, killing over 50 worshippers.", "killing over 50 worshippers", "over 50", "killing"),
        ("It led to the deaths of 170 Afghans.", "deaths of 170 Afghans", "170", "deaths of"),
        ("By noon the toll rose to 30.", "toll rose to 30", "30", "toll"),
    ],
)
def test_a_figure_quotes_the_shortest_words_that_state_it(text: str, quote: str, number: str, cue: str) -> None:
    (found,) = find_figures(text, Span(0, len(text)))
    assert (found.span.of(text), found.number.of(text), found.cue.of(text)) == (quote, number, cue)


def test_several_people_are_not_the_subject_of_a_distant_singular_verb() -> None:
    text = "Five prisoners were swapped for a hiker from the north who was captured there."
    assert all(figure.low != 5 for figure in find_figures(text, Span(0, len(text))))


def test_only_the_sentence_asked_for_is_read() -> None:
    text = "Ten were killed. Four guards were wounded."
    (found,) = find_figures(text, Span(17, len(text)))
    assert (found.property, found.low, found.span.of(text)) == ("injured", 4, "Four guards were wounded")


def test_the_reading_of_vague_words_is_the_callers() -> None:
    text = "Dozens were killed."
    (found,) = find_figures(text, Span(0, len(text)), reading="acled")
    assert (found.low, found.high) == (12, 12)


def test_capitals_are_read_as_other_text_is() -> None:
    text = "Rebels killed 14 soldiers and wounded nine near the old mill."
    assert figures(text.upper()) == figures(text)
