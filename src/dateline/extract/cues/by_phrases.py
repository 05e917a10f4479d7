"""Who did it by the words behind it: "an attack by X", "killed by X", "blamed on X"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.extract.cues.beside import listed
from dateline.extract.cues.grammar import beginning, words
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive, is_reduced
from dateline.extract.cues.support import is_armed, is_forces
from dateline.extract.cues.tellings import Telling, violence
from dateline.extract.cues.triggers import Trigger

_BY = re.compile(
    r"\b(?:by|blamed\s+on|attributed\s+to|ascribed\s+to|at\s+the\s+hands\s+of)\s+(?!the\s+(?:end|time)|\w+day\b|\d)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+from\s+(?:the\s+)?", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:[\w'’.-]+\s+){1,8}")
_PARTICIPLE = re.compile(
    r"\b(?:controlled|held|run|owned|occupied|led|backed|populated|governed|administered|besieged|used|seized|captured|"
    r"supported|surrounded|inhabited|operated|organi[sz]ed|accompanied|followed|sustained|suffered|endured|withstood|repelled|"
    r"repulsed|intercepted|condemned|denounced|witnessed|feared|suspected|accused|wanted|believed|sought|charged|blamed|thwarted|foiled|prevented|investigated)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)


def after_by(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """Those named behind "by" that goes with the trigger."""
    match = _BY.search(passage.text, trigger.span.end, telling.span.end)
    if (
        match
        and not _of_other(passage.text, trigger, match.start())
        and _passes_to(passage, telling, trigger, match.start())
    ):
        at_once = _follows(passage.text, telling, trigger, match.start())
        for party in listed(passage, match.end(), passage.span.end):
            if party.mention or party.nation or trigger.form == "verb" or party.span.of(passage.text)[:1].islower():
                yield replace(party, certain=at_once and _is_somebody(passage.text, party))


def after_from(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """Fighters and forces right behind "from": "a strike from X", not "an attack from Lebanon"."""
    match = _FROM.match(passage.text, trigger.span.end, telling.span.end) if trigger.form == "noun" else None
    if match and telling.type in violence():
        for party in listed(passage, match.end(), passage.span.end):
            if party.mention and (is_armed(party.mention) or is_forces(party.mention)):
                yield party


def _follows(text: str, telling: Telling, trigger: Trigger, by: int) -> bool:
    """True where nothing but whom it hit stands between: "killed by", "the detention of six nurses by"."""
    if trigger.form == "noun":
        return _OF_THEM.fullmatch(text, trigger.span.end, by) is not None
    return telling.type in violence() and not text[trigger.span.end : by].strip()


def _is_somebody(text: str, party: Party) -> bool:
    """True for whom the registry knows, and people: "killed by inmates", not "hit by falling plaster"."""
    known = party.mention or party.nation or party.person
    return bool(known) or party.span.of(text).split()[-1].lower() in words("agents")


def _of_other(text: str, trigger: Trigger, by: int) -> bool:
    """True where "by" goes with a participle between that carries no act: "a strike on a town held by X"."""
    found = _PARTICIPLE.search(text, trigger.span.end, by)
    return found is not None and not beginning("carrying_verbs").search(found.group())


def _passes_to(passage: Passage, telling: Telling, trigger: Trigger, by: int) -> bool:
    """True where "by" goes with this trigger: it is a noun or a participle, and no other act stands between."""
    between = any(trigger.span.end <= t.span.start < by and not t.entry.harm for t in passage.triggers)
    if trigger.form == "noun":
        return not between
    done = is_passive(passage.text, telling.span.start, trigger.head, passage.span.end)
    return not between and (done or is_reduced(passage.text, trigger.head, passage.span.end))
