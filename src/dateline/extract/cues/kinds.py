"""Which type an act is, from its words together with who did it to whom and with what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.able import is_crowd
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.grammar import TRIED_TO, whole
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.roles import Roles
from dateline.extract.cues.support import is_armed, is_forces
from dateline.extract.cues.taken_places import takes_place
from dateline.extract.cues.tellings import Telling
from dateline.schema.loader import load_toml

_NAME = re.compile(r"(?:[A-Z][\w'’-]+\s+(?:al-|bin\s+|de\s+)?){1,3}[A-Z][\w'’-]+")
_OWNS = re.compile(r"['’]s?\s|\s+(?:posts?|towers?|houses?|bases?|stations?)\b")  # "the colonel's base" is no person
# "They launch mortars into the valley, with one hitting a house".
_ONE_OF = re.compile(
    r"(?:with\s+)?(?:at\s+least\s+)?(?:one|two|three|some|several|many|most)\s+(?:(?:of\s+(?:them|which|these|those)|later|then)\s+)?"
    r"(?:hit|strik|struck|land|fall|fell|explod|crash|reach|slam)",
    re.IGNORECASE,
)
# "Chief of the Chadian air force": an office, and nothing that flew.
_OFFICE = re.compile(
    r"\b(?:chief|head|commander|deputy|pilot|member|officer|general|colonel|lieutenant|captain|major|spokes\w+|sergeant)s?"
    r"\s(?:of|in|with|from|for)\s(?:the\s)?(?:[\w'’-]+\s){0,2}?air\sforce\b",
    re.IGNORECASE,
)
_FEW = 2  # of whom an assassination can have been the aim
_PEOPLE = ("attack", "air_strike", "bombing", "armed_clash", "shelling", "execution", "raid")


@dataclass(frozen=True, slots=True)
class _Rule:
    before: tuple[str, ...]
    after: str
    words: Seldom | None
    unless: Seldom | None
    beside: Seldom | None
    target: Seldom | None
    unless_target: Seldom | None
    agent: tuple[str, ...]
    unless_agent: tuple[str, ...]


def find_type(passage: Passage, telling: Telling, roles: Roles, figures: tuple[Figure, ...]) -> str:
    """The type of the act: that of its words, changed by every rule that applies, in order."""
    found = telling.type
    if _takes_people(passage.text, telling, figures):
        found = "abduction"
    elif _fought_for(passage, telling):
        found = "armed_clash"
    elif takes_place(passage, telling):
        return found
    for rule in _rules():
        if found in rule.before and _applies(rule, passage, telling, roles):
            found = rule.after
    if found == "attack" and _are_mostly_taken(figures):
        return "abduction"
    if found == "assassination" and any((figure.low or 0) > _FEW for figure in figures if figure.property == "killed"):
        return "attack"
    if found in _PEOPLE and (_one_person(passage, telling, figures) or _one_office(telling, roles, figures)):
        return "assassination"
    return found


def _are_mostly_taken(figures: tuple[Figure, ...]) -> bool:
    """True where nobody was killed, and more people were abducted than hurt."""
    taken, hurt = ([f.low or 0 for f in figures if f.property == name] for name in ("abducted", "injured"))
    return len(taken) + len(hurt) == len(figures) and max(taken, default=0) > max(hurt, default=0)


def _takes_people(text: str, telling: Telling, figures: tuple[Figure, ...]) -> bool:
    """True for "captured" of people, whom a figure counts by that very word: no place changes hands."""
    if telling.type != "territory_change":
        return False
    held = (figure for figure in figures if figure.property in ("arrested", "abducted"))
    return any(f.cue.overlaps(telling.main.head) and not _OWNS.match(text, f.span.end) for f in held)


def _fought_for(passage: Passage, telling: Telling) -> bool:
    """True for a town that somebody tried to take."""
    head = telling.main.head.start
    return telling.type == "territory_change" and bool(TRIED_TO.search(passage.text, max(0, head - 40), head))


def _applies(rule: _Rule, passage: Passage, telling: Telling, roles: Roles) -> bool:
    text, span = passage.text, _with_means(passage, telling)
    if (
        not _has(rule.words, text, span)
        or _only_of_office(rule.words, text, span)
        or not _has(rule.beside, text, passage.span)
    ):
        return False
    if rule.unless and rule.unless.search(text, span.start, span.end):
        return False
    targets = [party.span.of(text) for party in roles.targets]
    if rule.target and not any(map(rule.target.search, targets)):
        return False
    if rule.unless_target and any(map(rule.unless_target.search, targets)):
        return False
    if rule.unless_agent and _acted(rule.unless_agent, text, roles):
        return False
    return not rule.agent or _acted(rule.agent, text, roles)


def _with_means(passage: Passage, telling: Telling) -> Span:
    """Where words tell of the act, from the beginning of the sentence where "one" of what was fired there hit."""
    one_of = _ONE_OF.match(passage.text, telling.span.start, telling.span.end)
    return Span(passage.span.start, telling.span.end) if one_of else telling.span


def _has(words: Seldom | None, text: str, span: Span) -> bool:
    return words is None or bool(words.search(text, span.start, span.end))


def _only_of_office(words: Seldom | None, text: str, span: Span) -> bool:
    """True where all of the words stand in the office of somebody."""
    offices = [Span(*found.span()) for found in _OFFICE.finditer(text, span.start, span.end)] if words else []
    if not (words and offices):
        return False
    told = (Span(*found.span()) for found in words.finditer(text, span.start, span.end))
    return all(any(office.contains(one) for office in offices) for one in told)


def _acted(kinds: Sequence[str], text: str, roles: Roles) -> bool:
    return any(_is(kind, text, party) for kind in kinds for party in roles.agents)


def _is(kind: str, text: str, party: Party) -> bool:
    if kind == "crowd":
        return is_crowd(text, party)
    if party.mention is None:
        return kind == "forces" and party.nation is not None
    return is_armed(party.mention) if kind == "armed" else is_forces(party.mention)


def _one_office(telling: Telling, roles: Roles, figures: tuple[Figure, ...]) -> bool:
    """True where a verb of violence has a named person of an office for its object, and nobody is counted beside."""
    if telling.main.form != "verb" or any((figure.low or 0) > 1 for figure in figures):
        return False
    return sum(party.person for party in roles.targets) == 1


def _one_person(passage: Passage, telling: Telling, figures: tuple[Figure, ...]) -> bool:
    """True where the whole aim is a single person with a name or an office."""
    killed = [f for f in figures if f.property in ("killed", "injured")]
    if len(killed) != 1 or (killed[0].low, killed[0].high) != (1, 1):
        return False
    words = killed[0].span.of(passage.text)
    if telling.main.span.of(passage.text).isupper():
        return bool(whole("offices").search(words))
    named = _NAME.search(words) and "named" in killed[0].rule
    return bool(named or (whole("offices").search(words) and _NAME.search(words)))


@cache
def _rules() -> tuple[_Rule, ...]:
    data = load_toml("dateline.extract.cues", "kinds.toml")["rule"]
    return tuple(_rule(row) for row in data)


def _rule(row: Mapping[str, list[str]]) -> _Rule:
    return _Rule(
        before=tuple(row["from"]),
        after=str(row["to"]),
        words=_any(row.get("words")),
        unless=_any(row.get("unless")),
        beside=_any(row.get("beside")),
        target=_any(row.get("target")),
        unless_target=_any(row.get("unless_target")),
        agent=tuple(row.get("agent", ())),
        unless_agent=tuple(row.get("unless_agent", ())),
    )


def _any(words: list[str] | None) -> Seldom | None:
    if not words:
        return None
    return Seldom(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)
