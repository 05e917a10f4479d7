"""Who stands on which side."""

import pytest

from dateline.export.formats.acled_actors import acled_actors
from dateline.export.formats.ged_sides import ged_sides
from dateline.export.sides import opponents, registry
from dateline.export.told import Row, ToldIncident
from dateline.schema.crosswalks import ged_names


def actor(role: str, name: str, id_: str | None = None) -> Row:
    return {"role": role, "name": name, "canonical": name if id_ else None, "id": id_, "text": name}


def told(type_: str, *actors: Row, country: str = "SD") -> ToldIncident:
    place = {"name": "Palmyra", "text": "Palmyra", "country": country}
    row = {"id": "a", "type": type_, "actors": list(actors), "time": None, "place": place, "cells": {}, "weapon": None}
    return ToldIncident(row, (), ())


def test_those_of_the_registry_come_before_mere_gunmen() -> None:
    group = actor("perpetrator", "Islamic State", "islamic-state")
    found = told("raid", actor("perpetrator", "Gunmen"), group, actor("target", "x"))
    assert ged_sides(found).a == "IS"
    assert acled_actors(found, "Violence against civilians")["actor1"] == "Islamic State"


def test_those_who_say_that_they_did_it_come_before_others_said_to_have() -> None:
    own = actor("perpetrator", "Tehreek-e-Taliban Pakistan", "ttp")
    found = told("raid", actor("perpetrator", "Taliban", "taliban"), own, {**own, "role": "claimant"})
    assert [side.name for side in opponents(found)[0]] == ["Tehreek-e-Taliban Pakistan", "Taliban"]


def test_groups_with_a_name_of_their_own_in_the_dataset_are_in_the_registry() -> None:
    assert [id_ for id_ in ged_names("actors") if registry().actor(id_) is None] == []


def test_an_authority_of_a_territory_is_not_the_government_of_the_state_it_is_counted_to() -> None:
    found = ged_sides(told("crackdown", actor("perpetrator", "Security forces"), actor("target", "x"), country="PS"))
    assert (found.a, found.gw_a) == ("Security forces", None)


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
    assert (found.a, found.gw_a) == ("Government of United States of America", 2)


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
