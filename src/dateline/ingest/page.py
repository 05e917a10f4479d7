"""HTML pages."""

import re
from collections.abc import Iterator

import trafilatura
from htmldate import find_date

from dateline.ingest.decode import decode
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport, ReadError

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report: the main text of the page, with title, site and date from its metadata.

    Raises ReadError for a page without text.
    """
    page = _decoded(data)
    body = trafilatura.extract(page, include_comments=False, include_tables=False, favor_precision=True)
    if not body or not body.strip():
        raise ReadError("is HTML without an article's text; save the page with its text, or give the text itself")
    found = trafilatura.extract_metadata(page)
    yield RawReport(
        body=body,
        title=found.title if found else None,
        outlet=found.sitename if found else None,
        published=find_date(page, original_date=True, extensive_search=False),
        url=found.url if found else None,
        data=data,
    )


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    # A page whose head reads as ASCII cannot be in UTF-16 or UTF-32, whatever it says.
    if named and not named.group(1).lower().startswith((b"utf-16", b"utf-32")):
        try:
            return data.decode(named.group(1).decode("ascii"))
        except (LookupError, UnicodeError):
            pass
    return decode(data)
