"""Tolls that rise: when a later figure carries on an earlier one, and when it takes its place."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from dateline.link.consolidate.counts.statements import Statement
from dateline.link.consolidate.voices.voices import Voice

_OFFICIAL = "state"
_LEAP = 2  # times; from there a later figure of another body is another count, not the same one further on
_NEWS = ("unattributed", "media")  # carry on anybody's toll
_ON_THE_SPOT = (_OFFICIAL, "medical")


class Figure(Protocol):
    """A figure with its voice and the day of its report."""

    @property
    def voice(self) -> Voice:
        """Whose figure it is."""

    @property
    def day(self) -> date | None:
        """When it was published."""

    @property
    def low(self) -> int | None:
        """Its lowest value."""


def rises(earlier: Figure, later: Figure) -> bool:
    """True where the second is the higher figure of a later day, or of another official of one side on the same day.

    A body that follows another count than the first does not carry it on where it tells of more than twice as many.
    """
    if earlier.day is None or later.day is None or _opposed(earlier.voice, later.voice):
        return False
    if earlier.day == later.day:
        officials = earlier.voice.kind == later.voice.kind == _OFFICIAL
        return officials and not _sides_differ(earlier.voice, later.voice) and (later.low or 0) > (earlier.low or 0)
    if not _one_count(earlier.voice, later.voice) and (later.low or 0) > _LEAP * (earlier.low or 0):
        return False
    return later.day > earlier.day and (later.low or 0) >= (earlier.low or 0)


def overtaken(found: Sequence[Statement]) -> list[Statement]:
    """The figures whose place a later one takes.

    A voice replaces its own figure, unless the later only says the same less exactly. A rising toll is replaced by
    voices that follow one count: officials and hospitals, the same kind of voice, the news itself; never by a party
    or a suspicion where the earlier was none.
    """
    own, stances = by_voice(found), {_stance(statement): statement for statement in found}.values()
    return [
        statement
        for statement in found
        if any(_replaces(later, statement) for later in own[statement.voice.key])
        or any(_carries_on(later, statement) for later in stances)
    ]


def by_voice(found: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The statements by the key of their voice."""
    voices: dict[str, list[Statement]] = {}
    for statement in found:
        voices.setdefault(statement.voice.key, []).append(statement)
    return voices


def _replaces(later: Statement, earlier: Statement) -> bool:
    """Of one voice."""
    newer = later.day is not None and earlier.day is not None and later.day > earlier.day
    return newer and (later.low > earlier.low or not later.meets(earlier))


def _carries_on(later: Statement, earlier: Statement) -> bool:
    """Of any two voices."""
    weaker = later.voice.party > earlier.voice.party or later.suspected > earlier.suspected
    higher = later.low > earlier.low and rises(earlier, later)
    return higher and not weaker and not later.voice.unreliable and _one_count(earlier.voice, later.voice)


def _stance(statement: Statement) -> tuple[object, ...]:
    """The same for statements that carry on the same others."""
    voice = statement.voice
    who = (voice.kind, voice.side, voice.party, voice.unreliable, statement.suspected)
    return (statement.day, statement.low, statement.high, *who)


def _opposed(left: Voice, right: Voice) -> bool:
    """True for parties of different sides, who do not carry on each other's toll."""
    return left.party and right.party and (left.kind != right.kind or _sides_differ(left, right))


def _sides_differ(left: Voice, right: Voice) -> bool:
    """True where the voices are known to speak for different actors."""
    return bool(left.side and right.side and left.side != right.side)


def _one_count(left: Voice, right: Voice) -> bool:
    kinds = {left.kind, right.kind}
    if kinds & {*_NEWS}:
        return True
    return (len(kinds) == 1 or kinds <= {*_ON_THE_SPOT}) and not _sides_differ(left, right)
