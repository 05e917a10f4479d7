"""What happens to the incidents when a document is withdrawn or erased: which cells lose a voice."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LostVoices:
    """A cell that lost claims: of `before` claims for or against its value `left` are there still."""

    incident: str
    property: str
    before: int
    left: int


def lost_voices(before: Iterable[Row], after: Mapping[str, Row]) -> list[LostVoices]:
    """The cells of the incidents of before that now rest on fewer claims. `after` gives the incidents by id."""
    return [lost for row in before for lost in _lost(row, after.get(row["id"], {}).get("cells", {}))]


def voices_of(incidents: Iterable[Row], claims: Set[str]) -> list[LostVoices]:
    """The cells of the incidents that rest on some of these claims, as if they were gone."""
    found = []
    for row in incidents:
        for name, cell in row["cells"].items():
            own = {*cell["claims"], *cell["against"]}
            if own & claims:
                found.append(LostVoices(row["id"], name, len(own), len(own - claims)))
    return found


def _lost(row: Row, cells: Mapping[str, Row]) -> Iterable[LostVoices]:
    for name, cell in row["cells"].items():
        claims = {*cell["claims"], *cell["against"]}
        now = cells.get(name, {"claims": (), "against": ()})
        left = claims & {*now["claims"], *now["against"]}
        if len(left) < len(claims):
            yield LostVoices(row["id"], name, len(claims), len(left))
