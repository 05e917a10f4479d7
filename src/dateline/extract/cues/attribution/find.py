"""Every attribution in a text, in order."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dateline.core import Span, Speaker
from dateline.extract.cues.attribution import lexicon
from dateline.extract.cues.attribution.carried import carried
from dateline.extract.cues.attribution.declarations import find_declarations
from dateline.extract.cues.attribution.doubts import find_doubts
from dateline.extract.cues.attribution.introductions import Introductions
from dateline.extract.cues.attribution.layings import find_layings
from dateline.extract.cues.attribution.passage import Attribution
from dateline.extract.cues.attribution.said import said_by_verb
from dateline.extract.cues.attribution.saying import says
from dateline.extract.cues.attribution.speakers import before_verb
from dateline.extract.cues.attribution.tolls import find_givers
from dateline.resolve.actors import ActorRegistry

_QUOTE = re.compile(r"[“\"]([^“”\"]{12,4000})(?:[”\"]|$)")
# "No group has claimed it", "the group has not claimed it".
_NOBODY_DID = re.compile(
    r"\b(?:no|nobody|none|neither|nor|not|never|yet\s+to)\b|n['’]t\b|\b(?:refused|declined|failed|expected|likely)\s+to\b",
    re.IGNORECASE,
)
# A name ends before its verb too, where a comma is missing: "according to the ministry recovered at least ten".
_NAME_ENDS = re.compile(
    r"[,;.“”\"]|\s(?:who|which|that|after|as|and\s+\w+ed)\s"
    r"|\s(?:on\s+\w+day|yesterday|today|tonight|(?:the\s+)?(?:previous|next|following|same|last)\s+(?:\w*day|night|week|month|year))\b"
    r"|(?:(?<=ministry)|(?<=police)|(?<=army)|(?<=navy)|(?<=agency)|(?<=officials)|(?<=authorities)|(?<=government))"
    r"\s[a-z]+ed\s+(?:at\s+least|more\s+than|over|about|the|an?|\d+)\s",
    re.IGNORECASE,
)
# Before "confirmed by": what is said is the whole clause, where a noun without a verb is only that noun.
_WHOLE = re.compile(r"(?:\b(?:am|is|are|was|were|be|been|being|as)\s(?:\w+ly\s|also\s|later\s)?|,\s|\band\s|^)$")
_NOUN = re.compile(r"\b(?:an?|the|its|his|their|this|these|\d[\d,]*)\s", re.IGNORECASE)


def find_attributions(
    text: str, sentences: Sequence[Span], registry: ActorRegistry, on: date | None
) -> tuple[Attribution, ...]:
    """The passages that somebody speaks for, in order of the text. `on` is the day on which speakers are judged.

    "He", "the group" and the like stand for a speaker told before; a quotation goes on until it is closed.
    """
    found: list[Attribution] = []
    last: Speaker | None = None
    introductions = Introductions(text, registry, on)
    for sentence in sentences:
        told = [introductions.known(a) for a in _in_sentence(text, sentence, registry, on)]
        own = [carried(attribution, last, found) for attribution in told]
        own += list(_quotations(text, sentence, own, last))
        found += own
        named = [a.speaker for a in own if a.speaker.kind != "unattributed"]
        last = named[-1] if named else last
    return (*found, *find_declarations(text, sentences, found, registry, on))


def _in_sentence(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    according = list(_according(text, sentence, registry, on))
    quoted = list(_quoted(text, sentence, registry, on))
    yield from according
    yield from _responsibility(text, sentence, registry, on)
    yield from _passive(text, sentence, registry, on)
    yield from quoted
    told, named = [a.cue for a in quoted], [a.speaker.span for a in according if a.speaker.span]
    for verb in lexicon.saying().finditer(text, sentence.start, sentence.end):
        inside = any(name.start <= verb.start("verb") < name.end for name in named)
        inside = inside or any(cue.contains(Span(*verb.span("verb"))) for cue in told)
        if not inside and says(text, sentence, verb):
            yield from said_by_verb(text, sentence, verb, registry, on)
    yield from find_layings(text, sentence, registry, on)
    yield from find_givers(text, sentence, registry, on)
    yield from find_doubts(text, sentence)


def _according(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    for cue in lexicon.ACCORDING.finditer(text, sentence.start, sentence.end):
        words = _named_until(text, cue.end(), sentence.end)
        if words.of(text).strip():
            speaker = registry.speaker(words.of(text).strip(" .,"), on, words)
            yield Attribution(sentence, speaker, Span(*cue.span()), "asserted", "according-to")


def _passive(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """ "The attack was confirmed by the governor": he says what stands before."""
    for cue in lexicon.passive().finditer(text, sentence.start, sentence.end):
        words = _named_until(text, cue.end(), sentence.end)
        if words.of(text).strip():
            modality = "denied" if cue.group().lower().startswith("denied") else "asserted"
            speaker = registry.speaker(words.of(text).strip(" .,"), on, words)
            content = (
                Span(words.end, sentence.end)
                if lexicon.AS.fullmatch(text, sentence.start, cue.start())
                else Span(_passed_on_from(text, sentence, cue.start()), cue.start())
            )
            yield Attribution(content, speaker, Span(*cue.span()), modality, "said-passive")


def _passed_on_from(text: str, sentence: Span, verb: int) -> int:
    """Where what somebody confirmed begins: with the sentence, or, of "despite a truce announced by", with the noun."""
    if _WHOLE.search(text, max(sentence.start, verb - 40), verb):
        return sentence.start
    return max((noun.start() for noun in _NOUN.finditer(text, sentence.start, verb)), default=sentence.start)


def _quoted(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    """ "The agency quoted the mayor as saying", "the mayor was quoted as saying": the mayor speaks, not the agency."""
    for cue in lexicon.QUOTED.finditer(text, sentence.start, sentence.end):
        before = before_verb(text, sentence.start, cue.start()) if cue["who"] is None else None
        name = Span(*cue.span("who")) if cue["who"] else before[0] if before else None
        if name:
            speaker = registry.speaker(name.of(text), on, name)
            where = Span(*cue.span())
            for content in (Span(sentence.start, cue.start()), Span(cue.end(), sentence.end)):
                if len(content) and not content.overlaps(name):
                    yield Attribution(content, speaker, where, "asserted", "quoted-as-saying")


def _named_until(text: str, start: int, end: int) -> Span:
    """The words from `start` up to what ends a name."""
    limit = _NAME_ENDS.search(text, start, end)
    return Span(start, limit.start() if limit else end)


def _responsibility(text: str, sentence: Span, registry: ActorRegistry, on: date | None) -> Iterator[Attribution]:
    for cue in lexicon.responsibility().finditer(text, sentence.start, sentence.end):
        name = before_verb(text, sentence.start, _with_auxiliary(text, sentence.start, cue.start()))
        if name and not _NOBODY_DID.search(text, name[0].start, cue.start()):
            speaker = registry.speaker(name[0].of(text), on, name[0])
            where = Span(*cue.span())
            yield Attribution(
                Span(name[0].start, sentence.end), speaker, where, "claimed_responsibility", "responsibility"
            )


def _with_auxiliary(text: str, start: int, verb: int) -> int:
    start = max(start, verb - 80)
    found = re.search(
        r"(?:\b(?:has|have|had|also|later|immediately|quickly|once|earlier|previously|already|repeatedly|then|since"
        r"|subsequently|often|which|who|that)\s+)+$",
        text[start:verb],
        re.IGNORECASE,
    )
    return start + found.start() if found else verb


def _quotations(text: str, sentence: Span, own: Sequence[Attribution], last: Speaker | None) -> Iterator[Attribution]:
    """Quoted passages that no attribution of the sentence covers: its own speaker's, else the one before."""
    for quote in _QUOTE.finditer(text, sentence.start, sentence.end):
        content = Span(*quote.span(1))
        if any(a.content.contains(content) for a in own):
            continue
        speaker = next((a.speaker for a in own if a.speaker.text), last)
        if speaker:
            yield Attribution(content, speaker, Span(quote.start(), quote.start() + 1), "asserted", "quotation")
