"""What has not happened, by words farther from it than those of the list."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The coming summit of the presidents of Mali and Turkey, to be held in Dakar, matters.", "planned"),
        ("Talks between Mali and the rebels to be held in Algiers are in doubt.", "planned"),
        ("The talks ended with a call for elections to be held by Mali and the rebels.", "actual"),
        ("The talks between Mali and the rebels were held in Algiers in the coming and going of envoys.", "actual"),
    ],
)
def test_a_gathering_to_be_held_is_planned(read: Reader, text: str, told: str) -> None:
    assert {event.realis for event in read(text) if event.type == "meeting"} == {told}


def test_what_troops_are_to_begin_is_what_they_are_for(read: Reader) -> None:
    told = read("Mali reports the deployment of 500 soldiers in Gao to begin patrols.")
    assert [event.realis for event in told] == ["actual"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Malian minister accused the rebels of plotting attacks on buses in Gao.", ["planned"]),
        ("The rebels planning attacks in Gao killed 30 people.", ["actual"]),
        ("An attack that the rebels had planned for May in Gao is feared no more.", ["planned"]),
        ("An attack that the rebels had planned and led in Gao shook the army.", ["actual"]),
        ("The rebels have prepared another offensive for the next few days in Gao.", ["planned"]),
        ("Explosives that were going to be fired at the palace in Gao lay in a truck of the rebels.", ["planned"]),
        ("Another bomb of the rebels, near the market of Gao, failed to go off.", ["planned"]),
        ("A bomb of the rebels in Gao that was old went off.", ["actual"]),
    ],
)
def test_violence_that_was_only_prepared_is_planned(read: Reader, text: str, told: list[str]) -> None:
    assert [event.realis for event in read(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels stay in Gao until the hostages are freed by the army.", "hypothetical"),
        ("The mayor sought refuge in Gao to protect himself from detention by the rebels.", "hypothetical"),
        ("The rebel leader faces extradition to Mali.", "hypothetical"),
        ("The rebel leader escaped from detention in Mali.", "actual"),
        ("A Malian court refuses the extradition of a rebel to Niger.", "denied"),
        ("Mali denied that the Malian air force was bombing villages near Gao.", "denied"),
        ("Mali denied that the air force was behind the bombing of villages near Gao.", "actual"),
    ],
)
def test_what_hangs_on_something_or_is_refused_did_not_happen(read: Reader, text: str, told: str) -> None:
    assert [event.realis for event in read(text)] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The law allows the arrest of protesters in Mali.", []),
        ("The bill would have allowed the government of Mali to deport protesters.", []),
        ("A judge blocks the government of Mali from deploying troops to Gao.", []),
        ("The army said that the rebels want to attack Gao.", []),
        ("The rebels are said to have attacked Gao.", ["actual"]),
        ("Mali's decision to attack Gao shook the rebels.", ["planned"]),
        ("The army told the villagers to evacuate Gao.", ["planned"]),
        ("The army told the villagers of Gao why it evacuated them to Kidal.", ["actual"]),
    ],
)
def test_what_is_allowed_forbidden_or_wanted_is_told_by_no_act(read: Reader, text: str, told: list[str]) -> None:
    assert [event.realis for event in read(text)] == told
