"""Whether two codings of an event name an actor in common."""

import re
from datetime import date
from functools import cache, lru_cache

from dateline.core import Actor
from dateline.evaluate.compare.cells import country_named
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.record.cells import alike
from dateline.gazetteer.names import fold
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.actors.kinds import noun_kind

# UCDP names every state side by its government, ACLED by the force and the years of a government in brackets.
_OF_A_STATE = re.compile(
    r"(?:the\s+)?(?:government|(?:armed|military|security|police|defence|air|naval)\s+forces?|military|police|army|navy)"
    r"\s+of\s+(?:the\s+)?(?P<country>[^()]+)",
    re.IGNORECASE,
)
_GOVERNMENT = "government-of-"
# ACLED writes a short name before the long one, or an own name behind the usual one.
_TWO_NAMES = re.compile(r":\s+|\s+-\s+")
_UNNAMED = {"people": "people", "armed_group": "armed"}
# ACLED's word for those who bear arms and are not known.
_UNIDENTIFIED = "unidentified armed group"


def in_common(ours: CodedEvent, theirs: CodedEvent) -> bool:
    """True where an actor of one is one of the other.

    By name, by the registry, as arms of one state, as unarmed people without a name, or as armed ones without a name.
    Forces without a name are those of the state in which they act.
    """
    return any(_same(one, other, ours, theirs) for one in ours.actors for other in theirs.actors)


def _same(one: str, other: str, ours: CodedEvent, theirs: CodedEvent) -> bool:
    left, right = _identity(one, ours.country, ours.start), _identity(other, theirs.country, theirs.start)
    if left and right:
        return left == right
    return alike(_bare(one), _bare(other))


@lru_cache(maxsize=2**16)
def _identity(name: str, country: str | None, on: date) -> str | None:
    """The id of the state or of the actor of the registry, "people" or "armed" for those without a name, else None.

    A group that holds a state on that day is its government.
    """
    bare = _bare(name)
    if state := _OF_A_STATE.fullmatch(bare):
        return _state(state["country"])
    if known := _known(bare):
        if known.country and known.kind not in ("government", "authority") and _registry().status(known, on) == "state":
            return f"{_GOVERNMENT}{known.country}"
        return known.parent if (known.parent or "").startswith(_GOVERNMENT) else known.id
    kind = "armed_group" if bare.casefold() == _UNIDENTIFIED else noun_kind((bare,))
    return f"{_GOVERNMENT}{country}" if kind == "state" and country else _UNNAMED.get(kind or "")


def _known(name: str) -> Actor | None:
    found = (_registry().named(part) for part in (name, *_TWO_NAMES.split(name)))
    return next((known for known in found if known), None)


def _state(country: str) -> str:
    code = country_named(country)
    return f"{_GOVERNMENT}{code or fold(country)}"


def _bare(name: str) -> str:
    """The name without what stands in brackets behind it: years, a country."""
    return name.partition("(")[0].strip()


@cache
def _registry() -> ActorRegistry:
    return ActorRegistry.load()
