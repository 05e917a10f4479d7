"""Names that the text puts where nobody bears them: "X, Luhansk Oblast", "X in Mali", "the Syrian town of X"."""

from collections.abc import Sequence

from dateline.gazetteer.base import GazetteerPlace
from dateline.resolve.places.beside import INSIDE_PART, gap_between
from dateline.resolve.places.guards import Guard
from dateline.resolve.places.mentions import Mention
from dateline.resolve.places.ranking import contains, kilometres
from dateline.resolve.places.tokens import Words

_WELL_KNOWN = 250_000
_FAR_KM = 250.0
_APPOSED = frozenset({",", "("})
_IN = frozenset({"in", ", in", "in the", ", in the"}) | INSIDE_PART
_HOLDING = frozenset({"PCLI", "RGN", "ADM1"})
_CLOSING = ",.;:)!?"


def refuted(words: Words, found: Sequence[Mention], places: Sequence[GazetteerPlace], index: int) -> bool:
    """True where what stands beside the mention tells that it is another place than the one of `places`.

    A well-known town is not refuted, since a sentence may go on behind the comma ("In Damascus, Iran said").
    """
    place, named = places[index], found[index]
    if place.feature_code in ("PCLI", "RGN", "SEA", "CONT"):
        return False
    famous = place.primary and place.population >= _WELL_KNOWN
    if _inside(words, found, places, index):
        outer = found[index + 1]
        sure = outer.kind is not None or _closes(words, outer)
        return (sure or not famous) and _elsewhere(place, places[index + 1], outer.kind is not None)
    if _apposed(words, found, index) and _closes(words, found[index + 1]):
        return not famous and _outside(words, found, places, index)
    return bool(named.homes) and place.country not in named.homes


def _outside(words: Words, found: Sequence[Mention], places: Sequence[GazetteerPlace], index: int) -> bool:
    """True where the place lies outside of what is told behind it in apposition."""
    behind = index + 1
    if places[behind].feature_class == "P":
        return _beyond(words, found, places, behind, places[index])
    return _elsewhere(places[index], places[behind], found[behind].kind is not None)


def _inside(words: Words, found: Sequence[Mention], places: Sequence[GazetteerPlace], index: int) -> bool:
    """True before "in" and a country, a part of one or a province, unless that goes on to something of its own."""
    behind = index + 1
    if behind == len(found) or found[behind].guard is not Guard.FREE or places[behind].feature_code not in _HOLDING:
        return False
    owner = words.tokens[found[behind].last].possessive
    return not owner and gap_between(words, found[index], found[behind]) in _IN


def _apposed(words: Words, found: Sequence[Mention], index: int) -> bool:
    if index + 1 == len(found) or found[index + 1].guard is not Guard.FREE:
        return False
    return gap_between(words, found[index], found[index + 1]) in _APPOSED


def _closes(words: Words, mention: Mention) -> bool:
    following = words.text[mention.span.end : mention.span.end + 1]
    return not following or following in _CLOSING


def _elsewhere(place: GazetteerPlace, outer: GazetteerPlace, named_kind: bool) -> bool:
    if outer.country is None or contains(outer, place) or outer.geonames_id == place.geonames_id:
        return False
    if outer.country != place.country:
        return True
    if outer.feature_code != "ADM1" or not named_kind or place.feature_code == "ADM1":
        return False
    # The nearest neighbours of a town by a border may lie in the next province, so names alone do not tell.
    return kilometres(place.latitude, place.longitude, outer.latitude, outer.longitude) > _FAR_KM


def _beyond(
    words: Words, found: Sequence[Mention], places: Sequence[GazetteerPlace], town: int, place: GazetteerPlace
) -> bool:
    """True for "X, town, country" where the town lies in that country and X does not."""
    if not _apposed(words, found, town):
        return False
    country = places[town + 1]
    return country.feature_code == "PCLI" and country.country == places[town].country != place.country
