"""Two acts of one kind in two places of one sentence."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A Malian rebel was detained in Gao and two others were arrested in Kidal.", ["arrest", "arrest"]),
        ("Two traders were killed in Gao and three nurses were killed in Kidal by rebels.", ["attack", "attack"]),
        ("A Malian rebel is detained in Niger and two others are arrested in Chad.", ["arrest", "arrest"]),
        ("A Malian rebel is detained in Gao and two others are arrested in Mali.", ["arrest"]),
        ("Two traders were killed in Gao and three nurses were wounded by rebels.", ["attack"]),
        ("Two traders and three nurses were killed in Gao and Kidal by rebels.", ["attack", "attack", "attack"]),
        ("A Malian rebel was detained in Gao and is held in Kidal.", ["arrest"]),
        ("Two traders were killed in Gao and three nurses were killed in Gao by rebels.", ["attack"]),
    ],
)
def test_an_act_in_another_place_is_another_act(read: Reader, text: str, types: list[str]) -> None:
    assert [event.type for event in read(text)] == types
