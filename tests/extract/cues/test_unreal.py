"""Rumours denied, likenesses, conditions and calls for what is to come."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("realis", "text"),
    [
        ("denied", "There is no truth in the rumour that the army withdrew its troops from Abyei on Monday."),
        ("denied", "There is no truth in reports that rebels bombed the town of Bor on Monday."),
        ("actual", "The army withdrew its troops from Abyei on Monday; the truth came out later."),
        ("planned", "The army's withdrawal from Abyei, which should have begun on 3 May, was again put off."),
        ("actual", "The army's withdrawal from Abyei, which began on 3 May, was over in June."),
        ("hypothetical", "Rebels said they would not leave until nine soldiers were released in Bor."),
        ("actual", "Rebels did not leave until nine soldiers were released in Bor on Sunday."),
        (
            "actual",
            "Women would not leave the gate until nine soldiers were released in Bor, which was done on Monday.",
        ),
        ("planned", "A man of 22 is believed to have been sent to attack the mayor of Bor, police said."),
        ("actual", "A man of 22 is believed to have attacked the mayor of Bor on Monday, police said."),
        ("planned", "Unions called a general strike for Thursday in Harare."),
        ("planned", "Unions called a protest march for 12 May in Harare."),
        ("actual", "Police in Harare dispersed the general strike on Thursday that unions had called."),
    ],
)
def test_what_is_denied_put_off_awaited_or_called_is_not_actual(coded: Reader, realis: str, text: str) -> None:
    assert realis in {event.realis for event in coded(text)}
    assert realis == "actual" or "actual" not in {event.realis for event in coded(text)}


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (False, '"It was like a bombing raid," said the mayor of Gorkha after rebels entered the town.'),
        (True, "What looked like a bombing raid killed nine soldiers in Gorkha on Monday."),
        (True, "The army carried out a bombing raid in Gorkha on Monday."),
        (True, "It was a bombing raid like those of May that killed nine soldiers in Gorkha on Monday."),
    ],
)
def test_what_is_only_likened_to_an_act_is_none(coded: Reader, told: bool, text: str) -> None:
    assert any(event.type == "air_strike" for event in coded(text)) == told


@pytest.mark.parametrize(
    ("denied", "text"),
    [
        (True, "A rocket killed six people in Taiz on Friday. The Houthis said they had bombed nothing that day."),
        (True, "A rocket killed six people in Taiz on Friday. The Houthis said they had not fired at the market."),
        (False, "A rocket killed six people in Taiz on Friday. The Houthis said they had fired at the market."),
        (False, "The Houthis said they had fired nothing but rockets at an army camp in Taiz on Friday."),
    ],
)
def test_who_denies_it_claims_nothing(coded: Reader, denied: bool, text: str) -> None:
    found = {claim.modality for event in coded(text) for claim in event.claims if claim.property == "perpetrator"}
    assert found == {"denied" if denied else "claimed_responsibility"}
