"""From paths to Documents, one at a time, in the order given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from dateline.core import Document
from dateline.ingest.assemble import Origin, assemble
from dateline.ingest.finding import find_files, holds_record
from dateline.ingest.formats import PACKED, is_report, reader
from dateline.ingest.options import ReadOptions
from dateline.ingest.packed import unpack_gzip, unpack_zip
from dateline.ingest.raw import RawReport, ReadError
from dateline.ingest.sidecar import Given, read_sidecar

_DEEPEST = 2  # archives inside archives


@dataclass
class _Names:
    """Gives every document a name of its own: the second `strike` is `strike-2`."""

    used: dict[str, int] = field(default_factory=dict)

    def own(self, name: str) -> str:
        number = self.used.get(name, 0) + 1
        self.used[name] = number
        return name if number == 1 else self.own(f"{name}-{number}")


def read_reports(paths: Sequence[Path | str], options: ReadOptions | None = None) -> Iterator[Document]:
    """The reports in files, folders and globs as Documents, in order and one at a time.

    A report that cannot be read comes as a Document whose `failure` says why; nothing is raised for it. Raises
    ValueError for a sidecar that cannot be read.
    """
    options = options or ReadOptions()
    sidecar = read_sidecar(options.sidecar) if options.sidecar else {}
    names = _Names()
    for path in find_files(paths):
        for document in _read_file(path, options, sidecar):
            own = names.own(document.name)
            yield document if own == document.name else replace(document, name=own)


def read_bytes(
    name: str, data: bytes, options: ReadOptions | None = None, path: Path | None = None
) -> Iterator[Document]:
    """The reports in the bytes of one file of that name."""
    yield from _read_data(name, data, options or ReadOptions(), {}, str(path) if path else None, 0)


def document_from_text(text: str, name: str = "text", options: ReadOptions | None = None) -> Document:
    """The Document of a text that is already in memory."""
    raw = RawReport(body=text, data=text.encode("utf-8", "replace"))
    return assemble(raw, Origin(name, None, {}), options or ReadOptions())


def _read_file(path: Path, options: ReadOptions, sidecar: Mapping[str, Given]) -> Iterator[Document]:
    # A file name may hold bytes that are no text, which could not be written into the record.
    shown = str(path).encode("utf-8", "replace").decode("utf-8")
    try:
        data = _bytes_of(path, options)
    except OSError as error:
        yield _failed(path.name, shown, _unreadable(path, error))
    except ReadError as error:
        yield _failed(path.name, shown, str(error))
    else:
        yield from _read_data(path.name, data, options, sidecar, shown, 0)


def _bytes_of(path: Path, options: ReadOptions) -> bytes:
    """The file's bytes. Raises ReadError for more than a report can have, before they fill the memory."""
    packed = path.suffix.lower() in PACKED
    with path.open("rb") as stream:
        data = stream.read() if packed else stream.read(options.max_bytes + 1)
    if not packed and len(data) > options.max_bytes:
        raise ReadError(_too_large(options))
    return data


def _read_data(
    name: str, data: bytes, options: ReadOptions, sidecar: Mapping[str, Given], path: str | None, depth: int
) -> Iterator[Document]:
    packed = PurePath(name).suffix.lower() in PACKED
    found = 0
    try:
        if packed:
            documents = _read_packed(name, data, options, sidecar, path, depth)
        else:
            documents = _read_plain(name, data, options, Origin(PurePath(name).stem or name, path, sidecar))
        for document in documents:
            found += 1
            yield document
        if not found:
            raise ReadError("holds no report that can be read; give one, or leave the file out")
    except ReadError as error:
        yield _failed(name, path, str(error), data)
    except Exception as error:
        # What the libraries for PDF, HTML, mail and archives raise on broken files cannot be told in advance.
        yield _failed(name, path, _unforeseen(error), data)


def _read_plain(name: str, data: bytes, options: ReadOptions, origin: Origin) -> Iterator[Document]:
    if not data.strip():
        raise ReadError("is empty; give a file with the report's text")
    if len(data) > options.max_bytes:
        raise ReadError(_too_large(options))
    for raw in reader(name, data)(data, options):
        yield assemble(raw, origin, options)


def _read_packed(
    name: str, data: bytes, options: ReadOptions, sidecar: Mapping[str, Given], path: str | None, depth: int
) -> Iterator[Document]:
    if depth == _DEEPEST:
        yield _failed(name, path, "is an archive inside archives; unpack it by hand")
        return
    unpack = unpack_zip if name.lower().endswith(".zip") else unpack_gzip
    for member, content in unpack(name, data, options):
        if isinstance(content, ReadError):
            yield _failed(member, path, str(content))
        elif is_report(member) or unpack is unpack_gzip:
            yield from _read_data(PurePath(member).name, content, options, sidecar, path, depth + 1)


def _failed(name: str, path: str | None, why: str, data: bytes = b"") -> Document:
    return assemble(RawReport(data=data, failure=why), Origin(PurePath(name).stem or name, path, {}), ReadOptions())


def _too_large(options: ReadOptions) -> str:
    return f"is larger than {options.max_bytes:,} bytes; split it"


def _unforeseen(error: Exception) -> str:
    told = str(error).partition("\n")[0][:100]
    return f"is broken, or of a kind not foreseen ({type(error).__name__}: {told}); save it in another format"


def _unreadable(path: Path, error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        record = "holds a record of Dateline; give the folder of the reports, and keep --out apart from it"
        return record if holds_record(path) else "is a folder without a report; see which files can be read in the docs"
    if isinstance(error, FileNotFoundError):
        return "is not there; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    return f"cannot be read ({error.strerror or type(error).__name__}); check the file"
