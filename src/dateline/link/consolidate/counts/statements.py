"""What one voice says of one count, all told: its total, with the claims that make it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.core import Claim
from dateline.link.consolidate.counts.figures import Range, Reading
from dateline.link.consolidate.rules.sets import RuleSet
from dateline.link.consolidate.voices.voices import Voice, Voices

EVERYONE, DOERS = "all", "perpetrators"
_PART, _LISTED = "-part-", "-list-"
_SINGLE = re.compile(r"-(?:one|named)-person\b")


@dataclass(frozen=True, slots=True)
class Part:
    """A voice's figure for one group of people, with its claims."""

    low: int
    high: int | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One voice's figure for a count in one report, published on `day`.

    `parts` are claims on subgroups that are inside it. `whole` is False where the voice gives one subgroup or one
    person alone, so that its figure is no total. `groups` holds the figure for each group of people it names; `doers`
    is True where it tells of dead among the perpetrators alone.
    """

    voice: Voice
    suspected: bool
    day: date | None
    low: int
    high: int | None
    claims: tuple[str, ...]
    parts: tuple[str, ...]
    whole: bool
    groups: Mapping[str, Part]
    doers: bool

    @property
    def every(self) -> tuple[str, ...]:
        """All its claims."""
        return (*self.claims, *self.parts)

    @property
    def latest(self) -> date:
        """Its day, the first of all days where none is known."""
        return self.day or date.min

    def credibility(self, rules: RuleSet) -> int:
        """How much the voice is worth, by its kind."""
        scale, voice = rules.credibility, self.voice
        lost = scale["party"] * voice.party + scale["suspected"] * self.suspected
        return scale.get(voice.kind, 0) + lost + scale["unreliable"] * voice.unreliable

    def meets(self, other: "Statement") -> bool:
        """True where both can be true: their ranges overlap."""
        return overlap((self.low, self.high), (other.low, other.high))

    def fits(self, other: "Statement") -> bool:
        """True where it is the more exact of two that agree: its range lies in the other's, which is wider."""
        inside = self.low >= other.low and _end(self.high) <= _end(other.high)
        return inside and (self.low, self.high) != (other.low, other.high)


def overlap(left: Range, right: Range) -> bool:
    """True where two ranges have a number in common."""
    low, high = max(left[0] or 0, right[0] or 0), min(_end(left[1]), _end(right[1]))
    return low <= high


def statements(claims: Iterable[Claim], voices: Voices, read: Reading) -> list[Statement]:
    """The statements on one count, in the order of the claims; what is denied states nothing."""
    by_voice: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.modality != "denied":
            by_voice[(claim.event, voices.of(claim).key)].append(claim)
    return [_statement(group, voices, read) for group in by_voice.values()]


def totals(found: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """The statements that give a total, and those on a subgroup, whose figure is the least that a total can be.

    The dead among the doers are left out where anybody tells of others. Where nobody gives a total, the subgroups'
    figures stand for it.
    """
    others = [statement for statement in found if not statement.doers] or list(found)
    whole = [statement for statement in others if statement.whole]
    if not whole:
        return others, []
    return whole, [replace(statement, high=None) for statement in others if not statement.whole]


def _end(high: int | None) -> float:
    return float("inf") if high is None else high


def _statement(group: Sequence[Claim], voices: Voices, read: Reading) -> Statement:
    total, parts = _total(group)
    ranges = [read(claim) for claim in total]
    return Statement(
        voice=voices.of(group[0]),
        suspected=all(claim.modality == "suspected" for claim in group),
        day=voices.published(group[0]),
        low=sum(low or 0 for low, _ in ranges),
        high=_sum_of_highs(ranges),
        claims=tuple(claim.id for claim in total),
        parts=tuple(claim.id for claim in parts),
        whole=_is_whole(total),
        groups=_groups(group, read),
        doers=all(claim.group == DOERS for claim in total),
    )


def _is_whole(total: Sequence[Claim]) -> bool:
    """A voice that tells of one group or of one person alone leaves open how many there were in all."""
    if all(_SINGLE.search(claim.origin) for claim in total):
        return False
    return len(total) > 1 or any(_is_everyone(claim) for claim in total)


def _is_everyone(claim: Claim) -> bool:
    return claim.group in (EVERYONE, None) and _PART not in claim.origin


def _groups(group: Sequence[Claim], read: Reading) -> dict[str, Part]:
    """The figure for each group: where the voice gives several, from the largest to their sum."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        if claim.group and claim.group != EVERYONE and not _SINGLE.search(claim.origin):
            told[claim.group].append(claim)
    return {name: _part([read(claim) for claim in claims], claims) for name, claims in told.items()}


def _part(ranges: Sequence[Range], claims: Sequence[Claim]) -> Part:
    return Part(max(low or 0 for low, _ in ranges), _sum_of_highs(ranges), tuple(claim.id for claim in claims))


def _sum_of_highs(ranges: Sequence[Range]) -> int | None:
    return None if any(high is None for _, high in ranges) else sum(high or 0 for _, high in ranges)


def _total(group: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that make the total, and those on subgroups inside it.

    Figures of one list ("170 Afghans and 13 Americans") add up. Otherwise the largest figure for everyone is the
    total; where none is for everyone, groups that the voice tells apart add up.
    """
    total = _listed(group) or _for_everyone(group) or _by_group(group)
    return total, [claim for claim in group if claim not in total]


def _listed(group: Sequence[Claim]) -> list[Claim]:
    """The largest figure with those that stand in one list with it; empty where it stands in none."""
    largest = max(group, key=_order)
    joined = [c for c in group if c is not largest and _LISTED in c.origin and c.span.overlaps(largest.span)]
    if _LISTED in largest.origin:
        joined += [c for c in group if c is not largest and c not in joined and c.span.overlaps(largest.span)]
    return [largest, *joined] if joined else []


def _for_everyone(group: Sequence[Claim]) -> list[Claim]:
    whole = [claim for claim in group if _is_everyone(claim)]
    several = [claim for claim in whole if not _SINGLE.search(claim.origin)]
    return [max(several or whole, key=_order)] if whole else []


def _by_group(group: Sequence[Claim]) -> list[Claim]:
    """The largest figure of each group; parts of a total that is not told do not add up.

    The dead among the perpetrators do not count with those whom they killed.
    """
    largest: dict[str | None, Claim] = {}
    for claim in sorted(_without_doers(group), key=_order):
        largest[claim.group] = claim
    if any(_PART in claim.origin for claim in group):
        return [max(largest.values(), key=_order)]
    return [claim for claim in group if claim in largest.values()]


def _without_doers(group: Sequence[Claim]) -> Sequence[Claim]:
    others = [claim for claim in group if claim.group != DOERS]
    return others or group


def _order(claim: Claim) -> tuple[int, bool, int, str]:
    """By figure; of equals an exact one goes before an open one, and the later in the text comes last."""
    size = claim.low if claim.low is not None else claim.high or 0
    return size, claim.high is not None, -claim.span.start, claim.id
