"""Whether an act happened: demanded, offered, ahead, or the first of its kind."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("She was the second judge to be kidnapped by the rebels in Gao.", ["actual"]),
        ("The rebels became the first group to attack the base in Gao.", ["actual"]),
        ("The judge will be the first to be kidnapped in Gao, the rebels said.", ["planned"]),
        ("The rebels ordered the first captives in Gao to be beheaded.", ["planned"]),
        ("The army demanded that the wounded rebels in Gao be allowed to leave the country.", []),
        ("The rebels insisted that the prisoners be released by the army.", []),
        ("The rebels insisted that the army shelled Gao.", ["actual"]),
        ("A rebel was arrested in Gao while trying to flee the country.", ["actual"]),
        ("The prosecutor seeks his arrest for the rebels' attacks.", []),
        ("The rebels are allowed to withdraw from Gao.", ["planned"]),
        ("The rebels were allowed to withdraw from Gao on Friday.", ["actual"]),
        ("The mayor condemned in the harshest possible terms the bombing of a school in Gao.", ["actual"]),
        ("The army warned of a possible bombing of a school in Gao.", ["hypothetical"]),
    ],
)
def test_what_is_wished_or_allowed_has_not_happened(read: Reader, text: str, realis: list[str]) -> None:
    assert [event.realis for event in read(text)] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The Turkish president will fly to Geneva for talks with Armenia.", "planned"),
        ("We will host in Geneva in the spring a round of talks between Turkey and Armenia.", "planned"),
        ("Will the Turkish president attend the summit with Armenia in Geneva?", "planned"),
        ("Will the president explain why he attended the summit with Armenia in Geneva?", "actual"),
        ("Turkey is ready for talks with Armenia in Geneva.", "planned"),
        ("It can open the way to a resumption of talks between Turkey and Armenia.", "hypothetical"),
        ("Officials of Turkey and Armenia prepared for a summit in Geneva on 10 March.", "planned"),
        ("A meeting of the ministers of Turkey and Armenia in Geneva on 10 March is on his calendar.", "planned"),
        ("A meeting of the ministers of Turkey and Armenia in Geneva on 1 March is on his calendar.", "actual"),
        ("The ministers of Turkey and Armenia held talks in Geneva on 1 March.", "actual"),
    ],
)
def test_talks_that_lie_ahead_are_planned(read: Reader, text: str, realis: str) -> None:
    assert {event.realis for event in read(text) if event.type == "meeting"} == {realis}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The liberation of Mosul will allow the army to rest.", [("territory_change", "planned")]),
        ("The fall of Mosul to the rebels will be remembered.", [("territory_change", "actual")]),
        ("The rebels tried to capture Mosul on Friday.", [("armed_clash", "actual")]),
        ("The rebels captured Mosul on Friday.", [("territory_change", "actual")]),
        ("Turkey said a truce could be reached with the rebels in Mosul.", [("agreement", "hypothetical")]),
        ("The truce with the rebels in Mosul could be the last.", [("agreement", "actual")]),
        ("Turkey gave the rebels a deadline of Friday to leave Mosul.", [("threat", "actual")]),
        ("The army gave the rebels 48 hours to surrender in Mosul or face attack.", [("threat", "actual")]),
    ],
)
def test_what_may_come_and_what_was_tried(read: Reader, text: str, told: list[tuple[str, str]]) -> None:
    assert [(event.type, event.realis) for event in read(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "The army gave the rebels a deadline of Friday to leave Mosul.",
        "The rebels and the army signed the first truce since May 2019.",
    ],
)
def test_a_deadline_and_a_day_compared_with_are_no_time_of_the_act(read: Reader, text: str) -> None:
    assert [event.time for event in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Turkey has no role in any peace talks on ending the war in Libya, the rebels said.", []),
        ("Norway will play no part in the talks between the rebels and the army of Sudan.", []),
        ("Norway had no part in the talks between the rebels and the army on Friday.", ["denied"]),
        ("The rebels and the army held talks in Cairo on Friday without Norway.", ["actual"]),
    ],
)
def test_who_has_no_part_in_talks_tells_of_none(read: Reader, text: str, realis: list[str]) -> None:
    assert [event.realis for event in read(text)] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        (
            "Sweden offers a reward of 2 million kronor for information leading to the arrest of the rebel Diaz.",
            [],
        ),
        ("A bounty for the capture of the rebel leader Baro Kone was announced in Bamako.", []),
        ("A hunter received the reward for the arrest of the rebel leader Baro Kone in Gao on Monday.", ["actual"]),
        ("Information leading to the arrest of three rebels in Kano came from a villager.", ["actual"]),
        ("The general said the release of the hostages in Gaza is essential.", []),
        ("The release of the hostages in Gaza on Monday was a relief.", ["actual"]),
        ("If the rebels once again persist in attacking Goma, they will pay.", ["hypothetical"]),
        ("The rebels said they kill whoever asks if they are at war and whom the army shot in Gao.", ["actual"]),
        ("Dozens if not hundreds of rebels in the town of Gao were killed.", ["actual"]),
        ("The Danish government approves its first package of military aid for Moldova.", ["planned"]),
        ("The Danish government delivered its first package of military aid to Moldova.", ["actual"]),
    ],
)
def test_what_is_paid_for_needed_or_approved_is_still_to_be_done(read: Reader, text: str, realis: list[str]) -> None:
    assert [event.realis for event in read(text)] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("On 9 May rebels shelled Goma.", "actual"),
        ("In May rebels shelled Goma.", "actual"),
        ("The 4 May attack by rebels on Goma was short.", "actual"),
        ("on 9 may rebels shelled goma.", "actual"),
        ("Minister Theo May met the rebel leader Kone in Goma.", "actual"),
        ("The rebels may shell Goma in May.", "hypothetical"),
        ("THE REBELS MAY SHELL GOMA.", "hypothetical"),
    ],
)
def test_a_month_puts_nothing_in_doubt(read: Reader, text: str, realis: str) -> None:
    assert [event.realis for event in read(text)] == [realis]
