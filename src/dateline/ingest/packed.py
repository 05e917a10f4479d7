"""Gzip and zip, opened with care: a small archive may hold a huge file or name a path outside its folder."""

import gzip
import io
import lzma
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import ReadError

_CHUNK = 1 << 20
_RATIO = 200  # no text packs better than this
_RATIO_FROM = 10_000_000  # bytes from which on the ratio is held against an archive
_MEMBERS = 100_000
_HARM = "unpacks to far more than its size, as an archive made to do harm does; unpack it by hand"
_DRIVE = re.compile(r"[A-Za-z]:")


def unpack_gzip(name: str, data: bytes, options: ReadOptions) -> Iterator[tuple[str, bytes | ReadError]]:
    """The one file in a gzip, under its name without the ending."""
    inner = name[: -len(".gz")] or name
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            yield inner, _bounded(stream, len(data), options)
    except (OSError, EOFError, zlib.error):
        yield inner, ReadError("is no gzip that can be read; pack it again")
    except ReadError as error:
        yield inner, error


def unpack_zip(name: str, data: bytes, options: ReadOptions) -> Iterator[tuple[str, bytes | ReadError]]:
    """The files in a zip in the order of the archive, folders left out; a file that is refused comes as an error.

    The files together are held to the same ratio as each alone.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError):
        yield name, ReadError("is no zip that can be read; pack it again")
        return
    with archive:
        members = [member for member in archive.infolist() if member.filename and not member.is_dir()]
        if len(members) > _MEMBERS:
            yield name, ReadError(f"holds more than {_MEMBERS} files; split the archive")
            return
        left = max(_RATIO_FROM, _RATIO * len(data))
        for member in members:
            if left <= 0:
                yield name, ReadError(_HARM)
                return
            content = _member(archive, member, options)
            left -= min(member.file_size, _RATIO_FROM) if isinstance(content, ReadError) else len(content)
            yield member.filename, content


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, options: ReadOptions) -> bytes | ReadError:
    if _leaves(member.filename):
        return ReadError("names a path outside its archive; pack it again without '..' and leading '/'")
    if stat.S_ISLNK(member.external_attr >> 16):
        return ReadError("is a link inside its archive; pack the file that it points to")
    try:
        with archive.open(member) as stream:
            return _bounded(stream, member.compress_size, options)
    except ReadError as error:
        return error
    except RuntimeError:
        return ReadError("is locked by a password; pack it again without one")
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, NotImplementedError):
        return ReadError("is broken inside its archive; pack it again")


def _leaves(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or _DRIVE.match(name) is not None


def _bounded(stream: io.BufferedIOBase | gzip.GzipFile | object, packed: int, options: ReadOptions) -> bytes:
    """The stream's bytes. Raises ReadError as soon as they are more than a report can be."""
    parts, size = [], 0
    while chunk := stream.read(_CHUNK):  # type: ignore[union-attr]
        size += len(chunk)
        if size > options.max_bytes or (size > _RATIO_FROM and size > _RATIO * max(packed, 1)):
            raise ReadError(_HARM)
        parts.append(chunk)
    return b"".join(parts)
