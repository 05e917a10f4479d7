"""How many were killed, injured, abducted, arrested or took part, as one sentence states it."""

from dateline.extract.cues.figures.find import Figure, find_figures

__all__ = ["Figure", "find_figures"]
