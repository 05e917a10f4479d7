"""Finding the places that a text names."""

from collections.abc import Sequence

from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.gazetteer.base import Gazetteer


class PlaceResolver:
    """Finds the mentions of places in a text and says which place each one is."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def find(self, text: str, sentences: Sequence[Span]) -> tuple[Place, ...]:
        """Every mention of a place, in the order of the text; `sentences` are the spans of its sentences."""
        return ()
