"""Files that appear whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TextIO

_ENDING = ".tmp"
_OF_A_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


@contextmanager
def written_together(paths: Sequence[Path]) -> Iterator[tuple[TextIO, ...]]:
    """Text files that take the places of `paths` when the block ends, each in one step.

    None does before all lie on the disk, so that a full disk or an error in the block leaves every old file be.
    """
    with _placed(paths[0].parent), ExitStack() as stack:
        drafts = tuple(stack.enter_context(_draft(path)) for path in paths)
        yield drafts
        for draft in drafts:
            draft.flush()
            os.fsync(draft.fileno())
            draft.close()
        for draft, path in zip(drafts, paths, strict=True):
            Path(draft.name).replace(path)


def clear_drafts(paths: Sequence[Path]) -> None:
    """Remove what a run that was killed left beside `paths`; only for one who writes there alone."""
    for path in paths:
        for draft in path.parent.glob(f".{path.name}.*{_ENDING}"):
            draft.unlink(missing_ok=True)


@contextmanager
def _placed(folder: Path) -> Iterator[None]:
    """An error of a disk that is full, which names no file, names the folder."""
    try:
        yield
    except OSError as error:
        if error.errno in _OF_A_DISK and error.filename is None:
            error.filename = str(folder)
        raise


@contextmanager
def _draft(path: Path) -> Iterator[TextIO]:
    """An empty file beside `path`, removed when the block ends unless it was moved away."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_ENDING)
    os.close(descriptor)
    draft = Path(name)
    draft.chmod(0o644)
    stream = draft.open("w", encoding="utf-8", newline="")
    try:
        yield stream
    finally:
        # On a full disk closing fails as well, and must not hide the first error.
        with suppress(OSError):
            stream.close()
        draft.unlink(missing_ok=True)
