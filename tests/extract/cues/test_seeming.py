"""Words for an act that nobody does: papers released, attackers who run, a duty, a fall."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The rebels released 12 hostages in Taiz.", ["release"]),
        ("The rebels released an official note on the hostages in Taiz.", []),
        ("The army released a short video of the prisoners in Taiz.", []),
        ("Gunmen killed three traders in Gao. The gunmen fled in a stolen car.", ["attack"]),
        ("Gunmen killed three traders in Gao. The villagers fled across the river.", ["attack", "withdrawal"]),
        ("The general is charged with guarding the palace in Bamako.", []),
        ("A militant was charged with murder in Bamako.", ["arrest"]),
        ("A soldier of the army fell to the ground in Mosul.", []),
        ("The city of Mosul fell to the rebels.", ["territory_change"]),
        ("New fences limit the rebels' ability to train and conduct operations in Mosul.", []),
        ("The colonel showed jets delivering dozens of weapons against rebel depots near Mosul.", []),
        ("Ministry figures released by the army show that the rebels hold Mosul.", []),
        ("The army kept on shelling. Six rebels were killed in Mosul.", ["shelling"]),
        ("Villages near Mosul are being captured by the rebels.", ["territory_change"]),
        ("The rebels entered the camp near Mosul, shooting.", ["attack"]),
        ("Iraqi police found a plan for a cinema bombing by rebels in Mosul.", ["bombing"]),
        ("Iraqi jets were bombing rebels in Mosul.", ["air_strike"]),
        ("Turkey has withdrawn its military aid for the rebels in Mosul.", []),
        ("Turkey announced the withdrawal of all financial support for the rebels in Mosul.", []),
        ("Turkey announced the withdrawal of all its troops from Mosul.", ["withdrawal"]),
        ("The army shelled Mosul following failed peace talks with the rebels.", ["shelling"]),
        ("The army shelled Mosul following failed peace talks with the rebels in Geneva.", ["shelling", "meeting"]),
        ("Near Mosul, one air strike hit a rebel unit and destroyed a rebel depot.", ["air_strike"]),
    ],
)
def test_what_only_seems_an_act_is_none(read: Reader, text: str, kinds: list[str]) -> None:
    assert [event.type for event in read(text)] == kinds
