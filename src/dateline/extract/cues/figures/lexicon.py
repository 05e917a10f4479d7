"""The words of harm as patterns, one for each way in which they stand beside a count."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from dateline.schema.loader import load_toml

_PACKAGE = "dateline.extract.cues.figures"
FORMS = ("active", "passive", "intransitive", "nouns", "of")


@cache
def _data() -> dict[str, Any]:
    return load_toml(_PACKAGE, "harm.toml")


def words(form: str) -> dict[str, str]:
    """The phrases of one form with their property; a phrase of two properties goes with the later in the file."""
    return {phrase: name for name, forms in _data().items() for phrase in forms[form]}


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in longest_first)


def property_of(form: str, phrase: str) -> str:
    """The property that a phrase of this form states."""
    return _tables()[form][re.sub(r"\s+", " ", phrase.lower())]


@cache
def _tables() -> dict[str, dict[str, str]]:
    return {form: words(form) for form in FORMS}


@cache
def cue_words() -> frozenset[str]:
    """Every single word of harm: none of them can be part of a counted noun phrase."""
    single = {p for form in ("active", "passive", "intransitive") for p in words(form) if " " not in p}
    return frozenset(single - {"dead", "wounded", "injured", "hurt"})


@cache
def group_of_noun() -> dict[str, str]:
    """The closed group of each known noun."""
    return {noun: group for group, nouns in load_toml(_PACKAGE, "groups.toml").items() for noun in nouns}
