"""Words that tell acts, as they are listed, and words like them that tell none."""

import pytest

from dateline.core import Span
from dateline.extract.cues.triggers import find_triggers


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Five hundred guards were put on maximum alert.", ["deployment"]),
        ("The film was put on at nine.", []),
        ("Chad gave arms to the rebels.", ["aid"]),
        ("Chad gave in to the rebels.", []),
        ("The premier talked with the king.", ["meeting"]),
        ("They held discussions with the king.", ["meeting"]),
        ("A discussion of prices followed.", []),
        ("Chad halts sales of fuel to Niger.", ["sanction"]),
        ("The bus halts at the market.", []),
        ("Chad orders Nigerien chargé d'affaires Issa Moussa Sani to leave.", ["sanction"]),
        ("The threats against the bishop went on.", ["threat"]),
        ("Soldiers surrounded the university.", ["blockade"]),
        ("Hills surround the lake.", []),
        ("The rebels called an armed strike.", ["blockade"]),
        ("The general was relieved of his command.", ["group_change"]),
        ("The rebels brought down nine pylons.", ["destruction"]),
        ("The rebels brought down the price.", []),
        ("The police dismantled two arsenals.", ["seizure"]),
        ("Chad extradited a rebel.", ["arrest"]),
        ("The rebels harassed the patrol.", ["armed_clash"]),
        ("A helicopter strafed the camp.", ["air_strike"]),
        ("Inmates hold at least 46 officers and staff hostage.", ["abduction"]),
        ("Islanders gather to protest.", ["protest"]),
    ],
)
def test_listed_words_tell_acts(text: str, types: list[str]) -> None:
    assert [trigger.type for trigger in find_triggers(text, Span(0, len(text)))] == types
