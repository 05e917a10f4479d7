"""The words by which names are judged."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from dateline.schema import event_types
from dateline.schema.countries import countries
from dateline.schema.loader import load_toml

_SMALL = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEFORE_PERSONS = frozenset(("saint", "st", "san", "são", "sao", "el"))
_LISTS = (
    ("dateline.resolve.actors", "nouns.toml"),
    ("dateline.resolve.actors", "speakers.toml"),
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lower-case words: see `masking.toml` for what each list does. `known` are the words that are nobody's name."""

    offices: frozenset[str]
    offices_of: frozenset[str]
    offices_in_words: frozenset[str]
    offices_also_private: frozenset[str]
    offices_or_work: frozenset[str]
    private_life: frozenset[str]
    ruled: frozenset[str]
    honorifics: frozenset[str]
    others: frozenset[str]
    kin: frozenset[str]
    tells: frozenset[str]
    addresses: frozenset[str]
    titles: frozenset[str]
    dotted: frozenset[str]
    particles: frozenset[str]
    also_names: frozenset[str]
    before_places: frozenset[str]
    before_bodies: frozenset[str]
    heads: frozenset[str]
    persons: frozenset[str]
    known: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lists, read once."""
    data = {key: frozenset(words) for key, words in load_toml("dateline.export.masking", "masking.toml").items()}
    data["heads"] |= {f"{head}s" for head in data["heads"]}
    known = (
        data["words"]
        | data["capitals"]
        | data["openers"]
        | data["heads"]
        | data["offices"]
        | data["offices_of"]
        | data["private_life"]
        | frozenset(_of_program())
    )
    data["persons"] = frozenset(_persons())
    kept = {field.name for field in fields(Lexicon)} - {"known"}
    return Lexicon(**{key: data[key] for key in kept}, known=known)


def _persons() -> Iterator[str]:
    """The names of persons in public office, their words in small letters and parted by single spaces."""
    for names in load_toml("dateline.export.masking", "persons.toml").values():
        yield from (" ".join(word.rstrip(".") for word in name.lower().split()) for name in names)


def small_words(text: str) -> Iterator[str]:
    """The words that the text writes without a capital."""
    return (word for word in _SMALL.findall(text) if word.islower())


def _nobodys(words: Iterable[str]) -> Iterator[str]:
    """The words less those that a country has from a person: "Lucia" of Saint Lucia."""
    before = ""
    for word in words:
        if before not in _BEFORE_PERSONS:
            yield word
        before = word


def _of_program() -> Iterator[str]:
    """Words of countries, event types and actors' nouns, which are nobody's name wherever they stand."""
    for country in countries().values():
        for name in (country.name, *country.names, *country.adjectives, *country.demonyms):
            yield from _nobodys(word.lower() for word in _SMALL.findall(name))
    for kind in event_types().values():
        yield from (word.lower() for word in _SMALL.findall(f"{kind.label} {kind.definition}"))
    for package, name in _LISTS:
        yield from small_words(files(package).joinpath(name).read_text(encoding="utf-8"))
