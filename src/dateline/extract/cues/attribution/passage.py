"""A passage and its speaker."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.core import Span, Speaker

NOBODY = Speaker("", "unattributed")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is said (`content`), by whom, with which words (`cue`), and how firmly (`modality`)."""

    content: Span
    speaker: Speaker
    cue: Span
    modality: str
    rule: str


def attribution_at(attributions: Iterable[Attribution], span: Span) -> Attribution | None:
    """The innermost attribution whose content holds at least the middle of the span; None where the outlet speaks."""
    middle = (span.start + span.end) // 2
    holding = [a for a in attributions if a.content.start <= middle < a.content.end]
    return min(holding, key=lambda a: (len(a.content), a.content.start), default=None)
