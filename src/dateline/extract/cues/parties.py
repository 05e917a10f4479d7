"""Those who are named at an act, and the name that the record gives them."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.core import EventActor, Span
from dateline.extract.cues.grammar import words
from dateline.resolve.actors import ActorMention
from dateline.resolve.actors.nations import adjective_words, nation_words
from dateline.schema.countries import countries

_COUNT = re.compile(
    r"^(?:(?:at\s+least|at\s+most|approximately|roughly|almost|a\s+total\s+of|over|more\s+than|about|around|nearly|up\s+to|the|an?|some|several|many|another|all|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|dozens\s+of|(?:tens\s+of\s+|hundreds\s+of\s+)?thousands\s+of|hundreds\s+of|scores\s+of|others?|"
    r"(?:\w+\s+)?number\s+of|any|only|own|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)
_DOER = re.compile(r"(?:er|or|ist)s?$", re.IGNORECASE)
# What was done with somebody, behind the name: "jetty used", "hospital run" by another.
_DONE = re.compile(r"(?<=\w)\s+(?:[a-z]{2,}ed|run|held)$")
_MEANS = frozenset(
    {"rocket", "missile", "shell", "mortar", "grenade", "bomb", "explosive", "bullet", "drone", "gunfire", "blast"}
    | {"artillery", "projectile", "torpedo", "shot"}
)
_SMALL = 3  # letters: shorter words of a name need no capital


@dataclass(frozen=True, slots=True)
class Party:
    """Words that name somebody at an act, with the registry's mention or the nation's code where it has one.

    `name` is a person's, where the words hold an office too. `certain` is True where grammar leaves no doubt that
    they have the part, whatever else is seen in the words.
    """

    span: Span
    mention: ActorMention | None = None
    nation: str | None = None
    name: str | None = None
    person: bool = False
    certain: bool = False


def event_actor(text: str, party: Party, role: str) -> EventActor:
    """The party in a role of an event, under the fullest name that the document gives it."""
    told = party.span.of(text)
    if party.nation:
        country = countries()[party.nation].name
        return EventActor(role, country, told, party.span, country, f"government-of-{party.nation}")
    mention = party.mention
    if party.name:
        return EventActor(role, _bare(party.name), told, party.span)
    if mention is None or mention.actor is None:
        return EventActor(role, _bare(mention.name if mention else told), told, party.span)
    name = _nation_name(mention) or _bare(mention.name)
    return EventActor(role, name, told, party.span, mention.actor.name, mention.actor.id)


def is_somebody(actor: EventActor) -> bool:
    """False for words that name nobody by themselves: "dozens", "each other", "dawn"."""
    return actor.id is not None or actor.name.lower() not in words("nobody")


def is_means(text: str, party: Party) -> bool:
    """True for what is fired or set off, "two missiles": nobody meant to hit it."""
    told = party.span.of(text).split()
    return not (party.mention or party.nation or party.person) and told[-1].lower().removesuffix("s") in _MEANS


def can_act(text: str, party: Party) -> bool:
    """False for things and happenings ("the footage", "Rockets"): whom nobody knows must be a name or a doer's noun."""
    if party.mention or party.nation or party.person:
        return True
    told = party.span.of(text).split()
    if len(told) == 1 and told[0].lower().removesuffix("s") in _MEANS:
        return False
    if all(word[:1].isupper() or len(word) <= _SMALL for word in told) and not party.span.of(text).isupper():
        return True
    head = " ".join(told).partition(" of ")[0].split()[-1].strip(".,'’\"”").lower()
    return head in words("agents") or bool(_DOER.search(head))


def _nation_name(mention: ActorMention) -> str | None:
    """The country, where the words are its adjective and a word for the act: "Israeli airstrikes"."""
    actor = mention.actor
    if not (actor and actor.country and mention.head.lower().rstrip("s") in words("acts_of_nations")):
        return None
    nation = next((name for name in _nations() if mention.text.startswith(name)), None)
    if nation is None:
        return None
    return countries()[actor.country].name if nation in adjective_words() else nation


def _bare(name: str) -> str:
    """The name without its article and count, and without what was done."""
    return _DONE.sub("", _COUNT.sub("", name)) or name


@cache
def _nations() -> tuple[str, ...]:
    return tuple(sorted(nation_words(), key=lambda name: (-len(name), name)))
