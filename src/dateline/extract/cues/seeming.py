"""What only seems to be an act: the words for one, with somebody or something to whom it does not happen."""

import re

from dateline.extract.cues.figures.lexicon import group_of_noun
from dateline.extract.cues.grammar import words
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive, is_reduced, noun_phrase
from dateline.extract.cues.roles import Roles
from dateline.extract.cues.tellings import Telling

_BODY = re.compile(
    r"(?:\s+[\w'’-]+){0,2}?\s+(?:from\s+)?(?:the\s+|its\s+|a\s+|an\s+|their\s+|his\s+|her\s+)?(?:[\w'’-]+\s+){0,4}?"
    r"(?:agreement|treaty|pact|accord|convention|organi[sz]ation|court|commonwealth|union|case|race|election|candidacy|talks|bid|"
    r"tournament|competition)s?\b",
    re.IGNORECASE,
)
# "Withdrew its military aid", "the withdrawal of American support": no troops.
_FAVOUR = re.compile(
    r"(?:\s+of)?\s+(?:(?:the|its|their|his|her|all|any)\s+)?(?:[\w'’.-]+(?:an|al|ic|ary|ish|[A-Z]\.)\s+){0,2}"
    r"(?:aid|assistance|funding|support|backing|recognition|consent|offer|invitation|complaint|resignation|proposal)\b",
    re.IGNORECASE,
)
_FLED = re.compile(r"(?:fle|escap)\w+", re.IGNORECASE)


def only_seems(passage: Passage, telling: Telling, type_: str, roles: Roles) -> bool:
    """True where nobody is threatened, met, moved or let go, whatever the words alone would tell."""
    if type_ == "withdrawal":
        return _left_a_body(passage, telling) or _got_away(passage, telling, roles)
    if type_ == "release":
        return _gave_out_words(passage, telling)
    return _suffered(passage, telling, roles)


def _suffered(passage: Passage, telling: Telling, roles: Roles) -> bool:
    """True for a threat or a meeting in the passive, and for troops that are only said to be "deployed in" a place."""
    main, text = telling.main, passage.text
    if main.entry.name == "deploy" and is_reduced(text, main.head, telling.span.end):
        return not is_passive(text, telling.span.start, main.head, passage.span.end)
    if main.entry.name not in ("threaten", "meet") or roles.agents:
        return False
    return is_passive(text, telling.span.start, main.head, passage.span.end)


def _left_a_body(passage: Passage, telling: Telling) -> bool:
    """True where what is left is a treaty, a court, a membership or a favour: nobody moves."""
    behind = telling.main.span.end, min(passage.span.end, telling.main.span.end + 90)
    return any(what.match(passage.text, *behind) for what in (_BODY, _FAVOUR))


def _got_away(passage: Passage, telling: Telling, roles: Roles) -> bool:
    """True for attackers who flee: the end of their attack, and no act of its own."""
    if not _FLED.fullmatch(telling.main.head.of(passage.text)) or not roles.agents:
        return False
    nouns = (party.span.of(passage.text).lower().split()[-1] for party in roles.agents)
    return all(group_of_noun().get(noun) == "perpetrators" or noun in words("getting_away") for noun in nouns)


def _gave_out_words(passage: Passage, telling: Telling) -> bool:
    """True where what is released is a note, a video or a report."""
    if telling.main.form != "verb":
        return False
    given = noun_phrase(passage.text, telling.main.head.end, passage.span.end)
    return given is not None and given.of(passage.text).lower().split(" of ")[0].split()[-1] in words("given_out")
