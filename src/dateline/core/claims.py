"""What one passage says."""

from dataclasses import dataclass

from dateline.core.actors import Speaker
from dateline.core.spans import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What one speaker says of one property of an event, in one passage: a single value.

    A claim on the day of a bombing in a town may read: killed, 47 to None, group "civilians", quote "at least 47
    worshippers were killed", speaker "a hospital official", kind "medical". Counts use `low` and `high`, other
    properties `value`. `party` is True for a side of the event and those who speak on its behalf. `origin` names
    the extractor, its version and rule, or the reviewer. `quote` is letter for letter what stands at `span`.
    """

    id: str
    event: str
    property: str
    quote: str
    span: Span
    speaker: Speaker
    party: bool
    modality: str
    origin: str
    value: str | None = None
    low: int | None = None
    high: int | None = None
    group: str | None = None
    confidence: float = 1.0
