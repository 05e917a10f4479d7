"""How many were killed, injured, abducted, arrested or took part, as one sentence states it."""

from dateline.extract.cues.figures.cues import Act
from dateline.extract.cues.figures.figure import Figure
from dateline.extract.cues.figures.find import find_figures

__all__ = ["Act", "Figure", "find_figures"]
