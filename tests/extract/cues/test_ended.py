"""Words for the end, the pause, the ban or the purpose of an act tell no act, unless whoever acts goes on."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels stopped shelling Taiz on 2 March.", []),
        ("Turkey paused air strikes on Kurdish militants in Afrin on Friday.", []),
        ("Air strikes on Idlib by the army were suspended on Friday.", []),
        ("The army announced a moratorium on attacks on rebels in Gao.", []),
        ("The junta forbade all protests in Mandalay.", []),
        ("Street protests in Mandalay have been forbidden by the army.", []),
        ("The rebels spoke of a cut in military aid to the army.", []),
        ("The junta imposed a ban on rallies in Mandalay.", [("blockade", "actual")]),
        ("Turkey will send 300 soldiers to Tripoli to monitor the truce.", [("deployment", "planned")]),
        ("The rebels spoke of a cessation of hostilities between rebels and the army in Taiz.", []),
        ("The rebels did not stop shelling Taiz on 2 March.", [("shelling", "actual")]),
        ("There was no pause in the clashes between rebels and the army in Taiz.", [("armed_clash", "actual")]),
        ("The army halted a rebel attack on Taiz, killing 12 fighters.", [("armed_clash", "actual")]),
        ("The army ended the siege of Taiz on Friday.", [("blockade", "actual")]),
        ("The clashes in Taiz ended after 30 rebels were killed.", [("armed_clash", "actual")]),
        ("Negotiators managed to secure the release of 12 hostages in Taiz.", [("release", "actual")]),
        ("Hundreds protested in Mandalay against a ban on rallies.", [("protest", "actual")]),
    ],
)
def test_what_only_ends_is_no_act(read: Reader, text: str, told: list[tuple[str, str]]) -> None:
    assert [(event.type, event.realis) for event in read(text)] == told
