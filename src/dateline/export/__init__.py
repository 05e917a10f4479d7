"""The record as files: its own folder, and the layouts of other programs, one format a module."""

from dateline.export.base import Exporter
from dateline.export.frame import EXPORTERS, Exported, export, exporter, write_layout
from dateline.export.losses import Loss, Losses
from dateline.export.record import OutputError, RecordWriter, check_output

__all__ = [
    "EXPORTERS",
    "Exported",
    "Exporter",
    "Loss",
    "Losses",
    "OutputError",
    "RecordWriter",
    "check_output",
    "export",
    "exporter",
    "write_layout",
]
