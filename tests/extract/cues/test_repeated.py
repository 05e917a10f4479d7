"""People told again without their number."""

import pytest

from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine killed nine sailors in Quito. The sailors were killed on deck.", [9]),
        ("A mine killed nine sailors in Quito. The nurses were killed on deck.", [2, 9]),
        ("A mine killed a sailor in Quito. The sailors were killed on deck.", [1, 2]),
        ("A mine killed nine sailors in Quito. Nurses were killed too.", [2, 9]),
        ("A mine killed a sailor in Quito. The mayor condemned the killing of sailors in Quito.", [1]),
        ("The mayor condemned the killing of sailors in Quito on Friday.", [2]),
        ("A mine went off in Quito on Friday. The mayor condemned the killing of sailors in Quito.", [2]),
        ("Mine kills sailors\n\nA mine killed nine sailors in Quito.", [9]),
        ("A mine went off in Quito. The sailors were killed on deck.", [2]),
    ],
)
def test_who_is_told_again_is_counted_once(gazetteer: Gazetteer, text: str, expected: list[int]) -> None:
    events = CuesExtractor(gazetteer, ActorRegistry.load()).extract(document_from_text(text, "report"))
    assert sorted(c.low or 0 for event in events for c in event.claims if c.property == "killed") == expected
