"""A record as typed values and data frames, wherever it is kept."""

from dateline.record.frames import TableName
from dateline.record.incident import SourcedIncident
from dateline.record.record import Record, read_folder
from dateline.record.source import Source, in_words

__all__ = ["Record", "Source", "SourcedIncident", "TableName", "in_words", "read_folder"]
