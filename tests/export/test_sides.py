"""Who stands on which side."""

import pytest

from dateline.export.formats.acled_actors import acled_actors
from dateline.export.formats.ged_sides import ged_sides
from dateline.export.sides import noun_kind
from dateline.export.told import Row, ToldIncident


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("army school", "people"),
        ("packed funeral hall", "people"),
        ("hospital run", "people"),
        ("government soldiers", "state"),
        ("soldiers at a market stall", "state"),
        ("suicide bombers", "armed_group"),
        ("Palmyra", None),
    ],
)
def test_the_kind_of_words(words: str, kind: str | None) -> None:
    assert noun_kind([words]) == kind


def actor(role: str, name: str, id_: str | None = None) -> Row:
    return {"role": role, "name": name, "canonical": name if id_ else None, "id": id_, "text": name}


def told(type_: str, *actors: Row, country: str = "SD") -> ToldIncident:
    place = {"name": "Palmyra", "text": "Palmyra", "country": country}
    row = {"id": "a", "type": type_, "actors": list(actors), "time": None, "place": place, "cells": {}, "weapon": None}
    return ToldIncident(row, (), ())


def test_those_of_the_registry_come_before_mere_gunmen() -> None:
    group = actor("perpetrator", "Islamic State", "islamic-state")
    found = told("raid", actor("perpetrator", "Gunmen"), group, actor("target", "x"))
    assert ged_sides(found).a == "Islamic State"
    assert acled_actors(found, "Violence against civilians")["actor1"] == "Islamic State"


def test_the_forces_of_a_state_stand_as_its_government() -> None:
    found = ged_sides(told("crackdown", actor("perpetrator", "Security forces"), actor("target", "protesters")))
    assert (found.violence, found.a, found.b, found.gw_a, found.renamed) == (
        3,
        "Government of Sudan",
        "Civilians",
        625,
        True,
    )


def test_an_army_abroad_is_the_government_of_its_own_country() -> None:
    force = actor("perpetrator", "Armed forces of United States", "us-armed-forces")
    found = ged_sides(told("air_strike", force, actor("target", "hospital"), country="AF"))
    assert (found.a, found.gw_a) == ("Government of United States", 2)


@pytest.mark.parametrize(
    ("event_type", "target", "second"),
    [
        ("Battles", "Palmyra", None),
        ("Explosions/Remote violence", "Palmyra", None),
        ("Explosions/Remote violence", "Amina Noor", "Civilians (Sudan)"),
        ("Explosions/Remote violence", "community hall", "Civilians (Sudan)"),
        ("Violence against civilians", "Amina Noor", "Civilians (Sudan)"),
    ],
)
def test_a_place_is_no_civilian(event_type: str, target: str, second: str | None) -> None:
    found = told("bombing", actor("perpetrator", "Islamic State", "islamic-state"), actor("target", target))
    cells = acled_actors(found, event_type)
    assert (cells["actor1"], cells["actor2"]) == ("Islamic State", second)


def test_the_armed_among_those_who_suffer_are_who_struck() -> None:
    cells = acled_actors(
        told("attack", actor("target", "attackers"), actor("target", "mall")), "Violence against civilians"
    )
    assert (cells["inter1"], cells["actor2"]) == (3, "Civilians (Sudan)")
