"""Implementations chosen by name, imported on first use."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any


def load(table: Mapping[str, str], name: str) -> Any:
    """The attribute that `table[name]` names as "module:attribute".

    Raises ValueError, listing the known names, for a name that is not in the table.
    """
    if name not in table:
        raise ValueError(f"no implementation is named {name!r}; known are {', '.join(sorted(table))}")
    module, attribute = table[name].split(":")
    return getattr(import_module(module), attribute)
