"""A coded record against hand-coded documents."""

from dateline.evaluate.record.figures import figures
from dateline.evaluate.record.reading import Documents, read_documents
from dateline.evaluate.record.tally import tally

__all__ = ["Documents", "figures", "read_documents", "tally"]
