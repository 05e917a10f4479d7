"""What the package has to say while a command waits for something."""

import logging
import sys

from dateline.cli.plain import plain

_STORE = logging.getLogger("dateline.store")


class _Teller(logging.Handler):
    """Prints each message as a line on standard error, wherever that leads at the time."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print it."""
        sys.stderr.write(f"dateline: {plain(record.getMessage())}\n")
        sys.stderr.flush()


def say_waiting() -> None:
    """Let it be said for whom one waits; once a process."""
    if not any(isinstance(handler, _Teller) for handler in _STORE.handlers):
        _STORE.addHandler(_Teller())
        _STORE.setLevel(logging.INFO)
        _STORE.propagate = False
