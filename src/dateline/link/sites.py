"""The sorts of sites that reports name: a market, a bus, a hospital."""

from collections.abc import Iterable, Mapping
from functools import cache

from dateline.link.names import Words, name_words
from dateline.schema.loader import load_toml


def sites_in(words: Iterable[str]) -> Words:
    """The sorts that folded words name, each by the first word of its line in sites.toml."""
    known = _sorts()
    return tuple(sorted({known[word] for word in words if word in known}))


@cache
def _sorts() -> Mapping[str, str]:
    """The sort of each word for a site, folded as names are."""
    told = load_toml("dateline.link", "sites.toml")["sites"]
    return {word: line.split()[0] for line in told for word in name_words([line])}
