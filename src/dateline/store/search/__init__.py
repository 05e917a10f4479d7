"""Finding incidents and reports by the words in them, in either kind of database."""

from dateline.store.search.finding import Hit, Passage, find
from dateline.store.search.indexes import index_of
from dateline.store.search.keeping import follow, rebuild
from dateline.store.search.wanted import Near, Wanted

__all__ = ["Hit", "Near", "Passage", "Wanted", "find", "follow", "index_of", "rebuild"]
