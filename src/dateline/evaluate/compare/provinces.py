"""Names of provinces as two codings may write them."""

from dateline.gazetteer.names import fold

_KINDS = ("province", "governorate", "state", "region", "oblast", "district")


def province(name: str) -> str:
    """The name of a province without the word that says what it is."""
    return " ".join(word for word in name.split() if word.casefold() not in _KINDS)


def province_key(name: str) -> str:
    """What two spellings of a province have in common: small letters without marks."""
    return fold(province(name))
