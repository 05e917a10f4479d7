"""A count that a sentence states of killed, injured, abducted, arrested or attending people."""

from dataclasses import dataclass

from dateline.core import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that a sentence states.

    `span` is the shortest phrase that states it, `number` the words of the count, `cue` the words of harm, `noun` what
    is counted. `group` is one of the closed groups or the report's own word; a `high` of None is open.
    """

    property: str
    low: int | None
    high: int | None
    group: str
    span: Span
    number: Span
    cue: Span
    noun: str
    rule: str
