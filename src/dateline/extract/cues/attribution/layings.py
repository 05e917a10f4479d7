"""Who lays an act on somebody in other words than "said": "which X blames on Y", "X holds Y responsible for it"."""

import re
from collections.abc import Iterator
from datetime import date

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.attribution import blame, lexicon
from dateline.extract.cues.attribution.passage import Attribution
from dateline.extract.cues.attribution.speakers import before_verb
from dateline.resolve.actors import ActorRegistry

_NAMED = re.compile(r"(?:the\s)?(?:[A-Z][\w'’.-]*|\w+)(?:\s[A-Z][\w'’.-]*)*")
_ACCUSED_BY = Seldom(
    r"\b(?P<verb>accused|blamed)\sby\s(?P<who>[^;:.“”\"]{2,80}?)\s(?:of|for)\s"
    r"(?=(?:\w+ly\s)?\w+ing\b|the\s|an?\s|it\b|\w+\sattacks?\b)",
    re.IGNORECASE,
)


def find_layings(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """What the sentence lays on somebody in such words, each with who does so."""
    yield from _pinned(text, sentence, registry, on)
    yield from _holding(text, sentence, registry, on)
    yield from _accusing(text, sentence, registry, on)


def _pinned(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """ "The attack, which X blames on Y": X says that it was Y, and no more."""
    for cue in blame.pinning().finditer(text, sentence.start, sentence.end):
        whom = _NAMED.match(text, cue.end(), sentence.end)
        name = Span(cue.start("who"), cue.end("who") - 1)
        if whom:
            speaker = registry.speaker(name.of(text), on, name)
            yield Attribution(Span(*whom.span()), speaker, Span(*cue.span("verb")), "accused", "said-that")


def _holding(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """ "X holds Y responsible for the attack": X says that it was Y."""
    for cue in blame.holding().finditer(text, sentence.start, sentence.end):
        name = before_verb(text, sentence.start, cue.start())
        if name and not lexicon.saying().search(name[0].of(text)):  # "X says that Y holds Z responsible" is X's word
            speaker = registry.speaker(name[0].of(text), on, name[0])
            yield Attribution(Span(cue.end(), sentence.end), speaker, Span(*cue.span()), "accused", "said-that")


def _accusing(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """ "X, accused by Y of the attack": Y says that it was X."""
    for cue in _ACCUSED_BY.finditer(text, sentence.start, sentence.end):
        name = Span(*cue.span("who"))
        speaker = registry.speaker(name.of(text), on, name)
        yield Attribution(Span(cue.end(), sentence.end), speaker, Span(*cue.span("verb")), "accused", "said-that")
