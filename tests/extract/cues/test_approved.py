"""What somebody approved has not happened, but for a treaty."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The premier approved covert raids on rebels in Mosul.", "planned"),
        ("The premier has authorised a long series of secret air strikes on rebels in Mosul.", "planned"),
        ("President Orlan green-lights an air strike on Mosul.", "planned"),
        ("The premier gave the army the go-ahead for an attack on rebels in Mosul.", "planned"),
        ("The general signed off on the shelling of Mosul.", "planned"),
        ("The air strike on Mosul was carried out by jets after the premier approved of it.", "actual"),
        ("The premier authorised an air strike that killed nine rebels in Mosul.", "actual"),
        ("Approved by the premier, an air strike hit Mosul.", "actual"),
        ("Parliament approved the truce with the rebels in Mosul.", "actual"),
        ("Parliament will have approved the truce with the rebels in Mosul by May.", "planned"),
        ("Parliament approved the draft truce with the rebels in Mosul.", "planned"),
    ],
)
def test_what_is_approved_is_planned(coded: Reader, text: str, realis: str) -> None:
    assert [event.realis for event in coded(text)] == [realis]
