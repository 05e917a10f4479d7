"""Words that tell violence whatever else a text is on."""

import pytest

from dateline.core import Span
from dateline.extract.cues.triggers import find_triggers
from dateline.extract.neural.unmistakable import unmistakable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A hall in Sanaa was struck from the air during a funeral, killing 140 people.", True),
        ("The flooded town came under fire from government artillery.", True),
        ("A bus drove over a mine on its way to the market, killing seven traders.", True),
        ("A torpedo sank a corvette, killing 46 sailors.", True),
        ("Security forces killed 15 people in flood-hit Derna.", True),
        ("Villagers have killed eight health workers during the epidemic.", True),
        ("The town was hit from the air by a storm, an attack of hail.", False),
        ("The coach came under fire from the army of fans after the attack faltered.", False),
        ("Soldiers killed eight helicopters in a game.", False),
        ("Villagers killed eight goats for the feast.", False),
        ("The flood killed 15 people.", False),
        ("The team came under fire from critics and was killed off.", False),
        ("The film had been seen from the air before the bombing raid on its budget.", False),
    ],
)
def test_strikes_and_armed_people_are_not_mistaken(text: str, expected: bool) -> None:
    sentence = Span(0, len(text))
    assert any(unmistakable(text, sentence, trigger) for trigger in find_triggers(text, sentence)) is expected
