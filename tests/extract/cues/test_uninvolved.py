"""Who is named beside an act did not do it where they only asked, spoke, ruled or looked on."""

import pytest

from dateline.core import Span
from dateline.extract.cues.uninvolved import is_foiled, only_asked, only_judges, only_spoke
from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police stood by as nationalists beat protesters in Riga.", [("attack", ["nationalists"])]),
        ("Soldiers stood idly by as gunmen shot two monks in Bria.", [("attack", ["gunmen"])]),
        ("Soldiers looked on as gunmen shot two monks in Bria.", [("attack", ["gunmen"])]),
        ("Gunmen shot two monks in Bria as soldiers stood by.", [("attack", ["Gunmen"])]),
        ("Police beat protesters in Riga as nationalists looked on.", [("crackdown", ["Police"])]),
    ],
)
def test_whoever_looks_on_did_not_do_it(coded: Reader, text: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(event.type, [a.name for a in event.actors if a.role == "perpetrator"]) for event in coded(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "name", "apart"),
    [
        ("Mali expelled the envoy over comments by French president Luc Martin.", "Luc Martin", True),
        ("Mali expelled the envoy over a post by Luc Martin.", "Luc Martin", True),
        ("Mali expelled the envoy for his criticism of Luc Martin.", "Luc Martin", True),
        ("Mali expelled the envoy and Luc Martin for their criticism.", "Luc Martin", False),
        ("Ties were cut in 2019 under the Petrov administration.", "Petrov administration", True),
        ("Ties were cut in 2019 under the Petrov administration.", "Petrov", True),
        ("A post held by Luc Martin was burned.", "Luc Martin", False),
        ("A convoy came under fire from the Petrov government.", "Petrov government", False),
        ("The army was accused by rights groups of bombing Bor.", "rights groups", True),
        ("The army was accused by unions, farmers and the church of bombing Bor.", "unions", True),
        ("Rebels accused of a raid were shot by soldiers near Bor.", "soldiers", False),
        ("Mali expelled the envoy of Luc Martin.", "Luc Martin", False),
        ("Nine men died in an attack by Luc Martin.", "Luc Martin", False),
    ],
)
def test_who_only_spoke_or_ruled_only_spoke(text: str, name: str, apart: bool) -> None:
    start = text.index(name)
    assert only_spoke(text, Span(0, len(text)), Span(start, start + len(name))) == apart


def test_a_speech_of_the_sentence_before_says_nothing_of_this_one() -> None:
    first, second = "Crowds booed a speech by ministers.", "Rebels shot Luc Martin."
    text = f"{first} {second}"
    sentence = Span(len(first) + 1, len(text))
    assert not only_spoke(text, sentence, Span(sentence.start, sentence.start + len("Rebels")))


@pytest.mark.parametrize(
    ("text", "name", "judges"),
    [
        ("Police count seven dead and nine burnt shops.", "Police", True),
        ("Police counted at least forty dead after the riot.", "Police", True),
        ("Rebels count on surprise and shot two men.", "Rebels", False),
        ("The military advocate general closed the file of the shells.", "military", True),
        ("The army opened an inquiry into the raid.", "army", True),
        ("The army closed the road and shelled the town.", "army", False),
        ("The army opened fire on the crowd.", "army", False),
    ],
)
def test_who_counts_the_dead_or_closes_the_file_only_judges(text: str, name: str, judges: bool) -> None:
    start = text.index(name)
    assert only_judges(text, Span(start, start + len(name))) == judges


@pytest.mark.parametrize(
    ("text", "verb", "foiled"),
    [
        ("Police have stopped a plan to set off bombs in Bor.", "set off", True),
        ("Police uncovered a plot to bomb a train in Bor.", "bomb", True),
        ("Police broke up the conspiracy to kill the mayor.", "kill", True),
        ("Police stopped a march and shot two men.", "shot", False),
        ("Police stopped a lorry and beat the driver.", "beat", False),
        ("Police uncovered a plot and killed two men.", "killed", False),
    ],
)
def test_who_stops_a_plan_foils_it(text: str, verb: str, foiled: bool) -> None:
    assert is_foiled(text, 0, text.index(verb)) == foiled


@pytest.mark.parametrize(
    ("text", "name", "asked"),
    [
        ("Chad freed six men at the request of Emir Bello Umaru.", "Emir Bello Umaru", True),
        ("Chad freed six men at the urging of allies including Emir Bello Umaru and Issa Kone.", "Issa Kone", True),
        ("At the request of Emir Bello Umaru, Chad called off strikes on Gao.", "Emir Bello Umaru", True),
        ("At the request of Emir Bello Umaru, Chad called off strikes on Gao.", "Chad", False),
        ("At the request of Emir Bello Umaru, Chad called off strikes on Gao.", "Gao", False),
        ("Rebels declare a truce in anticipation of Omar Said's visit.", "Omar Said", True),
        ("Rebels declined a request and shot Omar Said.", "Omar Said", False),
    ],
)
def test_who_only_asked(text: str, name: str, asked: bool) -> None:
    span = Span(text.index(name), text.index(name) + len(name))
    assert only_asked(text, Span(0, len(text)), span) == asked
