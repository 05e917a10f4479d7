"""The words of attribution, as its data list them."""

from functools import cache
from typing import Any

from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml


@cache
def words(section: str) -> dict[str, Any]:
    """The lists of a section, by name."""
    found: dict[str, Any] = load_toml("dateline.extract.cues.attribution", "cues.toml")[section]
    return found


def any_phrase(phrases: list[str] | tuple[str, ...]) -> str:
    """A pattern for any of the phrases, whatever stands between their words."""
    return any_of(phrases, gap=r"\s+")
