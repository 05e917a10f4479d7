"""Saying things once, and only what is of use."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dateline.train.together import rank


def first_tells(tell: Callable[[str], None]) -> Callable[[str], None]:
    """What tells for the first of several processes, and says nothing for the others."""
    return tell if rank() == 0 else _silent


def _silent(_: str) -> None:
    """What the first of several processes says, the others need not say again."""


@contextmanager
def unlogged() -> Iterator[None]:
    """Keep the exporter and the quantiser from telling of each node that they look at."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
