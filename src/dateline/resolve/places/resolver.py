"""Finding the places that a text names."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain

from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.resolve.places.borders import find_borders
from dateline.resolve.places.capitals import find_capitals
from dateline.resolve.places.context import Settled, settle
from dateline.resolve.places.lexicon import lexicon
from dateline.resolve.places.mentions import Mention, mentions
from dateline.resolve.places.realms import Realm, find_realms
from dateline.resolve.places.site import Site
from dateline.resolve.places.sites import find_sites
from dateline.resolve.places.tokens import read_words

_PRECISION = {"PCLI": 6, "ADM1": 4, "ADM2": 3, "RGN": 5, "CONT": 5, "SEA": 7}
_EXACT, _NEAR, _PROVINCE, _LINE = 1, 2, 4, 5


class PlaceResolver:
    """Finds the mentions of places in a text and says which place each one is."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def find(self, text: str, sentences: Sequence[Span]) -> tuple[Place, ...]:
        """Every mention of a place, in the order of the text; `sentences` are the spans of its sentences.

        What lies outside the sentences is not read. Where no sentence is given the text counts as one.
        """
        known = lexicon()
        words = read_words(text, sentences)
        settled = settle(words, list(mentions(words, self.gazetteer, known)), known)
        sites = find_sites(words, settled, known, self.gazetteer)
        capitals = list(find_capitals(words, settled, self.gazetteer, known))
        borders = list(find_borders(text, sentences, self.gazetteer))
        plain = _outside(_outside(_outside(settled, sites), capitals), borders)
        told = chain(find_realms(words, self.gazetteer, known), capitals, borders)
        realms = [realm for realm in told if _free(realm.span, plain, sites)]
        places = [_place(text, one) for one in plain] + [_site(text, site) for site in sites]
        places += [_resolved(realm.place, realm.span, text, realm.precision) for realm in realms]
        return tuple(sorted(places, key=lambda place: place.span or Span(0, 0)))


def _outside(settled: Sequence[Settled], sites: Sequence[Site] | Sequence[Realm]) -> list[Settled]:
    """The settled mentions that no site or capital overlaps; both come in the order of the text."""
    ends = [site.span.end for site in sites]
    kept = []
    for one in settled:
        place = bisect_right(ends, one.mention.span.start)
        if place == len(sites) or not sites[place].span.overlaps(one.mention.span):
            kept.append(one)
    return kept


def _free(span: Span, plain: Sequence[Settled], sites: Sequence[Site]) -> bool:
    taken = [one.mention.span for one in plain] + [site.span for site in sites]
    return not any(span.overlaps(other) for other in taken)


def precision(place: GazetteerPlace, mention: Mention | None = None) -> int:
    """UCDP's precision of a place, as the words around the mention tell it."""
    if not place.located:
        return _PROVINCE
    exact = _PRECISION.get(place.feature_code, _EXACT)
    if mention is not None and mention.border and exact in (_EXACT, 6):
        return _LINE
    if exact == _EXACT and ((mention is not None and mention.near) or place.name in lexicon().areas):
        return _NEAR
    return exact


def _place(text: str, settled: Settled) -> Place:
    return _resolved(settled.place, settled.mention.span, text, precision(settled.place, settled.mention))


def _site(text: str, site: Site) -> Place:
    name = site.name if site.place.name in site.name else f"{site.name}, {site.place.name}"
    return _resolved(site.place, site.span, text, precision(site.place), name, site.name)


def _resolved(
    place: GazetteerPlace, span: Span, text: str, grain: int, name: str | None = None, site: str | None = None
) -> Place:
    return Place(
        name=name or place.name,
        admin1=place.admin1,
        admin2=place.admin2,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=grain,
        geonames_id=place.geonames_id if place.geonames_id > 0 else None,
        text=span.of(text),
        span=span,
        site=site,
    )
