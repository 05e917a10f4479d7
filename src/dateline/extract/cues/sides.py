"""The sides of what needs two: fighting, talks, treaties, exchanges; and those whom it harmed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.cues.beside import listed, sides, subject
from dateline.extract.cues.modifiers import modifier
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import HARM, acts, is_armed, is_forces
from dateline.extract.cues.tellings import Telling, violence
from dateline.extract.cues.triggers import Trigger

MUTUAL = frozenset({"agreement", "meeting", "protest"})
_TWO_SIDED = frozenset({"agreement", "meeting", "armed_clash", "release"})
_BETWEEN = re.compile(r"\b(?:between|involving)\s+", re.IGNORECASE)
_WITH = re.compile(r"(?:\s+[\w'’-]+){0,3}?\s+(?:with|against)\s+", re.IGNORECASE)
_EXCHANGE = re.compile(r"\b(?:exchang|swap)", re.IGNORECASE)


def find_sides(passage: Passage, telling: Telling) -> list[Party]:
    """ "Clashes between X and Y", "X, Y and Z signed", "talks with Y": the sides of what needs two."""
    if telling.type not in _TWO_SIDED or telling.main.entry.turned:
        return []
    return _between(passage, telling) or _joined(passage, telling) or _with(passage, telling)


def met(passage: Passage, trigger: Trigger) -> list[Party]:
    """The object of a verb of meeting."""
    if trigger.entry.name not in ("meet", "meet with", "visit"):
        return []
    return list(listed(passage, trigger.span.end, passage.span.end))


def opposed(harmed: Sequence[Party]) -> list[Party]:
    """Those who fell on both sides of a fight; empty where only one side is told."""
    fighters = [party for party in harmed if party.mention and (is_armed(party.mention) or is_forces(party.mention))]
    both = {is_armed(party.mention) for party in fighters if party.mention}
    return fighters if len(both) > 1 else []


def harmed_parties(passage: Passage, telling: Telling) -> Iterator[Party]:
    """Named or known people whom figures of harm count."""
    for figure in passage.figures:
        inside = telling.span.start <= figure.cue.start < telling.span.end
        if inside and figure.property in HARM and telling.type in violence():
            for mention in passage.actors:
                if mention.span.overlaps(figure.span) and mention.span.start >= figure.number.start:
                    if mention.head not in ("people", "others") and acts(passage.text, mention):
                        yield Party(mention.span, mention)
                    break


def _between(passage: Passage, telling: Telling) -> list[Party]:
    end = telling.main.span.end
    match = _BETWEEN.search(passage.text, end, min(telling.span.end, end + 90))
    found = list(listed(passage, match.end(), telling.span.end)) if match else []
    certain = match is not None and match.group().lower().startswith("between")
    return [replace(party, certain=certain) for party in found if not _is_place(passage, party)]


def _is_place(passage: Passage, party: Party) -> bool:
    """True for "a shootout between X and Y" of two towns."""
    held = any(p.span and p.span.overlaps(party.span) for p in passage.places)
    return held and party.mention is None and party.nation is None


def _joined(passage: Passage, telling: Telling) -> list[Party]:
    """The joined subjects of a verb that several do together."""
    main = telling.main
    exchange = telling.type == "release" and _EXCHANGE.search(passage.text, telling.span.start, telling.span.end)
    if not exchange and (telling.type not in MUTUAL or main.form != "verb"):
        return []
    start = passage.parts[passage.part_of(main.head.start)].span.start
    joined = sides(passage, start, main.head.start)
    return [*joined, *met(passage, main)] if joined else []


def _with(passage: Passage, telling: Telling) -> list[Party]:
    """Those before and behind "with"; those who fell before it are a side where they fought."""
    main = telling.main
    joined = _WITH.match(passage.text, main.span.end, telling.span.end)
    if not joined or (main.form == "verb" and telling.type == "armed_clash" and main.entry.name != "clash"):
        return []
    others = list(listed(passage, joined.end(), passage.span.end))
    first = _first_side(passage, telling)
    fell = any(trigger.entry.harm for trigger in telling.triggers)
    return [*first, *others] if others and (first or (fell and telling.type == "armed_clash")) else []


def _first_side(passage: Passage, telling: Telling) -> list[Party]:
    main = telling.main
    start = passage.parts[passage.part_of(main.head.start)].span.start
    own = list(modifier(passage, main)) if main.form == "noun" else []
    found = own or [p for p in subject(passage, start, main.head.start, ()) if p.mention or p.nation]
    if any(trigger.entry.harm and trigger.head.start < main.head.start for trigger in telling.triggers):
        return [p for p in found if p.mention and (is_armed(p.mention) or is_forces(p.mention))]
    return found
