"""Countries that end the name of a place, "Hodeidah, Yemen": there they do nothing and suffer nothing."""

import re
from collections.abc import Sequence

from dateline.core import Place, Span

_OPENING = re.compile(r"\s*(?:in|at|from|near)\s+", re.IGNORECASE)
_BETWEEN = ", "


def ends_place(text: str, sentence: Span, name: Span, places: Sequence[Place]) -> bool:
    """True for words that open with a country's name, behind a comma and a place of that country.

    Behind a place that opens the sentence with a preposition it may act: "In Damascus, Syria said that".
    """
    country = {place.country for place in places if place.span and place.span.start == name.start}
    before = [place.span for place in places if place.span and place.country in country]
    place = next((span for span in before if text[span.end : name.start] == _BETWEEN), None)
    return place is not None and not _OPENING.fullmatch(text, sentence.start, place.start)
