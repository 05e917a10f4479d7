"""PDF files with a text layer."""

import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2

from dateline.ingest.decode import tidy
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport, ReadError

_HYPHENATED = re.compile(r"(?<=[a-z])[-\u00ad\ufffe]\n(?=[a-z])")
_WRAPPED = re.compile(r"(?<=[^\n.!?:”\"])\n(?=[^\n\s•*|-])")
_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_pdf(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report: the text of all pages, lines of one paragraph joined.

    Raises ReadError for a file that is broken, locked by a password, or holds pictures of text only.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadError(_why(error)) from error
    with closing(document):
        try:
            pages = [_page_text(document, number) for number in range(len(document))]
        except pypdfium2.PdfiumError as error:
            raise ReadError(_why(error)) from error
        metadata = document.get_metadata_dict()
    body = _joined("\n\n".join(pages))
    if not body.strip():
        raise ReadError("is a PDF without a text layer; run text recognition (OCR) on it first")
    day = _DAY.match(metadata.get("CreationDate", ""))
    yield RawReport(
        body=body,
        title=tidy(metadata.get("Title", "")).strip() or None,
        published="-".join(day.groups()) if day else None,
        data=data,
    )


def _why(error: Exception) -> str:
    if "password" in str(error).lower():
        return "is a PDF locked by a password; save it without one"
    return "is no PDF that can be read; open it in a viewer and save it again"


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        return tidy(text.get_text_bounded())


def _joined(text: str) -> str:
    return _WRAPPED.sub(" ", _HYPHENATED.sub("", text)).strip()
