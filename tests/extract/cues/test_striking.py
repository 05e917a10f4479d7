"""What strikes without meaning it."""

import pytest

from dateline.extract.cues.striking import strikes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Typhoon Alma struck Luzon.", 1),
        ("A tram strikes a wall near Gorzow.", 1),
        ("A ferry struck rocks off Diré.", 1),
        ("A helicopter struck power lines near Kochi.", 1),
        ("A car bomb struck a market.", 0),
        ("A lorry packed with fuel struck the gate.", 0),
        ("A car struck a group of pedestrians.", 0),
        ("The car that Israel struck burned.", 0),
        ("Despite the quake in Aleppo, Israel struck Damascus.", 0),
    ],
)
def test_storms_and_vehicles_strike(text: str, number: int) -> None:
    assert len(list(strikes(text, 0, len(text)))) == number
