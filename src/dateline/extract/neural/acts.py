"""What an act may be, in the order in which networks number it."""

from dateline.schema import event_types, vocabulary

TYPES: tuple[str, ...] = tuple(event_types())
REALIS: tuple[str, ...] = tuple(vocabulary().realis)
