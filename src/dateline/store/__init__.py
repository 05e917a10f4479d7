"""Where documents and events are kept."""

from dateline.core.plugins import load
from dateline.store.base import Store, StoreError

STORES = {"memory": "dateline.store.memory:MemoryStore", "sqlite": "dateline.store.sqlite:SqliteStore"}


def open_store(name: str, *arguments: object) -> Store:
    """The store of that name: `open_store("sqlite", path)`. Raises ValueError for an unknown name."""
    found: Store = load(STORES, name)(*arguments)
    return found


__all__ = ["STORES", "Store", "StoreError", "open_store"]
