"""Sides that say what they did: "the army said it had shelled the town"."""

import re

from dateline.extract.cues.beside import of_mention, subject
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger
from dateline.resolve.actors import ActorMention

# An army is no "he": who holds an office, or is a man or a woman, may be.
_ONE = re.compile(r"(?:that\s+)?s?he\b", re.IGNORECASE)
_OWN = re.compile(r"\s*(?:that\s+)?(?:it|they|we)\s+(?:(?:have|has|had|also|now|then|fully)\s+)*", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:president|minister|governor|mayor|general|commander|colonel|captain|leader|chief|official|officer|ambassador|envoy|"
    r"king|queen|secretary|chairman|director|spokes\w+|\w*man|\w*woman)$",
    re.IGNORECASE,
)


def speakers_before(passage: Passage, telling: Telling) -> list[Party]:
    """Those who speak right before the telling: "X says that it ..."."""
    return speakers_at(passage, telling.span.start)


def speakers_at(passage: Passage, place: int) -> list[Party]:
    """Those who speak right before the stretch that holds the character."""
    first = passage.part_of(place)
    said = [n for n in range(1, first + 1) if passage.parts[n].lead == "say"]
    if not said:
        return []
    before = passage.parts[said[-1] - 1].span
    one = _ONE.match(passage.text, passage.parts[said[-1]].span.start)
    found = [p for p in subject(passage, before.start, before.end, ()) if p.mention and _is_side(p.mention)]
    inside = [m for m in passage.actors if before.contains(m.span) and m.actor and _is_side(m)]
    speaking = found or [of_mention(passage, mention) for mention in inside[:1]]
    return [p for p in speaking if not one or _OFFICE.search(p.span.of(passage.text))]


def tells_own(passage: Passage, trigger: Trigger) -> bool:
    """True for the verb of "officials say that they have retaken the town": whoever speaks did it."""
    part = passage.parts[passage.part_of(trigger.head.start)]
    return part.lead == "say" and bool(_OWN.fullmatch(passage.text, part.span.start, trigger.head.start))


def _is_side(mention: ActorMention) -> bool:
    return mention.actor is not None or mention.kind in ("state", "armed_group")
