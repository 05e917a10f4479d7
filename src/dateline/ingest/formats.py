"""Which reader reads which file."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from dateline.ingest.mail import read_eml
from dateline.ingest.objects import read_json, read_jsonl
from dateline.ingest.options import ReadOptions
from dateline.ingest.page import read_html
from dateline.ingest.pdf import read_pdf
from dateline.ingest.plain import read_markdown, read_text
from dateline.ingest.raw import RawReport, ReadError
from dateline.ingest.tables import read_csv, read_tsv

Reader = Callable[[bytes, ReadOptions], Iterator[RawReport]]

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_tsv,
    ".eml": read_eml,
}
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
PACKED = (".gz", ".zip")


def reader(name: str, data: bytes) -> Reader:
    """The reader for a file of that name, or for its bytes where these are plainly of a kind of their own.

    Raises ReadError for an ending that no reader knows.
    """
    ending = PurePath(name).suffix.lower()
    if data.startswith(b"%PDF-"):
        return read_pdf
    if ending in (".txt", ".text", "") and _PAGE.match(data):
        return read_html
    if ending in READERS:
        return READERS[ending]
    if ending == "":
        return read_text
    raise ReadError(f"has an ending that is not read ({ending}); known are {', '.join(sorted(READERS))}, gz, zip")


def is_report(name: str) -> bool:
    """True where the file's ending is one that is read; used for folders, whose other files are passed over."""
    endings = [ending.lower() for ending in PurePath(name).suffixes[-2:]]
    return bool(endings) and (endings[-1] in READERS or endings[-1] in PACKED)
