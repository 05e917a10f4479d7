"""From paths to Documents, one at a time, in the order given."""

import glob
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from dateline.core import Document
from dateline.ingest.assemble import Origin, assemble
from dateline.ingest.formats import PACKED, is_report, reader
from dateline.ingest.options import ReadOptions
from dateline.ingest.packed import unpack_gzip, unpack_zip
from dateline.ingest.raw import RawReport, ReadError
from dateline.ingest.sidecar import Given, read_sidecar

_DEEPEST = 2  # archives inside archives
_GLOB = "*?["
_RECORD = ".dateline"  # the mark of a folder that holds a record, not reports


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


def find_files(paths: Iterable[Path | str]) -> Iterator[Path]:
    """The files that the paths name: a folder gives the reports below it in order, hidden ones left out."""
    for path in paths:
        if any(mark in str(path) for mark in _GLOB) and not _true_of(Path(path), Path.exists):
            found = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207
            yield from (file for name in found or [Path(path)] for file in _below(name))
        else:
            yield from _below(Path(path))


def count_reports(paths: Sequence[Path | str]) -> int | None:
    """How many reports the paths name, for a progress bar; None where a file may hold more than one."""
    files = list(find_files(paths))
    single = {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".eml"}
    if any(file.suffix.lower() in (*PACKED, ".json", ".csv", ".tsv") for file in files):
        return None
    lines = [file for file in files if file.suffix.lower() not in single]
    return len(files) - len(lines) + sum(_lines(file) for file in lines)


def _lines(file: Path) -> int:
    try:
        with file.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1


def _below(path: Path) -> Iterator[Path]:
    """The reports below a folder, or the path itself where it is none or may not be listed."""
    if not _true_of(path, Path.is_dir):
        yield path
        return
    if _true_of(path / _RECORD, Path.exists):
        return
    try:
        children = sorted(path.iterdir())
    except OSError:
        yield path
        return
    for child in children:
        if not child.name.startswith("."):
            yield from _below_child(child)


def _below_child(child: Path) -> Iterator[Path]:
    """A linked folder is passed over, since links can run in a ring; so is a pipe, which would be waited for."""
    if _true_of(child, Path.is_dir):
        if not child.is_symlink():
            yield from _below(child)
    elif is_report(child.name) and not _true_of(child, Path.is_fifo):
        yield child


def _true_of(path: Path, question: Callable[[Path], bool]) -> bool:
    """The answer, or False where the path may not even be looked at."""
    try:
        return question(path)
    except OSError:
        return False


def _read_file(path: Path, options: ReadOptions, sidecar: Mapping[str, Given]) -> Iterator[Document]:
    try:
        data = path.read_bytes()
    except OSError as error:
        yield _failed(path.name, str(path), _unreadable(error))
        return
    yield from _read_data(path.name, data, options, sidecar, str(path), 0)


def _read_data(
    name: str, data: bytes, options: ReadOptions, sidecar: Mapping[str, Given], path: str | None, depth: int
) -> Iterator[Document]:
    if PurePath(name).suffix.lower() in PACKED:
        yield from _read_packed(name, data, options, sidecar, path, depth)
        return
    origin = Origin(PurePath(name).stem or name, path, sidecar)
    if not data.strip():
        yield _failed(name, path, "is empty; give a file with the report's text")
        return
    if len(data) > options.max_bytes:
        yield _failed(name, path, f"is larger than {options.max_bytes:,} bytes; split it")
        return
    try:
        for raw in reader(name, data)(data, options):
            yield assemble(raw, origin, options)
    except ReadError as error:
        yield _failed(name, path, str(error), data)


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


def _unreadable(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    return f"cannot be read ({error.strerror or type(error).__name__}); check the file"
