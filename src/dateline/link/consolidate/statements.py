"""What one voice says of one count, all told: its total, with the claims that make it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.core import Claim
from dateline.link.consolidate.rules import RuleSet
from dateline.link.signature import SourceOf

Voice = tuple[str, str]  # the source, and the speaker's words there
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Statement:
    """One voice's total for a count in one document. `parts` are claims on subgroups that are inside the total.

    `whole` is False where the voice gives one subgroup alone, so that its figure is no total.
    """

    voice: Voice
    kind: str
    party: bool
    suspected: bool
    published: date | None
    low: int | None
    high: int | None
    claims: tuple[str, ...]
    parts: tuple[str, ...] = ()
    whole: bool = True

    def credibility(self, rules: RuleSet) -> int:
        """How much the voice is worth, by its kind."""
        scale = rules.credibility
        return scale.get(self.kind, 0) + scale["party"] * self.party + scale["suspected"] * self.suspected

    def meets(self, other: "Statement") -> bool:
        """True where both can be true: their ranges overlap."""
        low = max(self.low or 0, other.low or 0)
        highs = [high for high in (self.high, other.high) if high is not None]
        return not highs or low <= min(highs)


def statements(
    claims: Iterable[Claim], documents: Mapping[str, str], sources: Mapping[str, SourceOf]
) -> list[Statement]:
    """The statements on one count, in the order of the claims. `documents` maps an event id to its document."""
    by_voice: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.modality != "denied":
            by_voice[(documents[claim.event], claim.speaker.text, claim.speaker.kind)].append(claim)
    return [_statement(sources[document], group) for (document, _, _), group in by_voice.items()]


def totals(found: Sequence[Statement]) -> Sequence[Statement]:
    """The statements that give a total; where none does, all of them."""
    return [statement for statement in found if statement.whole] or found


def voice_of(claim: Claim, source: SourceOf) -> Voice:
    """A claim that cites another outlet is that outlet's; else it is the speaker's, as this source gives it."""
    if claim.speaker.kind == "media" and claim.speaker.text:
        return (claim.speaker.id or claim.speaker.text.lower(), "")
    return (source.source, claim.speaker.text)


def _statement(source: SourceOf, group: Sequence[Claim]) -> Statement:
    first = group[0]
    total, parts = _total(group)
    return Statement(
        voice=voice_of(first, source),
        kind=first.speaker.kind,
        party=first.party,
        suspected=all(claim.modality == "suspected" for claim in group),
        published=source.published,
        low=sum(claim.low or 0 for claim in total),
        high=None if any(claim.high is None for claim in total) else sum(claim.high or 0 for claim in total),
        claims=tuple(claim.id for claim in total),
        parts=tuple(claim.id for claim in parts),
        whole=any(claim.group == _ALL for claim in total) or len(total) > 1,
    )


def _total(group: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that make the total, and those on subgroups inside it.

    Figures of one list ("170 Afghans and 13 Americans") add up. Otherwise the largest figure for everyone is the
    total; where none is for everyone, groups that the voice tells apart add up.
    """
    listed = _list_with_largest(group)
    if listed:
        return listed, [claim for claim in group if claim not in listed]
    whole = [claim for claim in group if claim.group == _ALL and "-part-" not in claim.origin]
    if whole:
        largest = max(whole, key=_size)
        return [largest], [claim for claim in group if claim is not largest]
    groups: dict[str | None, Claim] = {}
    for claim in _without_doers(group):
        if claim.group not in groups or _size(claim) > _size(groups[claim.group]):
            groups[claim.group] = claim
    if any("-part-" in claim.origin for claim in group):
        largest = max(groups.values(), key=_size)
        return [largest], [claim for claim in group if claim is not largest]
    return list(groups.values()), [claim for claim in group if claim not in groups.values()]


def _list_with_largest(group: Sequence[Claim]) -> list[Claim]:
    """The largest figure with those that stand in one list with it; empty where it stands in none."""
    largest = max(group, key=_size)
    joined = [c for c in group if c is not largest and "-list-" in c.origin and c.span.overlaps(largest.span)]
    if "-list-" in largest.origin:
        joined += [c for c in group if c is not largest and c not in joined and c.span.overlaps(largest.span)]
    return [largest, *joined] if joined else []


def _without_doers(group: Sequence[Claim]) -> Sequence[Claim]:
    """The claims on others than the perpetrators, whose dead do not count among those they killed; else all."""
    others = [claim for claim in group if claim.group != "perpetrators"]
    return others or group


def _size(claim: Claim) -> int:
    return claim.low if claim.low is not None else claim.high or 0
