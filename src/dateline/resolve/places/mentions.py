"""Runs of words that are the name of some place."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core.spans import Span
from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.guards import Guard, judge
from dateline.resolve.places.homes import homes
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.tokens import Words

_LONGEST = 6
_STEM = 3
_SMALL = frozenset({"at", "on", "by", "for", "with", "as", "or"})  # in capitals they begin no name
_DIVISIONS = frozenset({"ADM1", "ADM2"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of places in a text: the words `first` to `last`; `span` takes in a word for its kind.

    `kind` is the feature code that the word beside it asks for, `homes` are the countries that an adjective before
    that word tells. `locative` is True after a preposition of place, `near` after words that put the happening beside
    the place, `border` in words about a border.
    """

    first: int
    last: int
    span: Span
    key: str
    places: tuple[GazetteerPlace, ...]
    guard: Guard
    kind: str | None
    homes: tuple[str, ...]
    locative: bool
    near: bool
    border: bool


def mentions(words: Words, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Mention]:
    """Every longest run of words that the gazetteer knows, in order, with what guards against it."""
    opening = lexicon.parts | lexicon.articles
    known = -1
    for index, token in enumerate(words.tokens):
        if index <= known or not (token.capital or token.low in opening) or not _may_begin(words, index, lexicon):
            continue
        last = _longest(words, index, gazetteer, lexicon)
        if last is not None:
            yield _mention(words, index, last, gazetteer, lexicon)
            known = last


def _may_begin(words: Words, index: int, lexicon: Lexicon) -> bool:
    token = words.tokens[index]
    if token.capital:
        small = words.loud[token.sentence] and token.low in lexicon.locative | _SMALL
        named = token.low == "the" and not token.first and not words.loud[token.sentence]  # "The Hague"
        return not small and (named or token.low not in ("the", "of", "in", "and"))
    following = index + 1
    if following >= len(words.tokens) or not words.tokens[following].capital:
        return False
    return token.low in lexicon.parts or (token.low in lexicon.articles and words.tokens[following].gap == "-")


def _longest(words: Words, first: int, gazetteer: Gazetteer, lexicon: Lexicon) -> int | None:
    ends = [first] if words.tokens[first].capital else []
    last = first
    while last + 1 < len(words.tokens) and last - first < _LONGEST and words.linked(last + 1):
        last += 1
        token = words.tokens[last]
        if token.capital:
            ends.append(last)
        elif token.low not in lexicon.connectors:
            ends += [last] if token.low in lexicon.sites - lexicon.kinds.keys() else []
            break
    found = next((end for end in reversed(ends) if gazetteer.known(words.folded(first, end))), None)
    if found == first and _only_a_part(words, first, gazetteer, lexicon):
        return None
    if found is not None and found < ends[-1] and words.tokens[first].low in lexicon.parts:
        return None if gazetteer.known(words.folded(first + 1, ends[-1])) else found  # "eastern Pacific Ocean"
    return found


def _only_a_part(words: Words, index: int, gazetteer: Gazetteer, lexicon: Lexicon) -> bool:
    """True for "EASTERN" before the name of what it is a part of; a province is called so too."""
    following = index + 1
    if words.tokens[index].low not in lexicon.parts or following == len(words.tokens) or not words.joined(following):
        return False
    token = words.tokens[following]
    return token.capital and token.low not in lexicon.kinds and gazetteer.known(token.text)


def _mention(words: Words, first: int, last: int, gazetteer: Gazetteer, lexicon: Lexicon) -> Mention:
    key = words.folded(first, last)
    kind, begin, end = _kind(words, first, last, lexicon)
    places = _named(words, first, last, kind, gazetteer)
    if kind is not None and not any(agrees(place, kind) for place in places):
        provinces = _with_article(key, gazetteer) or _provinces(places, gazetteer) if kind == "ADM1" else ()
        if provinces:
            places = provinces
        elif kind == "PPL":
            kind, begin, end = None, first, last
    before = [token.low for token in words.tokens[max(0, begin - 4) : begin]]
    return Mention(
        first=first,
        last=last,
        span=words.span(begin, end),
        key=key,
        places=places,
        guard=judge(words, first, last, key, lexicon),
        kind=kind,
        homes=homes(words, first, lexicon),
        locative=_locative(before, lexicon) or told_near(before, lexicon),
        near=told_near(before, lexicon),
        border=_border(words, begin, end),
    )


def _named(words: Words, first: int, last: int, kind: str | None, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """The places of the name; where its last word tells the kind and none is called so first of all, all of the kind.

    "Zaragoza Municipality" is a further name of one of many that are listed as "Zaragoza".
    """
    places = gazetteer.named(words.folded(first, last))
    told = first < last and kind in _DIVISIONS
    if not told or any(place.primary for place in places):
        return places
    bare = tuple(place for place in gazetteer.named(words.folded(first, last - 1)) if place.feature_code == kind)
    known = {place.geonames_id for place in bare}
    return bare + tuple(place for place in places if place.geonames_id not in known)


def agrees(place: GazetteerPlace, kind: str) -> bool:
    """True where the place is of the kind that a word beside its name asks for."""
    if kind == "PPL":
        return place.feature_class == "P"
    return place.feature_code == kind or (kind == "ADM1" and place.feature_code == "RGN")


def _with_article(key: str, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """The provinces that bear the name behind an article: "Guajira Department" is listed as "La Guajira"."""
    bare = key.rsplit(" ", 1)[0] if key.endswith((" department", " province", " state")) else key
    named = (place for article in ("la", "el") for place in gazetteer.named(f"{article} {bare}"))
    return tuple(place for place in named if place.feature_code == "ADM1")


def _provinces(places: tuple[GazetteerPlace, ...], gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """The provinces around the largest towns of a name, for "Tula Oblast" where the province is listed otherwise."""
    found = (
        province
        for town in places[:3]
        if town.feature_class == "P" and town.admin1
        for province in gazetteer.named(town.admin1)
        if province.feature_code == "ADM1"
        and province.country == town.country
        and fold(province.name)[:_STEM] == fold(town.name)[:_STEM]
    )
    return tuple(dict.fromkeys(found))


def _kind(words: Words, first: int, last: int, lexicon: Lexicon) -> tuple[str | None, int, int]:
    after = words.tokens[last + 1] if last + 1 < len(words.tokens) and words.joined(last + 1) else None
    tied = last + 2 < len(words.tokens) and words.tokens[last + 2].gap == "-"  # "the state-run school"
    told = after is not None and after.gap != "-" and after.low in lexicon.kinds and not tied
    if after is not None and told and not _heads(words, last + 1):
        return lexicon.kinds[after.low], first, last + 1
    if first >= 2 and words.joined(first) and words.tokens[first - 1].low == "of":
        kind = lexicon.kinds.get(words.tokens[first - 2].low)
        if kind is not None:
            return kind, first, last
    if first >= 1 and words.joined(first) and words.tokens[first - 1].text in lexicon.kinds:
        return lexicon.kinds[words.tokens[first - 1].low], first, last
    if first < last and words.tokens[last].low in lexicon.kinds:
        return lexicon.kinds[words.tokens[last].low], first, last
    return None, first, last


def _heads(words: Words, index: int) -> bool:
    """True where the kind word begins the name of a body ("California Department of Forestry")."""
    following = words.tokens[index + 1].low if index + 1 < len(words.tokens) and words.joined(index + 1) else ""
    return words.tokens[index].capital and following in ("of", "for")


def _locative(before: list[str], lexicon: Lexicon) -> bool:
    skipped = {"the", "of", "city", "town", "village", "province", "district", "state", "capital", "region"}
    skipped |= lexicon.directions
    if before[-2:] == ["according", "to"]:
        return False
    for word in reversed(before):
        if word in lexicon.locative:
            return True
        if word not in skipped and word not in lexicon.adjectives:
            return False
    return False


def told_near(before: list[str], lexicon: Lexicon) -> bool:
    """True for words in small letters that put something beside the place that follows them."""
    if before and before[-1] in ("the", "city", "town"):
        before = before[:-1]
    if before and before[-1] in lexicon.near:
        return True
    return len(before) >= 2 and before[-1] == "of" and before[-2] in lexicon.near_nouns


def _border(words: Words, first: int, last: int) -> bool:
    window = words.tokens[max(0, first - 8) : first]
    lows = [token.low for token in window if token.sentence == words.tokens[first].sentence]
    after = words.tokens[last + 1].low if last + 1 < len(words.tokens) and words.joined(last + 1) else ""
    about = {"border", "borders", "frontier", "road", "highway"}
    between = (
        "between" in lows
        and "in" not in lows[lows.index("between") :]
        and bool(about & set(lows[: lows.index("between")][-3:]))
    )
    return between or after in ("border", "borders", "frontier") or bool(about & set(lows[-3:]) and "with" in lows[-2:])
