"""Small words of English, by what they do beside the words that tell an act."""

import re
from functools import cache

from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml

# Right before a verb: whoever tried to may not have.
TRIED_TO = re.compile(r"\b(?:attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying))\s+to\s+(?:\w+ly\s+)?$", re.IGNORECASE)


@cache
def words(kind: str) -> frozenset[str]:
    """The words of a kind, in lower case."""
    return frozenset(load_toml("dateline.extract.cues", "grammar.toml")[kind])


@cache
def beginning(kind: str) -> re.Pattern[str]:
    """A word that begins as one of the kind does."""
    return re.compile(rf"\b(?:{_written(kind)})\w*\b", re.IGNORECASE)


@cache
def whole(kind: str) -> re.Pattern[str]:
    """A whole word or phrase of the kind, also in the plural."""
    return re.compile(rf"\b(?:{_written(kind)})s?\b", re.IGNORECASE)


def _written(kind: str) -> str:
    return any_of(words(kind), gap=r"\s+")
