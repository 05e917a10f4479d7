"""Who has which part in an act, by rules and the network of cells together.

Rules propose the parties beside what tells the act, the network words that name somebody in a role, wherever they stand
in those sentences. One likely naming keeps all namings of an actor; who has none is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dateline.core import EventActor, Span
from dateline.extract.cues.allies import without_ally
from dateline.extract.cues.beside import nameable, of_phrase
from dateline.extract.cues.cast import Cast, Part, same_actor
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.parties import Party, can_act, event_actor, is_somebody
from dateline.extract.cues.sides import MUTUAL
from dateline.extract.cues.ties import is_cut_tie, without_partners
from dateline.extract.neural.bystanders import has_no_part, is_innocent
from dateline.extract.neural.cells import ROLES, CellsSeen
from dateline.extract.neural.spans import LOOSE_ENDS
from dateline.extract.neural.tellings import TellingsRead

_BY_RULE = 0.3  # how much a rule adds to what the network holds likely
_KEPT = 0.5  # below which nobody has a part
# What grammar leaves no doubt of: a doer above whatever else is found, one who was hit above what the network sees.
_CERTAIN = {"perpetrator": 2.0, "target": 1.0, "participant": 1.0}
OPENS = 0.65  # from which on words that no rule proposes have one
_DID = 0.8  # and from which on they are held to have done it: nobody is accused lightly
_HOLDS = 0.4  # and they go on while a piece is at least this share of it
_WITHIN = "'’-."  # what words of one name hold
_LOOSE = re.compile(
    r"(?:[^\w]+|(?:the|an?|of|and|or|in|on|at|by|for|to|with|from|as|including|its|his|her|their|The|An?)(?=\s))*"
)
_NAME_ON = re.compile(r"(?: (?:al-|bin |de )?(?!\w+day\b)[A-Z][\w'’-]+)+")
_OFFICE_OF = re.compile(r"\b[A-Z][a-z]+ of $")
_OWNER = re.compile(r"['’]s$")  # of a name: "ahead of Omar Said's visit"
_LONGEST_OFFICE = 40  # characters
_AND_DOER = re.compile(r"\s+and\s+(?:[\w'’-]+\s+){0,2}[\w'’-]+", re.IGNORECASE)
_JOINED = re.compile(r"(?<=\w) and (?:the )?(?=[A-Z])")


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
    return Cast(tuple((draft, tuple(parts)) for draft, parts in told))


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
    for role, span, score in _spans(draft, read, seen):
        if has_no_part(draft, role, span):
            continue
        taken = any((p.certain or p.actor.role == role) and p.actor.span.overlaps(span) for p in parts)
        taken = taken or (role == "target" and _acts(draft, parts, span))
        did = role == "perpetrator"
        sure = role in roles and score >= (_DID if did else OPENS) and not (did and is_innocent(draft, span))
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
    for role, span, score in read_spans(draft.passage.span, read, seen):
        names = list(_apart(draft, Span(span.start, without_ally(draft.passage.text, span.start, span.end))))
        for name in names:
            own = seen.likely(role, *read.pieces(name)) if len(names) > 1 else score
            yield role, _named_whole(draft, name), own


def _apart(draft: Draft, span: Span) -> Iterator[Span]:
    """The names that "and" joins; a name that the registry or the gazetteer knows with its "and" stays whole."""
    text, start = draft.passage.text, span.start
    known = [one.span for one in draft.passage.actors] + [one.span for one in draft.passage.places if one.span]
    if text[start : start + 1].isupper():
        for joint in _JOINED.finditer(text, span.start, span.end):
            if not any(name.contains(Span(*joint.span())) for name in known):
                yield Span(start, joint.start())
                start = joint.end()
    yield Span(start, span.end)


def _named_whole(draft: Draft, span: Span) -> Span:
    """The words with the office before them and the rest of a name behind: "State" of "Secretary of State Mike Li"."""
    text, sentence = draft.passage.text, draft.passage.span
    words = span.of(text).split()
    office = _OFFICE_OF.search(text, max(sentence.start, span.start - _LONGEST_OFFICE), span.start)
    more = _NAME_ON.match(text, span.end, sentence.end)
    start = office.start() if office and words[0][:1].isupper() else span.start
    return Span(start, more.end() if more and words[-1].istitle() else span.end)


def _actor(draft: Draft, role: str, span: Span) -> EventActor | None:
    """Who is named by the words; None where they name nobody, or nobody who could have done it."""
    text = draft.passage.text
    party = of_phrase(draft.passage, span) if nameable(draft.passage, span) else None
    if party is None or (role == "perpetrator" and not can_act(text, party)) or _is_place(draft, party):
        return None
    actor = event_actor(text, party, role)
    return actor if is_somebody(actor) else None


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


def read_spans(
    sentence: Span, read: TellingsRead, seen: CellsSeen, opens: float = OPENS
) -> Iterator[tuple[str, Span, float]]:
    """Role, words and probability of what the network sees in a sentence, where it is as likely as `opens`."""
    start, end = read.pieces(sentence)
    for role in ROLES:
        likely = seen.of(role, start, end)
        for first, last in _runs(likely >= opens * _HOLDS):
            best = float(likely[first:last].max())
            span = _words(read, start + first, start + last) if best >= opens else None
            if span and sentence.contains(span):
                yield role, span, best


def _runs(held: np.ndarray) -> Iterator[tuple[int, int]]:
    """Where stretches of True begin, and where they have ended."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], held, [False]))))
    yield from zip(map(int, edges[::2]), map(int, edges[1::2]), strict=True)


def _words(read: TellingsRead, first: int, last: int) -> Span | None:
    """Pieces as whole words, without small words and marks at the ends; None where nothing else is left."""
    text = read.tokens.text
    start, end = int(read.tokens.starts[first]), int(read.tokens.ends[last - 1])
    while start and _goes_on(text[start - 1], text[max(0, start - 2)]):
        start -= 1
    while end < len(text) and _goes_on(text[end], text[min(end + 1, len(text) - 1)]):
        end += 1
    loose = _LOOSE.match(text, start, end)
    start = loose.end() if loose else start
    told = _OWNER.sub("", LOOSE_ENDS.sub("", text[start:end]))
    return Span(start, start + len(told)) if told else None


def _goes_on(letter: str, further: str) -> bool:
    """True for a letter of the word, and for a mark with a letter beyond it: a row of dots ends a word."""
    return letter.isalnum() or (letter in _WITHIN and further.isalnum())
