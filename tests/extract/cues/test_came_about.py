"""What came about by words that elsewhere only wish it."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels were able to kidnap a judge in Gao on Friday.", [("abduction", "actual")]),
        ("The army was not able to free the hostages in Gao.", []),
        ("If the rebels were able to capture Gao, the war would go on.", []),
        ("The rebels were finally able to capture the town of Gao.", [("territory_change", "actual")]),
        ("Hundreds of villagers had to leave their homes near Gao.", [("withdrawal", "actual")]),
        ("The minister said the rebels had to withdraw from Gao.", []),
        ("The rebels have to withdraw from Gao.", []),
        ("A crowd gathered in Gao to protest against the Malian president.", [("protest", "actual")]),
        ("The crowd planned to gather in Gao to protest against the president of Mali.", [("protest", "planned")]),
        ("Mali's decision to recall its ambassador from Turkey was praised.", [("sanction", "actual")]),
    ],
)
def test_what_somebody_could_or_had_to_do_was_done(read: Reader, text: str, told: list[tuple[str, str]]) -> None:
    assert [(event.type, event.realis) for event in read(text)] == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Villagers buried the victims of a bombing in Gao by rebels.", ["bombing"]),
        ("The charity helps victims of attacks in Mali.", []),
        ("The victims of the violence in Gao were buried.", []),
        ("The police are investigating the killing of two teachers in Gao on Friday.", ["attack"]),
        ("The army announced the end of an operation in Gao which killed 12 rebels.", ["raid"]),
        ("The army announced the end of an operation in Gao.", []),
        ("Fears of an attack that caused panic in Gao were voiced.", []),
        ("The prosecutor is investigating attacks on villages in Mali.", []),
    ],
)
def test_an_act_that_had_victims_or_is_looked_into_happened(read: Reader, text: str, types: list[str]) -> None:
    assert [event.type for event in read(text)] == types
