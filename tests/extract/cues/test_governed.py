"""The further ones of several deeds that one word governs."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels offered to end the smuggling, release the hostages in Gao, and rest.", [("release", "planned")]),
        ("Mali will open the border with Niger, and deploy troops in Gao.", [("deployment", "planned")]),
        ("Mali may open the border with Niger, and deploy troops in Gao.", [("deployment", "hypothetical")]),
        ("Mali urged Niger to open its border, and deploy troops in Gao.", []),
        ("Mali authorises Niger to use its roads and deploy troops in Gao.", [("deployment", "planned")]),
        ("Soldiers of Mali open the border with Niger, and deploy troops in Gao.", [("deployment", "actual")]),
        ("Mali said it will rest, while soldiers patrol and deploy troops in Gao.", [("deployment", "actual")]),
        ("Mali orders the hiring of guards and the deployment of troops in Gao.", [("deployment", "planned")]),
        ("Mali calls for the opening of roads and the deployment of troops in Gao.", []),
        ("Rebels refuse to disarm, attack town of Kidal", [("attack", "actual")]),
        ("Mali reports the opening of roads and the deployment of troops in Gao.", [("deployment", "actual")]),
    ],
)
def test_one_word_governs_several_deeds(read: Reader, text: str, told: list[tuple[str, str]]) -> None:
    assert [(event.type, event.realis) for event in read(text)] == told
