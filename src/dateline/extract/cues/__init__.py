"""The explainable reference: events by cue words and patterns, each claim naming its rule."""

from dateline.extract.cues.extractor import CuesExtractor

__all__ = ["CuesExtractor"]
