"""Names of the arms of a state as ACLED's table writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class AcledArm:
    """The name of an arm of a state, with {country} for the state, and why it is so; `words` are nouns for it."""

    name: str
    reason: str
    words: tuple[str, ...] = ()


@cache
def acled_arms() -> Mapping[str, AcledArm]:
    """The names by the registry's kind of actor; `holder` is a group that holds the state."""
    rows = load_toml("dateline.schema.crosswalks", "acled_arms.toml").items()
    return {kind: AcledArm(row["name"], row["reason"], tuple(row.get("words", ()))) for kind, row in rows}
