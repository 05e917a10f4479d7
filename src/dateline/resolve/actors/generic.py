"""Actors without a name: "unidentified gunmen", "security forces", "the villagers"; and groups no registry knows."""

import re
from functools import cache
from typing import Any

from dateline.core.seldom import Seldom
from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml

_ADJECTIVE = (
    r"(?:(?:suspected|unidentified|unknown|masked|armed|heavily|alleged|several|other|local|foreign|islamist|pro-\w+|"
    r"anti-\w+|\w+-(?:backed|led|run)|two|three|four|five|six|seven|eight|nine|ten|many|some|dozens\s+of|hundreds\s+of|"
    r"thousands\s+of|scores\s+of|\d[\d,]*|shiite|shia|sunni|christian|muslim|tribal|opposition|government|leftist|rightist|"
    r"palestinian|kurdish|hazara|rebel|militant|former|young|innocent|unarmed|jewish|separatist|left-wing|right-wing)\s+){0,3}"
)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.resolve.actors", "nouns.toml")


@cache
def generic_pattern() -> re.Pattern[str]:
    """A noun for people who act or suffer, with what describes them."""
    written = any_of(kind_of_noun(), gap=r"\s+")
    return re.compile(
        rf"(?<![\w-])(?:(?:the|a|an|its|his|her|their)\s+)?{_ADJECTIVE}(?P<head>{written})(?![\w-])", re.IGNORECASE
    )


@cache
def kind_of_noun() -> dict[str, str]:
    """The kind of each generic noun."""
    return {noun: kind for kind, nouns in _data()["generic"].items() for noun in nouns}


@cache
def group_pattern() -> Seldom:
    """A capitalised name that ends in a word for a group, or that is followed by its acronym in brackets."""
    heads = "|".join(_data()["groups"]["heads"])
    word = r"[A-Z][\w'’-]+"
    return Seldom(
        rf"(?<![\w-])(?:{word}\s+(?:(?:of|for|the|and|de|del|al|el)\s+){{0,2}}){{1,5}}(?P<head>{heads})"
        rf"(?:\s+(?:of|for)\s+(?:the\s+)?{word}(?:\s+{word}){{0,2}}){{0,2}}(?:\s+\((?P<acronym>[A-Z][A-Za-z-]{{1,8}})\))?(?!\w)"
    )
