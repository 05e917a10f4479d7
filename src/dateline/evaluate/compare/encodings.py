"""In which encoding a table is written, and what parts its cells."""

import codecs
import csv
from pathlib import Path

_CHUNK = 2**20
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ARCHIVE = b"PK\x03\x04"
_SEPARATORS = ",;\t|"
WESTERN = "cp1252"


def encoding_of(path: Path) -> str:
    """UTF-8 or what the mark at the beginning says, else Windows-1252, which western Excel writes.

    Raises ValueError for a file that is empty, or a workbook or archive.
    """
    with path.open("rb") as stream:
        head = stream.read(len(_ARCHIVE))
        if not head:
            raise ValueError(f"{path}: is empty")
        if head == _ARCHIVE:
            raise ValueError(f"{path}: is a workbook or a zip file; save it as CSV, or unpack it")
        wide = next((name for mark, name in _WIDE if head.startswith(mark)), None)
        stream.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while wide is None and (data := stream.read(_CHUNK)):
                decoder.decode(data)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return WESTERN
    return wide or "utf-8-sig"


def checked(name: str) -> str:
    """The name of an encoding. Raises ValueError where Python knows none of that name."""
    try:
        codecs.lookup(name)
    except LookupError:
        raise ValueError(
            f"{name!r} is no encoding that is known; name one such as utf-8, cp1251 or mac_roman"
        ) from None
    return name


def separator_of(header: str) -> str:
    """The comma, semicolon, tab or bar that parts the header into most cells."""
    return max(_SEPARATORS, key=lambda separator: len(next(csv.reader([header], delimiter=separator), ())))
