"""Who contests a count: totals and subgroups that cannot both be true and are no rising toll."""

from collections.abc import Iterable, Sequence

from dateline.core import Claim, Dispute
from dateline.link.consolidate.counts.rising import by_voice, rises
from dateline.link.consolidate.counts.statements import DOERS, EVERYONE, Statement, overlap
from dateline.link.consolidate.disputes import Position, dispute
from dateline.link.consolidate.voices.voices import Voices


def count_dispute(name: str, claims: Iterable[Claim], found: Sequence[Statement], voices: Voices) -> Iterable[Dispute]:
    """The dispute about a count, if there is one."""
    own = by_voice(found)
    current = [s for s in found if not any(_revises(other, s) for other in own[s.voice.key])]
    denied = [
        Position(voices.of(c), voices.published(c), (c.id,), _group(c), c.low, c.high, denies=True)
        for c in claims
        if c.modality == "denied"
    ]
    made = dispute(name, [*(p for s in current for p in _positions(s)), *denied], _contradicts)
    if made:
        yield made


def _group(claim: Claim) -> str | None:
    return None if claim.group == EVERYONE else claim.group


def _positions(statement: Statement) -> Iterable[Position]:
    """The total where the voice gives one, and its figure for each group."""
    voice, day = statement.voice, statement.day
    if statement.whole:
        yield Position(voice, day, statement.claims, None, statement.low, statement.high)
    for group, part in statement.groups.items():
        yield Position(voice, day, part.claims, group, part.low, part.high)


def _revises(later: Statement, earlier: Statement) -> bool:
    """True where a voice itself puts another figure in the place of its own."""
    if later.voice.key != earlier.voice.key or None in (later.day, earlier.day) or later.latest <= earlier.latest:
        return False
    return later.whole == earlier.whole and not later.meets(earlier)


def _contradicts(left: Position, right: Position) -> bool:
    if left.denies or right.denies:
        return left.denies != right.denies and left.value == right.value and _overlap(left, right)
    if left.value != right.value:
        return _exceeds(left, right) or _exceeds(right, left)
    return not _overlap(left, right) and not _develops(left, right)


def _exceeds(part: Position, total: Position) -> bool:
    """A subgroup contradicts a total only where it is the larger; the doers' dead may be left out of a total."""
    if part.value in (None, DOERS) or total.value is not None or total.high is None:
        return False
    return (part.low or 0) > total.high and not _develops(part, total)


def _develops(left: Position, right: Position) -> bool:
    """True for a toll that rises, in whichever order the two are given."""
    return rises(left, right) or rises(right, left)


def _overlap(left: Position, right: Position) -> bool:
    return overlap((left.low, left.high), (right.low, right.high))
