"""Event types and their groups."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of act. `harm` orders kinds by the harm they tell, greater is worse."""

    name: str
    group: str
    label: str
    definition: str
    harm: int


@cache
def event_types() -> Mapping[str, EventType]:
    """Every event type by name, in the order of the coding manual."""
    data = load_toml("dateline.schema", "types.toml")
    found = {name: EventType(name, group, **fields) for group, types in data.items() for name, fields in types.items()}
    return MappingProxyType(found)
