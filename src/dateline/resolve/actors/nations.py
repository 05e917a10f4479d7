"""Nations as actors: "Israel", "Iraqi forces", "the Afghan government", "US troops"."""

import re
from functools import cache
from typing import Any

from dateline.resolve.phrases import any_of
from dateline.schema.countries import countries
from dateline.schema.loader import load_toml

_MODIFIERS = (
    r"(?:(?:state|interim|transitional|military|federal|local|national|regional|security|air|ground|naval|special|armed|"
    r"border|backed|led|allied|government|army|senior|top|former|outgoing|counter[- ]?terrorism|regular|elite|deputy|"
    r"presidential|supreme|foreign|defen[cs]e|interior|health|nuclear|ballistic|cruise|long-range|overnight|heavy)[\s-]+){0,3}?"
)
# The model between a nation and its weapon: "Iranian Shahed drones", "a Russian Iskander-M ballistic missile".
_MODEL = (
    r"(?:[A-Z][\w-]*\s+){1,2}(?:(?:ballistic|cruise|attack|suicide|fighter)\s+)?"
    r"(?=(?:drone|missile|jet|warplane|helicopter|gunship|aircraft|tank)s?\b)"
)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.resolve.actors", "nouns.toml")


@cache
def nation_pattern() -> re.Pattern[str]:
    """A country's name, adjective or people, with the noun for its forces, police or government where one follows."""
    nations = any_of(nation_words(), gap=r"\s+")
    firsts = "".join(sorted({word[0] for word in nation_words()}))
    nouns = "|".join(
        rf"(?P<{kind}>{_alternation(_data()['state'][kind])})" for kind in ("government", "police", "forces")
    )
    return re.compile(
        rf"(?=[{firsts}])(?<![\w-])(?P<nation>{nations})(?:['’]s|\s\([A-Z.]{{2,6}}\))?(?:[\s-]+(?:{_MODIFIERS}|{_MODEL})(?:{nouns})\b)?"
        r"(?!\w)"
    )


@cache
def joined_nation() -> re.Pattern[str]:
    """An adjective that shares the noun behind another: "Italian" of "Italian and Spanish navies"."""
    adjectives = any_of(adjective_words(), gap=r"\s+")
    return re.compile(rf"(?<![\w-])(?P<nation>{adjectives})(?:,\s|,?\sand\s)$")


@cache
def nation_words() -> dict[str, str]:
    """Every word for a country or its people with the country's code, also in capitals."""
    found: dict[str, str] = {}
    for country in countries().values():
        for word in (country.name, *country.names, *country.adjectives, *country.demonyms):
            if len(word) > 1:
                found.setdefault(word, country.code)
                found.setdefault(word.upper(), country.code)
    return found


@cache
def adjective_words() -> frozenset[str]:
    """Adjectives and demonyms: they name a nation only with a noun behind them."""
    words = {w for country in countries().values() for w in (*country.adjectives, *country.demonyms)}
    names = {w for country in countries().values() for w in (country.name, *country.names)}
    return frozenset(set(words - names) | {w.upper() for w in words - names})


def _alternation(nouns: list[str]) -> str:
    both = {form for noun in nouns for form in (noun, noun.title(), noun.upper())}
    return "|".join(
        r"[\s-]+".join(re.escape(part) for part in noun.split()) for noun in sorted(both, key=lambda n: (-len(n), n))
    )
