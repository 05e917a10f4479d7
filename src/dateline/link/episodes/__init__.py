"""Which incidents are parts of a longer or larger happening that reports tell too."""

from dateline.link.episodes.find import Parts, Telling, parts_of
from dateline.link.episodes.rule import kinds_of_parts, kinds_of_wholes

__all__ = ["Parts", "Telling", "kinds_of_parts", "kinds_of_wholes", "parts_of"]
