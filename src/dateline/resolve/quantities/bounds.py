"""What a qualifier makes of a number."""

from functools import cache

from dateline.resolve.quantities.numbers import fold
from dateline.resolve.quantities.readings import Bounds
from dateline.schema.loader import load_toml


def kind_of(qualifier: str | None) -> str:
    """The kind of the qualifier ("at least" is a floor); "exact" where there is none."""
    return qualifiers()[fold(qualifier)] if qualifier else "exact"


def bounds_of(number: int, kind: str) -> Bounds:
    """Lowest and highest count. "About" is a tenth less to a tenth more, and at least one."""
    tenth = (number + 5) // 10 if number >= 10 else min(number, 1)
    bounds: dict[str, Bounds] = {
        "exact": (number, number),
        "floor": (number, None),
        "above": (number + 1, None),
        "ceiling": (0, number),
        "below": (0, max(number - 1, 0)),
        "about": (number - tenth, number + tenth),
    }
    return bounds[kind]


@cache
def qualifiers() -> dict[str, str]:
    """Every qualifying phrase with its kind."""
    data = load_toml("dateline.resolve.quantities.en", "words.toml")["qualifiers"]
    return {phrase: kind for kind, phrases in data.items() for phrase in phrases}
