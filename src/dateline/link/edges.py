"""What people judged of pairs of events."""

from collections.abc import Mapping

Edges = Mapping[tuple[str, str], bool]  # True for the same happening, False for different ones

NO_EDGES: Edges = {}
