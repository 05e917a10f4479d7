"""Telling how far a long build is."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Progress = Callable[[int, int | None], None]
_T = TypeVar("_T")
_STEP = 2_000


def reported(items: Iterable[_T], progress: Progress | None, total: int | None) -> Iterator[_T]:
    """The same items; `progress(done, total)` is called every 2,000 of them and at the end."""
    done = 0
    for done, item in enumerate(items, 1):
        yield item
        if progress is not None and done % _STEP == 0:
            progress(done, None if total is None else max(done, total))
    if progress is not None:
        progress(done, done)
