"""Wrecks, and what only looks like one."""

import pytest

from dateline.extract.cues.wrecks import is_wreck


@pytest.mark.parametrize(
    ("text", "wreck"),
    [
        ("A police van, carrying nine officers, fell off a cliff.", True),
        ("Several boats from Algeria sank off Malaga.", True),
        ("The crew died of a technical malfunction.", True),
        ("A lorry ploughed and veered into a crowd of shoppers.", False),
        ("The jet came under fire and crashed.", False),
        ("The boat was sunk by the navy.", False),
        ("Prices fell to a new low.", False),
    ],
)
def test_a_vehicle_falls_sinks_or_runs_off(text: str, wreck: bool) -> None:
    assert is_wreck(text, 0, len(text)) == wreck
