"""Bytes to text."""

import codecs
import unicodedata

from charset_normalizer import from_bytes

from dateline.ingest.raw import ReadError

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000  # bytes that are enough to tell an encoding
_ZEROS = 0.6  # share of zeros among the high bytes of western text in UTF-16
_STRAY = 0.05  # share of zeros among its low bytes
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


def wide_encoding(data: bytes) -> str | None:
    """The name of the encoding where its characters take two bytes or four: told by a mark, or by where zeros stand."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if max(first, second) < _ZEROS * len(sample) / 2 or min(first, second) > _STRAY * len(sample) / 2:
        return None
    return "utf-16-le" if second > first else "utf-16-be"


def _decoded(data: bytes) -> str:
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
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
