"""Whether two codings of an event name an actor in common."""

import re
from functools import cache, lru_cache

from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.record.cells import alike
from dateline.gazetteer.names import fold
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.actors.generic import kind_of_noun

# UCDP names every state side by its government, ACLED by the force and the years of a government in brackets.
_OF_A_STATE = re.compile(
    r"(?:the\s+)?(?:government|(?:armed|military|security|police|defence|air|naval)\s+forces?|military|police|army|navy)"
    r"\s+of\s+(?:the\s+)?(?P<country>[^()]+)",
    re.IGNORECASE,
)
_GOVERNMENT = "government-of-"
# ACLED writes a short name before the long one, or an own name behind the usual one.
_TWO_NAMES = re.compile(r":\s+|\s+-\s+")
_PEOPLE = "people"


def in_common(ours: CodedEvent, theirs: CodedEvent) -> bool:
    """True where an actor of one is one of the other: by name, by the registry, as arms of one state, or as unarmed
    people without a name.
    """
    return any(_same(one, other) for one in ours.actors for other in theirs.actors)


def _same(one: str, other: str) -> bool:
    left, right = _identity(one), _identity(other)
    if left and right:
        return left == right
    return alike(_bare(one), _bare(other))


@lru_cache(maxsize=2**14)
def _identity(name: str) -> str | None:
    """The id of the state or of the actor of the registry, "people" for civilians, None for another."""
    bare = _bare(name)
    if state := _OF_A_STATE.fullmatch(bare):
        return _state(state["country"])
    for part in (bare, *_TWO_NAMES.split(bare)):
        if known := _registry().named(part):
            return known.parent if (known.parent or "").startswith(_GOVERNMENT) else known.id
    words = bare.casefold().split()
    return _PEOPLE if words and kind_of_noun().get(words[-1]) == _PEOPLE else None


def _state(country: str) -> str:
    known = _registry().named(f"Government of {country.strip()}")
    return known.id if known else f"{_GOVERNMENT}{fold(country)}"


def _bare(name: str) -> str:
    """The name without what stands in brackets behind it: years, a country."""
    return name.partition("(")[0].strip()


@cache
def _registry() -> ActorRegistry:
    return ActorRegistry.load()
