"""The closed lists of values that the record may hold."""

from dataclasses import dataclass, fields
from functools import cache

from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The values that each field of the record may take; `properties` are those besides counts and roles."""

    realis: tuple[str, ...]
    roles: tuple[str, ...]
    counts: tuple[str, ...]
    properties: tuple[str, ...]
    modalities: tuple[str, ...]
    speaker_kinds: tuple[str, ...]
    groups: tuple[str, ...]
    precisions: tuple[str, ...]
    removed_reasons: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """The closed lists, read once."""
    data = load_toml("dateline.schema", "vocabulary.toml")
    return Vocabulary(**{field.name: tuple(data[field.name]) for field in fields(Vocabulary)})
