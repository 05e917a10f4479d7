"""What is coded: event types and the closed lists of values, as data."""

from dateline.schema.types import EventType, event_types
from dateline.schema.vocabulary import Vocabulary, vocabulary

__all__ = ["EventType", "Vocabulary", "event_types", "vocabulary"]
