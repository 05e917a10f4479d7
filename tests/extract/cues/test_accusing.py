"""Who accuses, claims that others did it, or asks them to stop: nobody who did it by those words."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _doers(event: Event) -> list[str]:
    return [actor.name for actor in event.actors if actor.role == "perpetrator"]


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        (["Ethiopia"], "Eritrea claims nine soldiers were killed in Ethiopian shelling of Badme."),
        (["Ethiopia"], "Eritrea claims Ethiopian shelling killed nine soldiers in Badme."),
        ([], "The Taliban claim the airstrike killed nine soldiers in Kandahar."),
        (["Taliban"], "The Taliban claimed the bombing, which killed nine people in Kabul."),
        (["Al-Shabaab"], "Al-Shabaab claimed two attacks on an army base in Baidoa."),
        (["Sudan"], "Chad has repeatedly accused Sudan of shelling the town of Adre."),
        (["UAE"], "Sudan's army chief accused the UAE of bombing Port Sudan."),
        (["Moscow"], "Kyiv accused Moscow of shelling a school in Sumy."),
        (["Azerbaijan"], "The airstrike, which Armenia has blamed on Azerbaijan, killed four people in Goris."),
        (
            ["Azerbaijani forces"],
            "The airstrike, which Armenia attributes to Azerbaijani forces, killed four people in Goris.",
        ),
        (["Azerbaijan"], "Armenia blames Azerbaijan for the airstrike that killed four people in Goris."),
        ([], "The Vatican appeals to Chad to act against the massacres of villagers in Moundou on Monday."),
    ],
)
def test_whoever_accuses_claims_or_appeals_did_not_do_it(coded: Reader, doers: list[str], text: str) -> None:
    assert [_doers(event) for event in coded(text)] == [doers]


def test_whom_others_accuse_is_held_to_have_done_it_by_them(coded: Reader) -> None:
    (event,) = coded("The airstrike, which Armenia has blamed on Azerbaijan, killed four people in Goris.")
    (claim,) = (claim for claim in event.claims if claim.property == "perpetrator")
    assert (claim.value, claim.speaker.text, claim.modality) == ("Azerbaijan", "Armenia", "accused")


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        (["Hezbollah"], "The mayor accused fighters of Hezbollah of being behind it."),
        (["Hezbollah"], "Hezbollah, which the mayor accuses of planting it, was silent."),
        (["Omar Haddad"], "Omar Haddad, whom the mayor has accused of planting it, was silent."),
        (["Omar Haddad"], "Omar Haddad, accused by the army of the bombing, was silent."),
        ([], "The mayor has accused Hezbollah of involvement in the coup."),
        ([], "The army, which the mayor has accused of planning a coup, was silent."),
        ([], "The mayor accused Hezbollah of planning a rally."),
    ],
)
def test_what_somebody_is_accused_of_is_the_act_or_other_things(coded: Reader, doers: list[str], text: str) -> None:
    told = "A bomb exploded in a market in Kabul on Monday, killing nine people. "
    assert _doers(coded(told + text)[0]) == doers


def test_whoever_is_accused_of_a_killing_was_not_killed(coded: Reader) -> None:
    (event,) = coded("Omar Haddad is accused of fatally shooting two soldiers in Kabul on Monday.")
    assert _doers(event) == ["Omar Haddad"]
    assert [actor.name for actor in event.actors if actor.role == "target"] == ["soldiers"]


@pytest.mark.parametrize(
    ("doer", "text"),
    [
        ("White Eagles", "The White Eagles yesterday claimed responsibility for a bombing in Cali."),
        ("White Eagles", "The White Eagles late on Sunday claimed responsibility for a bombing in Cali."),
        ("White Eagles", 'A new group, the "White Eagles," today claimed responsibility for a bombing in Cali.'),
    ],
)
def test_a_day_is_no_claimant(coded: Reader, doer: str, text: str) -> None:
    (event,) = coded(text)
    (claimant,) = (actor.name for actor in event.actors if actor.role == "claimant")
    assert claimant.endswith(doer)


@pytest.mark.parametrize(
    ("doer", "target", "text"),
    [
        ("Canada", "Hezbollah", "Canada put Hezbollah on its terror list on Monday."),
        ("United Nations", "Sudan", "The United Nations relisted Sudan for abuses against children."),
        ("United States", "Houthis", "The United States adds the Houthis to its list of terrorist groups."),
    ],
)
def test_whoever_keeps_a_list_lists_others(coded: Reader, doer: str, target: str, text: str) -> None:
    (event,) = coded(text)
    assert event.type == "sanction"
    assert [(actor.role, actor.name) for actor in event.actors] == [("perpetrator", doer), ("target", target)]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            [("shelling", ["Sudan"]), ("blockade", ["Chad"])],
            "Chad accused Sudan of shelling Adre and closed the border at Tine.",
        ),
        (
            [("shelling", ["Sudan"]), ("shelling", ["Chad"])],
            "Chad accused Sudan of shelling Adre and fired rockets at Kassala.",
        ),
        ([("shelling", ["Sudan"])], "Chad accused Sudan of shelling Adre and killing a guard."),
    ],
)
def test_what_an_accuser_does_then_is_its_own_act(coded: Reader, told: list[tuple[str, list[str]]], text: str) -> None:
    assert sorted((event.type, _doers(event)) for event in coded(text)) == sorted(told)


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        (
            {"rebels"},
            "Chad's army accused the rebels of planting mines, one of which killed two drivers in Bol on Monday.",
        ),
        (
            {"rebels"},
            "Chad's army accused the rebels of planting mines, one of which wrecked a lorry and killed two men in Bol.",
        ),
        ({"Chad's army"}, "Chad's army planted mines, one of which killed two drivers in Bol on Monday."),
    ],
)
def test_what_the_mines_did_of_which_others_are_accused_the_accuser_did_not(
    coded: Reader, doers: set[str], text: str
) -> None:
    assert {doer for event in coded(text) for doer in _doers(event)} == doers


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        (set(), "Colombian troops rescued three kidnapped nurses in Arauca on Monday."),
        (set(), "Colombian troops searched for kidnapped nurses in Arauca on Monday."),
        ({"ELN"}, "The ELN kidnapped nurses in Arauca on Monday."),
    ],
)
def test_who_frees_captives_did_not_take_them(coded: Reader, doers: set[str], text: str) -> None:
    taken = [event for event in coded(text) if event.type == "abduction"]
    assert {doer for event in taken for doer in _doers(event)} == doers
