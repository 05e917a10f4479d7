"""Sanctions that are lifted, and people and goods that are let through."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sweden lifts its sanctions on Eritrea.", []),
        ("Sweden has lifted all of its sanctions on Eritrea.", []),
        ("Sweden is easing its arms embargo on Eritrea.", []),
        ("Sweden agreed to lift sanctions on Eritrea.", []),
        ("The embargo on Eritrea was lifted on 2 March.", []),
        ("The embargo on Eritrea will be lifted in May.", []),
        ("Sweden imposed sanctions on Eritrea.", ["sanction"]),
        ("Sweden did not lift its sanctions on Eritrea.", ["sanction"]),
        ("The embargo on Eritrea must be lifted, Sweden said.", ["sanction"]),
        ("The army lifted the siege of the town of Taiz on 2 March.", []),
        ("The blockade of the port of Taiz was lifted on 2 March.", []),
        ("The junta has lifted the curfew in Mandalay.", []),
        ("The siege of Taiz must be lifted, Sweden said.", ["blockade"]),
        ("The rebels allowed eleven trucks to enter the town of Taiz.", []),
        ("The rebels allowed a humanitarian convoy to enter the town of Taiz.", ["aid"]),
        ("The rebels allowed fighters to enter the town of Taiz.", ["territory_change"]),
        ("The rebels entered the town of Taiz.", ["territory_change"]),
    ],
)
def test_what_is_lifted_or_let_through_is_no_act(coded: Reader, text: str, told: list[str]) -> None:
    assert [
        event.type for event in coded(text) if event.type in ("sanction", "blockade", "territory_change", "aid")
    ] == told
