"""The record as files, one format a module."""

from dateline.export.record import OutputError, RecordWriter, check_output

__all__ = ["OutputError", "RecordWriter", "check_output"]
