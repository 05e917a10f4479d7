"""Single keys from the terminal, without Enter."""

import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

_ESCAPE = b"\x1b"
_INTRODUCERS = (b"[", b"O")
_END = (b"", b"\x04")  # the input is closed, or Ctrl-D


@contextmanager
def single_keys() -> Iterator[Callable[[], str]]:
    """Gives the next key each time it is called; empty at the end of the input. The terminal is put back as it was.

    Arrows and the like, which send several bytes, are passed over. Raises ValueError where there is no terminal that
    gives single keys.
    """
    try:
        import termios
        import tty
    except ImportError:
        raise ValueError("this terminal gives no single keys; name two events and a verdict") from None
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSANOW)  # what was typed ahead is kept
        yield partial(_key, terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _key(terminal: int) -> str:
    while (key := os.read(terminal, 1)) == _ESCAPE:
        _pass_sequence(terminal)
    return "" if key in _END else key.decode("ascii", "replace")


def _pass_sequence(terminal: int) -> None:
    """Pass over what follows Escape at once: for an arrow "[D", for a function key "[15~" or "OP"."""
    if _waits(terminal) and os.read(terminal, 1) in _INTRODUCERS:
        while _waits(terminal) and not b"@" <= os.read(terminal, 1) <= b"~":
            pass


def _waits(terminal: int) -> bool:
    return bool(select.select([terminal], [], [], 0.05)[0])
