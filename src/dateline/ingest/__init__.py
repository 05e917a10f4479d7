"""From bytes to Documents: formats, dates and outlets, clean-up, copies, sentences."""

from dateline.ingest.duplicates import Copies, Fingerprint, are_copies, fingerprint, mark_duplicates
from dateline.ingest.finding import count_reports, find_files
from dateline.ingest.options import ReadOptions
from dateline.ingest.reading import document_from_text, read_bytes, read_reports
from dateline.ingest.sentences import find_sentences
from dateline.ingest.sidecar import read_sidecar

__all__ = [
    "Copies",
    "Fingerprint",
    "ReadOptions",
    "are_copies",
    "count_reports",
    "document_from_text",
    "find_files",
    "find_sentences",
    "fingerprint",
    "mark_duplicates",
    "read_bytes",
    "read_reports",
    "read_sidecar",
]
