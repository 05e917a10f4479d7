"""What places told right beside each other say of one another: "X, Y", "Y's X", "X in Y", "X, Y and Z"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.gazetteer.base import GazetteerPlace
from dateline.resolve.places.lexicon import lexicon
from dateline.resolve.places.mentions import Mention
from dateline.resolve.places.ranking import CONTAINED, CONTAINED_LOOSELY, contains
from dateline.resolve.places.tokens import Words

_LISTED = 2.5
_TOWN = 20_000  # people
_WIDEST_GAP = 40
_CONSIDERED = 8
_INSIDE = frozenset({",", "(", ", in", "/"})
_LOOSELY_INSIDE = frozenset({"in", "of", "in the", "province of", "district of", "of the"})
INSIDE_PART = frozenset({"in southern", "in northern", "in eastern", "in western", "in central"})
_LIST = frozenset({",", "and", ", and", "or"})
# ", eastern", ", in the far north of": it is a part of what follows that holds the place.
_IN_PART = re.compile(
    r",?(?: ?in(?: the)?)?(?: ?far| rural)? ?"
    r"(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central)"
    r"(?: part)?(?: of(?: the)?)?"
)
_NAME_GOES_ON = re.compile(r"\w+,")  # "Tarvika Norte, La Paz": the word after a known name


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A place told beside a mention. `outer` is True where it would hold what the mention names.

    `kind` is the code of features that words beside it, or behind the list in which both stand, tell: "Gao Region".
    """

    places: tuple[GazetteerPlace, ...]
    weight: float
    outer: bool
    listed: bool
    kind: str | None = None

    def worth(self, place: GazetteerPlace) -> float:
        """What the neighbour adds to the likelihood that the place is meant."""
        if any(contains(other, place) if self.outer else contains(place, other) for other in self.places):
            return self.weight
        alike = place.feature_code == "ADM1" and self.listed and self._is_province()
        return _LISTED if alike and self.places[0].country == place.country else 0.0

    def _is_province(self) -> bool:
        """True where a province is meant, or the best known that has the name, and no town in it has the same."""
        first = self.places[0]
        towns = (other for other in self.places if other.feature_class == "P" and other.population >= _TOWN)
        return first.feature_code == "ADM1" and (self.kind == "ADM1" or not any(contains(first, one) for one in towns))


def neighbours(words: Words, found: Sequence[Mention]) -> list[tuple[Neighbour, ...]]:
    """For each mention the places told right beside it."""
    beside: list[list[Neighbour]] = [[] for _ in found]
    kinds = _kinds_of_lists(words, found)
    for index, (one, other) in enumerate(pairwise(found)):
        gap = gap_between(words, one, other)
        if gap is None or not one.places or not other.places:
            continue
        weight, first_inside = _relation(gap)
        if first_inside and _siblings(one.places, other.places):
            weight = 0.0
        if weight or gap in _LIST:
            listed, kind = gap in _LIST, kinds[index + 1]
            beside[index].append(Neighbour(other.places[:_CONSIDERED], weight, first_inside, listed, kind))
            beside[index + 1].append(Neighbour(one.places[:_CONSIDERED], weight, not first_inside, listed, kind))
    return [tuple(one) for one in _of_lists(words, found, beside)]


def _of_lists(words: Words, found: Sequence[Mention], beside: Sequence[list[Neighbour]]) -> Sequence[list[Neighbour]]:
    """The same, what holds the second of two names that "and" joins told of the first too: "X and Y, Z province"."""
    for index in range(len(found) - 3, -1, -1):
        one, other, outer = found[index : index + 3]
        if gap_between(words, one, other) != "and" or outer.kind != "ADM1" or one.kind not in (None, "PPL"):
            continue
        gap = gap_between(words, other, outer)
        if outer.places and gap is not None and (_relation(gap)[0] == CONTAINED or _NAME_GOES_ON.fullmatch(gap)):
            beside[index].append(Neighbour(outer.places[:_CONSIDERED], CONTAINED, outer=True, listed=False))
    return beside


def _kinds_of_lists(words: Words, found: Sequence[Mention]) -> list[str | None]:
    """For each mention the kind that words behind its list tell of all names in it: "the X, Y and Z Oblasts"."""
    kinds = [_kind(words, mention) for mention in found]
    for index in range(len(found) - 2, -1, -1):
        if gap_between(words, found[index], found[index + 1]) in _LIST:
            kinds[index] = kinds[index + 1]
    return kinds


def _kind(words: Words, mention: Mention) -> str | None:
    behind = words.tokens[mention.last + 1].low if mention.last + 1 < len(words.tokens) else ""
    return mention.kind or lexicon().kinds.get(behind.removesuffix("s"))


def with_lists(words: Words, found: Sequence[Mention]) -> list[Mention]:
    """The same mentions, those in a list after a preposition of place ("in X, Y and Z") marked as such."""
    marked: list[Mention] = []
    for mention in found:
        before = marked[-1] if marked else None
        listed = before is not None and before.locative and gap_between(words, before, mention) in _LIST
        marked.append(replace(mention, locative=True) if listed and not mention.locative else mention)
    return marked


def gap_between(words: Words, one: Mention, other: Mention) -> str | None:
    """The words between two mentions of a sentence, in small letters; None where they stand far apart."""
    if words.tokens[one.last].sentence != words.tokens[other.first].sentence:
        return None
    between = words.text[max(one.span.end, words.tokens[one.last].end) : other.span.start]
    if len(between) > _WIDEST_GAP:
        return None
    return " ".join(between.lower().replace("’", "'").split())


def is_in_part(gap: str) -> bool:
    """True for words between two names by which the first lies in a part of the second: ", in the far north of"."""
    return gap[:1] == "," and bool(_IN_PART.fullmatch(gap.strip()))


def _relation(gap: str) -> tuple[float, bool]:
    """What a containment told by these words is worth, and whether the first place lies inside the second."""
    if gap in _INSIDE or is_in_part(gap):
        return CONTAINED, True
    if gap.startswith("'s"):
        return (CONTAINED if gap == "'s" else CONTAINED_LOOSELY), False
    if gap in _LOOSELY_INSIDE or gap in INSIDE_PART or gap.removesuffix(" province") in INSIDE_PART:
        return CONTAINED_LOOSELY, True
    return 0.0, True


def _siblings(one: Sequence[GazetteerPlace], other: Sequence[GazetteerPlace]) -> bool:
    """True where both are best known as countries, or as provinces of one country: a list, not a place in a place."""
    first, second = one[0], other[0]
    if first.feature_code != second.feature_code or first.geonames_id == second.geonames_id:
        return False
    if first.feature_code == "PCLI":
        return not any(place.feature_code == "ADM1" and contains(second, place) for place in one)
    return first.feature_code == "ADM1" and first.country == second.country
