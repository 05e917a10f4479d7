"""What the tests of the rules share."""

from collections.abc import Callable
from datetime import date

from dateline.core import Event

PUBLISHED = date(2022, 3, 6)  # a Sunday
Reader = Callable[[str], tuple[Event, ...]]
