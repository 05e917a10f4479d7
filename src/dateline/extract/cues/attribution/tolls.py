"""Who gives a count: "the army put the death toll at nine", "officials raised it to 31", "medics counted 12 bodies"."""

import re
from collections.abc import Iterator
from datetime import date

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.attribution.lexicon import saying
from dateline.extract.cues.attribution.passage import Attribution
from dateline.extract.cues.attribution.speakers import before_verb
from dateline.resolve.actors import ActorRegistry

_COUNT = (
    r"(?:the|a|an|its|their)\s+(?:[\w-]+\s+){0,2}(?:toll|tally|number|figure|count)\b(?:\s+of\s+(?:[\w-]+\s+){1,4})?\s*"
)
_SPEAKS = r"(?:spoke|speaks?|spoken)\s+of|count(?:s|ed)|document(?:s|ed)|record(?:s|ed)|reporting"
_OF_HARM = (  # "at least 20 dead", "dozens of bodies"
    r"(?:[\w-]+\s+){1,5}?(?:dead|deaths|bod(?:y|ies)|killed|wounded|injured|injuries|casualties|victims|fatalities)\b"
)
_GIVES = Seldom(
    rf"(?<![\w-])(?:(?:has|have|had|later|also|then|since)\s+){{0,2}}(?P<verb>puts?\s+{_COUNT}\bat\b"
    rf"|(?P<changed>raise|lower|revise|update|correct)[ds]?\s+{_COUNT}(?:upwards?\s+|downwards?\s+|(?:from|in|of|for)\b[^.;]{{1,60}}?\s)?\bto\b"
    rf"|g[ai]ves?\s+{_COUNT}|{_SPEAKS}(?=\s+{_OF_HARM}))(?=\s|\d)",
    re.IGNORECASE,
)


def find_givers(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """The counts of a sentence that somebody puts or gives; what only makes a toll rise, "the blast", is nobody."""
    for cue in _GIVES.finditer(text, sentence.start, sentence.end):
        name = before_verb(text, sentence.start, cue.start())
        if name and saying().search(name[0].of(text)):
            continue  # "a guard said he counted 12 bodies": the guard says it
        speaker = registry.speaker(name[0].of(text), on, name[0]) if name else None
        if speaker and (speaker.kind != "unattributed" or cue["changed"] is None):
            content = Span(cue.start("verb"), sentence.end)
            yield Attribution(content, speaker, Span(*cue.span("verb")), "asserted", "toll-given")
