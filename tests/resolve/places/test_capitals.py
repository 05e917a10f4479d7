"""Capitals that are told by their country."""

import pytest

from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A bomb went off in the Afghan capital on Monday.", [("the Afghan capital", "Kabul", 1)]),
        ("A bomb went off in Somalia's capital on Monday.", [("Somalia's capital", "Mogadishu", 1)]),
        ("A bomb went off in the Afghan capital, officials said.", [("the Afghan capital", "Kabul", 1)]),
        ("A bomb went off in the Afghan capital, Kabul, on Monday.", [("Kabul", "Kabul", 1)]),
        ("A bomb went off in the Afghan capital of Kabul.", [("Kabul", "Kabul", 1)]),
        ("A bomb went off in the capital on Monday.", []),
        ("Chad mourned after shots in the capital.", [("Chad", "Chad", 6), ("the capital", "N'Djamena", 1)]),
        ("CHAD MOURNED AFTER SHOTS IN THIS CAPITAL TODAY.", [("CHAD", "Chad", 6), ("THIS CAPITAL", "N'Djamena", 1)]),
        ("SHOTS FELL IN THE CHADIAN CAPITAL ON MONDAY.", [("CHADIAN CAPITAL", "N'Djamena", 1)]),
        ("Chad and Niger met in the capital.", [("Chad", "Chad", 6), ("Niger", "Niger", 6)]),  # whose is not told
        ("Chad said the capital it needs is gone.", [("Chad", "Chad", 6)]),
        ("Chad lives from the capital market.", [("Chad", "Chad", 6)]),
        ("He moved Russian capital markets.", []),
        ("She fears Afghan capital punishment.", []),
    ],
)
def test_they_are_found_where_their_name_is_not_told(
    gazetteer: Gazetteer, text: str, found: list[tuple[str, str, int]]
) -> None:
    places = PlaceResolver(gazetteer).find(text, [Span(0, len(text))])
    assert [(place.text.removeprefix("the "), place.name, place.precision) for place in places] == [
        (words.removeprefix("the "), name, precision) for words, name, precision in found
    ]
