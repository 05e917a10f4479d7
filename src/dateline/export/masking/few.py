"""Judging names where a few incidents are at hand and not a whole record."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dateline.export.masking.lexicon import small_words
from dateline.export.masking.masker import Masker
from dateline.export.masking.names import PublicNames

_PLACE = ("name", "admin1", "admin2", "text")


def masker_of_few(
    incidents: Iterable[Mapping[str, Any]],
    texts: Iterable[str],
    is_place: Callable[[str], bool],
    names: Iterable[str] = (),
) -> Masker:
    """A masker for these rows of incidents and these texts; `names` are further public ones.

    It knows less than one that has seen the whole record, and so withholds more.
    """
    public = set(names)
    for row in incidents:
        place = row["place"] or {}
        public |= {place[key] for key in _PLACE if place.get(key)}
        public |= {actor[key] for actor in row["actors"] if actor["id"] for key in ("name", "canonical", "text")} - {
            None
        }
    known = {word for text in texts for word in small_words(text)}
    return Masker(PublicNames(public), known, is_place)
