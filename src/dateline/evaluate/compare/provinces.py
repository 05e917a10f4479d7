"""Names of provinces as two codings may write them."""

from functools import lru_cache

from dateline.evaluate.compare.coded import CodedEvent
from dateline.gazetteer.names import fold
from dateline.schema.crosswalks import ged_areas, ged_words


def province(name: str) -> str:
    """The name of a province without the word that says what it is, but for a city, which has its name around it."""
    bare, _, last = name.strip().rpartition(" ")
    return bare if bare and last.casefold() in ged_words() - {"city"} else name.strip()


def province_key(name: str) -> str:
    """What two spellings of a province have in common: small letters without marks."""
    return fold(province(name))


@lru_cache(maxsize=2**14)
def _widest(admin1: str, country: str | None) -> str:
    return province(ged_areas(admin1, None, country)[0] or "")


def province_of(event: CodedEvent) -> str:
    """The province of an event, empty where none is told; areas inside the Gaza Strip and the West Bank are these."""
    return _widest(event.admin1, event.country) if event.admin1 else ""
