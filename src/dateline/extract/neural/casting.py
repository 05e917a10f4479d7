"""Who has which part in an act, by rules and the network of cells together.

Rules propose the parties beside what tells the act, the network words that name somebody in a role, wherever they stand
in those sentences. One likely naming keeps all namings of an actor; who has none is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.core import EventActor, Span
from dateline.extract.cues.allies import without_ally
from dateline.extract.cues.beside import of_phrase
from dateline.extract.cues.cast import Cast, Part, same_actor
from dateline.extract.cues.counted import with_those_counted
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.parties import Party, can_act, event_actor, is_somebody
from dateline.extract.cues.protests import protested_against
from dateline.extract.cues.sides import MUTUAL
from dateline.extract.cues.ties import is_cut_tie, without_partners
from dateline.extract.neural.bare import bare_name, names_apart
from dateline.extract.neural.bystanders import has_no_part, is_innocent
from dateline.extract.neural.cells import ROLES, CellsSeen
from dateline.extract.neural.stretches import OPENS, read_spans
from dateline.extract.neural.tellings import TellingsRead
from dateline.extract.neural.wording import known_names, named_in, named_whole

_BY_RULE = 0.3  # how much a rule adds to what the network holds likely
_KEPT = 0.5  # below which nobody has a part
# What grammar leaves no doubt of: a doer above whatever else is found, one who was hit above what the network sees.
_CERTAIN = {"perpetrator": 2.0, "target": 1.0, "participant": 1.0}
_DID = 0.8  # and from which on they are held to have done it: nobody is accused lightly
_AND_DOER = re.compile(r"\s+and\s+(?:[\w'’-]+\s+){0,2}[\w'’-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Naming:
    """A part as one telling gives it, and how likely it is."""

    draft: Draft
    part: Part
    score: float


def cast_by_both(cast: Cast, kind: str, read: TellingsRead, seen: CellsSeen) -> Cast:
    """The cast of rules, with those whom the network sees besides and without those of whom it sees nothing.

    In an act of a type that all take part in, nobody is seen as doer or target. Who stands too far from the tellings
    for the network to look keeps the part that rules give.
    """
    roles = ("participant",) if kind in MUTUAL else ROLES
    namings = [
        naming
        for draft, parts in cast.told
        for naming in (
            *_ruled(draft, parts, read, seen),
            *_seen(draft, parts, without_partners(draft.telling.main, roles), read, seen),
        )
    ]
    kept = {id(naming) for group in _in_one_role(_groups(namings)) if group[0].score >= _KEPT for naming in group}
    told = [(draft, [n.part for n in namings if n.draft is draft and id(n) in kept]) for draft, _ in cast.told]
    return with_those_counted(Cast(tuple((draft, tuple(parts)) for draft, parts in told)), kind)


def _ruled(draft: Draft, parts: Sequence[Part], read: TellingsRead, seen: CellsSeen) -> Iterator[_Naming]:
    for part in parts:
        place, role = read.pieces(part.actor.span), part.actor.role
        # A side of what needs two may well be seen as the one who did it, or as the one who suffered.
        either = role == "participant" or is_cut_tie(draft.telling.main)
        score = max(seen.likely(name, *place) for name in (ROLES if either else (role,)))
        if part.certain:
            yield _Naming(draft, part, _CERTAIN[part.actor.role])
        elif seen.asked(*place):
            yield _Naming(draft, replace(part, likely=score), score + _BY_RULE)
        else:
            yield _Naming(draft, part, _KEPT)


def _seen(
    draft: Draft, parts: Sequence[Part], roles: Sequence[str], read: TellingsRead, seen: CellsSeen
) -> Iterator[_Naming]:
    for seen_role, span, score in _spans(draft, read, seen):
        against = protested_against(draft.passage, draft.telling, span)
        role = "target" if against and seen_role == "participant" else seen_role
        if has_no_part(draft, role, span):
            continue
        taken = any((p.certain or p.actor.role == role) and p.actor.span.overlaps(span) for p in parts)
        taken = taken or (role == "target" and _acts(draft, parts, span))
        did = role == "perpetrator"
        sure = seen_role in roles and score >= (_DID if did else OPENS) and not (did and is_innocent(draft, span))
        actor = _actor(draft, role, span) if sure and not taken else None
        if actor:
            yield _Naming(draft, Part(actor, f"{role}-read", score), score)


def _acts(draft: Draft, parts: Sequence[Part], span: Span) -> bool:
    """True for a subject of the verb that tells the act, or one that "and" joins to it: they did it by its grammar."""
    doers = [part.actor.span for part in parts if part.rule == "perpetrator-verb"]
    text = draft.passage.text
    return any(doer.overlaps(span) or _AND_DOER.fullmatch(text, span.end, doer.end) for doer in doers)


def _spans(draft: Draft, read: TellingsRead, seen: CellsSeen) -> Iterator[tuple[str, Span, float]]:
    """What the network sees in the sentence; of names joined by "and" each by its own score, with its office."""
    for role, span, score in read_spans(draft.passage.span, read, seen, names=known_names(draft)):
        names = list(names_apart(draft, Span(span.start, without_ally(draft.passage.text, span.start, span.end))))
        for name in names:
            own = seen.likely(role, *read.pieces(name)) if len(names) > 1 else score
            yield role, named_whole(draft, name), own


def _actor(draft: Draft, role: str, span: Span) -> EventActor | None:
    """Who is named by the words; None where they name nobody, or nobody who could have done it."""
    text = draft.passage.text
    bare = bare_name(draft, role, span)
    named = named_in(draft, role, bare) if bare else None
    party = of_phrase(draft.passage, named) if named else None
    if party is None or (role == "perpetrator" and not _can_act(text, party)) or _is_place(draft, party):
        return None
    actor = event_actor(text, party, role)
    return actor if is_somebody(actor) else None


def _can_act(text: str, party: Party) -> bool:
    """True for whoever can act. In a report without capitals no name is seen to be one, and the network is believed."""
    return can_act(text, party) or _without_capitals(text)


@lru_cache(4)
def _without_capitals(text: str) -> bool:
    return text.islower()


def _is_place(draft: Draft, party: Party) -> bool:
    """True for the name of a place that is nobody's."""
    held = any(place.span and place.span.contains(party.span) for place in draft.passage.places)
    return held and party.mention is None and party.nation is None


def _in_one_role(groups: Sequence[list[_Naming]]) -> Iterator[list[_Naming]]:
    """The groups, likeliest first, without those of somebody who has a likelier role already."""
    seen: list[_Naming] = []
    for group in groups:
        if not any(_two_roles_of_one(naming, other) for naming in group for other in seen):
            seen += group
            yield group


def _two_roles_of_one(naming: _Naming, other: _Naming) -> bool:
    """True for one actor in two roles."""
    actor = naming.part.actor
    return actor.role != other.part.actor.role and same_actor(
        replace(actor, role=other.part.actor.role), other.part.actor
    )


def _groups(namings: Sequence[_Naming]) -> list[list[_Naming]]:
    """Those of one actor together, the likeliest first."""
    groups: list[list[_Naming]] = []
    for naming in sorted(namings, key=lambda n: -n.score):
        home = next((g for g in groups if any(same_actor(n.part.actor, naming.part.actor) for n in g)), None)
        if home is None:
            groups.append([naming])
        else:
            home.append(naming)
    return groups
