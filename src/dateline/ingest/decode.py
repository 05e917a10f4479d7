"""Bytes to text."""

import codecs
import unicodedata

from charset_normalizer import from_bytes

from dateline.ingest.raw import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000  # bytes that are enough to tell an encoding
_ODD = 0.02  # share of control characters from which on it is no text


def decode(data: bytes) -> str:
    """The text of the bytes, in NFC, with line feeds for line ends.

    Raises ReadError for bytes that are no text.
    """
    text = _decoded(data)
    _refuse_binary(text)
    return tidy(text)


def tidy(text: str) -> str:
    """The text in NFC, with line feeds for line ends and without characters that mean nothing."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").replace("\ufeff", "")
    # A lone surrogate cannot be written as UTF-8.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", text)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> str:
    if b"\x00" in data[:_SAMPLE]:
        raise ReadError("is binary, not text; convert it to text, HTML or PDF")
    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE]
    odd = sum(1 for c in sample if (c < " " and c not in "\n\r\t\f") or c == "\ufffd")
    if sample and odd / len(sample) > _ODD:
        raise ReadError("is binary, not text; convert it to text, HTML or PDF")
