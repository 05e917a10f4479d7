"""The named ways to read vague words as counts."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dateline.schema.loader import load_toml

Bounds = tuple[int | None, int | None]
READINGS = ("codebook", "ucdp", "acled")


@cache
def vague_words(reading: str) -> Mapping[str, Bounds]:
    """Lowest and highest count of every vague word. Raises ValueError for a reading that is not known."""
    if reading not in READINGS:
        raise ValueError(f"no reading is named {reading!r}; known are {', '.join(READINGS)}")
    data = load_toml("dateline.resolve.quantities.en", "readings.toml")
    rows = {**data["codebook"]["words"], **data[reading]["words"]}
    closed = data[reading]["closed"]
    return MappingProxyType(
        {word: (row["low"], row["low"] if closed else row.get("high")) for word, row in rows.items()}
    )
