"""Suspects of different voices are no allies; those of one voice, and mere gunmen, may be."""

import pytest

from dateline.export.formats.acled_actors import acled_actors
from dateline.export.formats.entities import parties
from dateline.export.losses import Losses
from dateline.export.suspects import likeliest, other_suspects
from dateline.export.told import Row, ToldIncident
from tests.export.test_sides import actor, told

STATE = actor("perpetrator", "Government of Syria", "government-of-SY")
GROUP = actor("perpetrator", "Islamic State", "islamic-state")
REBELS, GUNMEN = actor("perpetrator", "rebels"), actor("perpetrator", "Gunmen")
HOUSE, MINISTRY, RESIDENT = ("the White House", "state"), ("Russia's ministry", "state"), ("a resident", "witness")


def accused(*named: tuple[tuple[str, str], str, Row], type_: str = "chemical_attack") -> ToldIncident:
    """An incident: in which report which voice names whom."""
    doers = {row["name"]: row for _, _, row in named}
    base = told(type_, *doers.values())
    events = [
        {"document": document, "actors": [row], "claims": [_claim(*voice, row)]} for voice, document, row in named
    ]
    documents = [{"name": name, "outlet": name} for name in dict.fromkeys(document for _, document, _ in named)]
    return ToldIncident(base.row, events, documents)


def _claim(text: str, kind: str, row: Row) -> Row:
    speaker = {"text": text, "kind": kind, "id": None, "side": None}
    return {"property": "perpetrator", "value": row["text"], "modality": "accused", "speaker": speaker}


@pytest.mark.parametrize(
    ("named", "does", "others"),
    [
        (((HOUSE, "a", STATE), (MINISTRY, "b", REBELS)), ["Government of Syria"], ["rebels"]),
        (((MINISTRY, "a", REBELS), (HOUSE, "b", STATE), (RESIDENT, "c", STATE)), ["Government of Syria"], ["rebels"]),
        (((HOUSE, "a", STATE), (MINISTRY, "b", REBELS), (MINISTRY, "c", REBELS)), ["Government of Syria"], ["rebels"]),
        (((HOUSE, "a", STATE), (RESIDENT, "b", REBELS), (RESIDENT, "c", REBELS)), ["rebels"], ["Government of Syria"]),
        (((HOUSE, "a", STATE), (HOUSE, "a", REBELS)), ["Government of Syria", "rebels"], []),
        (((HOUSE, "a", GROUP), (MINISTRY, "b", GUNMEN)), ["Islamic State", "Gunmen"], []),
        (((HOUSE, "a", STATE), (MINISTRY, "b", GROUP)), ["Government of Syria"], ["Islamic State"]),
    ],
)
def test_the_best_supported_stays(
    named: tuple[tuple[tuple[str, str], str, Row], ...], does: list[str], others: list[str]
) -> None:
    found = accused(*named)
    assert [side.name for side in likeliest(found)[0]] == does
    assert [side.name for side in other_suspects(found)] == others


def test_who_claims_it_stays_whatever_others_say() -> None:
    found = accused((HOUSE, "a", STATE), (RESIDENT, "b", STATE), (MINISTRY, "c", GROUP))
    found.row["actors"].append({**GROUP, "role": "claimant"})
    assert [side.name for side in likeliest(found)[0]] == ["Islamic State"]


def test_whom_a_rival_alone_is_named_with_goes_with_it() -> None:
    found = accused((HOUSE, "a", STATE), (MINISTRY, "b", REBELS), (MINISTRY, "b", actor("perpetrator", "Omar Dahir")))
    assert [side.name for side in other_suspects(found)] == ["rebels", "Omar Dahir"]


def test_in_a_clash_both_sides_act() -> None:
    assert not other_suspects(accused((HOUSE, "a", STATE), (MINISTRY, "b", REBELS), type_="armed_clash"))


def test_no_layout_makes_them_allies_and_the_losses_tell_it() -> None:
    found, losses = accused((HOUSE, "a", STATE), (MINISTRY, "b", REBELS)), Losses()
    assert acled_actors(found, "Explosions/Remote violence")["assoc_actor_1"] is None
    assert [side.name for side in parties(found, losses)[0]] == ["Government of Syria"]
    assert [loss.reason for loss in losses] == ["disputed perpetrators: another suspect is left out"]
