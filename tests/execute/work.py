"""Functions for workers: they must be found by import where the worker runs."""

import gc
import os
import signal
import time
from pathlib import Path
from typing import Any


def double(item: Any) -> Any:
    """Twice the item."""
    return item * 2


def late(milliseconds: int) -> int:
    """The item, after that many milliseconds."""
    time.sleep(milliseconds / 1_000)
    return milliseconds


def fail_at_three(item: int) -> int:
    """The item, but an error for 3."""
    if item == 3:
        raise ArithmeticError("three")
    return item


def die(item: int) -> int:
    """The item, but the death of the process for 3."""
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def die_once(item: tuple[int, str]) -> int:
    """The item's number; the first process to be given 5 dies."""
    number, mark = item
    if number == 5 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def process_of(item: int) -> int:
    """The process that this runs in."""
    return os.getpid()


def threshold(item: int) -> int:
    """How many objects there must be more than before until the process looks for garbage, and the item."""
    return item + gc.get_threshold()[0]
