"""MUC-4 as published figures count it, on cases worked by hand."""

from typing import Any

import pytest

from dateline.evaluate.muc4_loose import loose_figures, loose_tally


def template(kind: str, **roles: list[list[str]]) -> dict[str, Any]:
    return {"incident_type": kind, **roles}


def scored(gold: list[dict[str, Any]], said: list[dict[str, Any]]) -> tuple[float, float]:
    found = loose_figures(loose_tally(gold, said))
    return found["loose_p"], found["loose_r"]


MAYOR = [["the mayor", "mayor of Cali"]]


def test_a_template_of_another_type_is_wrong_whole() -> None:
    # Given: a type and a mayor, both wrong. Wanted: the same two, both missed.
    assert scored([template("bombing", Victim=MAYOR)], [template("attack", Victim=[["mayor"]])]) == (0, 0)


def test_one_of_two_types_will_do() -> None:
    said = [template("bombing", Victim=[["mayor"]])]
    assert scored([template("attack / bombing", Victim=MAYOR)], said) == (1, 1)


def test_articles_marks_and_capitals_do_not_part_mentions() -> None:
    said = [template("attack", Victim=[["The MAYOR, of Cali"]])]
    assert scored([template("attack", Victim=MAYOR)], said) == (1, 1)


def test_each_name_of_an_entity_is_right_and_the_entity_is_met_once() -> None:
    gold = [template("attack", Victim=[*MAYOR, ["a guard"]])]
    said = [template("attack", Victim=[["mayor"], ["mayor of Cali"], ["driver"]])]
    # Given: the type, two names of one mayor, and a driver who is wrong. Wanted: the type, the mayor, a guard missed.
    assert scored(gold, said) == pytest.approx((3 / 4, 2 / 3))


def test_an_entity_is_right_only_if_one_of_gold_holds_all_its_mentions() -> None:
    gold = [template("attack", Victim=[["mayor"], ["guard"]])]
    assert scored(gold, [template("attack", Victim=[["mayor", "guard"]])]) == pytest.approx((1 / 2, 1 / 3))


def test_templates_of_gold_that_are_alike_count_once() -> None:
    gold = [template("attack", Victim=MAYOR)] * 2
    assert scored(gold, [template("attack", Victim=[["mayor"]])]) == (1, 1)


def test_of_two_templates_of_one_type_each_takes_the_one_that_fits() -> None:
    gold = [template("attack", Victim=MAYOR), template("attack", Victim=[["guard"], ["clerk"]])]
    said = [template("attack", Victim=[["guard"]]), template("attack", Victim=[["mayor"]])]
    assert scored(gold, said) == pytest.approx((1, 4 / 5))


def test_an_entity_without_a_mention_counts_for_nothing() -> None:
    assert scored([template("attack", Victim=MAYOR)], [template("attack", Victim=[[]])]) == pytest.approx((1, 1 / 2))


def test_mentions_may_have_their_place_in_the_text() -> None:
    gold = {"incident_type": "attack", "Victim": [[["mayor", 7]]]}
    assert scored([gold], [{"incident_type": "attack", "Victim": ["mayor"]}]) == (1, 1)
