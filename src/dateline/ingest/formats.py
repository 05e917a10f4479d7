"""Which reader reads which file. A reader is imported when the first file of its kind comes."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import cast

from dateline.core.plugins import load
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport, ReadError

Reader = Callable[[bytes, ReadOptions], Iterator[RawReport]]

_PDF, _HTML, _TEXT = ".pdf", ".html", ".txt"
READERS: Mapping[str, str] = {
    _TEXT: "dateline.ingest.plain:read_text",
    ".text": "dateline.ingest.plain:read_text",
    ".md": "dateline.ingest.plain:read_markdown",
    ".markdown": "dateline.ingest.plain:read_markdown",
    _HTML: "dateline.ingest.page:read_html",
    ".htm": "dateline.ingest.page:read_html",
    ".xhtml": "dateline.ingest.page:read_html",
    _PDF: "dateline.ingest.pdf:read_pdf",
    ".json": "dateline.ingest.objects:read_json",
    ".jsonl": "dateline.ingest.objects:read_jsonl",
    ".ndjson": "dateline.ingest.objects:read_jsonl",
    ".csv": "dateline.ingest.tables:read_csv",
    ".tsv": "dateline.ingest.tables:read_tsv",
    ".eml": "dateline.ingest.mail:read_eml",
}
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
PACKED = (".gz", ".zip")


def reader(name: str, data: bytes) -> Reader:
    """The reader for a file of that name, or for its bytes where these are plainly of a kind of their own.

    Raises ReadError for an ending that no reader knows.
    """
    kind = _kind(PurePath(name).suffix.lower(), data)
    if kind not in READERS:
        raise ReadError(f"has an ending that is not read ({kind}); known are {', '.join(sorted(READERS))}, gz, zip")
    return cast(Reader, load(READERS, kind))


def _kind(ending: str, data: bytes) -> str:
    """The ending that the file should have."""
    if data.startswith(b"%PDF-"):
        return _PDF
    if ending in (_TEXT, ".text", "") and _PAGE.match(data):
        return _HTML
    return ending or _TEXT


def is_report(name: str) -> bool:
    """True where the file's ending is one that is read; used for folders, whose other files are passed over."""
    endings = [ending.lower() for ending in PurePath(name).suffixes[-2:]]
    return bool(endings) and (endings[-1] in READERS or endings[-1] in PACKED)
