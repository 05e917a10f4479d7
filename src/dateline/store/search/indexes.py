"""The index of each kind of database."""

from functools import cache

from dateline.core.plugins import load
from dateline.store.database import Database
from dateline.store.search.base import Index

INDEXES = {
    "sqlite": "dateline.store.search.fts5:Fts5",
    "postgresql": "dateline.store.search.tsvector:Tsvector",
}


def index_of(database: Database) -> Index:
    """The index of that database."""
    return _made(database.kind.name)


@cache
def _made(kind: str) -> Index:
    made: Index = load(INDEXES, kind)()
    return made
