"""Every attribution in a text, in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dateline.core import Span, Speaker
from dateline.extract.cues.attribution import blame, lexicon
from dateline.extract.cues.attribution.declarations import find_declarations
from dateline.extract.cues.attribution.doubts import find_doubts
from dateline.extract.cues.attribution.introductions import Introductions
from dateline.extract.cues.attribution.layings import find_layings
from dateline.extract.cues.attribution.passage import NOBODY, Attribution
from dateline.extract.cues.attribution.reach import end_of_said, of_clause_before
from dateline.extract.cues.attribution.saying import says
from dateline.extract.cues.attribution.speakers import after_verb, before_verb, content_after
from dateline.extract.cues.attribution.tolls import find_givers
from dateline.resolve.actors import ActorRegistry

_QUOTE = re.compile(r"[“\"]([^“”\"]{12,4000})(?:[”\"]|$)")
_BACK = re.compile(
    r"(?:the|this)\s+(?:same\s+reports?|group|organi[sz]ation|agency|ministry|official|officials|sources?|charity|movement|militia|spokes\w+|army|military|monitor|statement|outlet|newspaper)",
    re.IGNORECASE,
)
_NO_STATE = frozenset({"armed_group", "ngo", "witness"})
# "Struck what the army said were hideouts"; who only gives a word, "what it described as hideouts", says no more.
_WHAT = re.compile(r"\bwhat\s+((?:[\w'’-]+\s+){1,4})$")
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
_CLOSED_QUOTE = re.compile(r"[,.!?][”\"’']\s*$")
_DEFINITE = re.compile(r"(?:the|a|an)\s+([\w-]+(?:\s+[\w-]+)?)$", re.IGNORECASE)


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
        own = [_carried(attribution, last, found) for attribution in told]
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
            yield from _said(text, sentence, verb, registry, on)
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


def _said(
    text: str, sentence: Span, verb: re.Match[str], registry: ActorRegistry, on: date | None
) -> Iterator[Attribution]:
    modality = lexicon.modality_of_verb()[" ".join(verb["verb"].lower().split())]
    closed = _CLOSED_QUOTE.search(text, sentence.start, verb.start())  # "We left," said Jamie Hart
    name = None if closed else before_verb(text, sentence.start, verb.start())
    where = Span(*verb.span("verb"))
    if name is None:
        inverted = after_verb(text, verb.end(), sentence.end)
        if inverted and _after_comma(text, sentence, verb.start()):
            speaker = registry.speaker(inverted.of(text), on, inverted)
            yield Attribution(Span(sentence.start, verb.start()), speaker, where, modality, "said-by")
        return
    what = _WHAT.search(text, name[0].start, verb.start())
    what = what if what and what.start(1) < name[0].end else None
    if what and verb["verb"].lower() in ("described", "called it", "calls it"):
        return
    if what:
        name = Span(what.start(1), name[0].end), name[1]
    speaker = registry.speaker(name[0].of(text), on, name[0])
    if speaker.kind == "unattributed" and lexicon.names_nobody(speaker.text):
        return
    if speaker.kind == "unattributed" and lexicon.REPORTS.fullmatch(speaker.text):
        modality = "suspected"
    begins = content_after(text, verb.end(), sentence.end)
    if begins is not None:
        yield Attribution(
            Span(begins, end_of_said(text, sentence, where, begins)), speaker, where, modality, "said-that"
        )
    denied = blame.told_claim().match(text, verb.end() + 1) if modality == "denied" else None
    if denied:  # "X says so, while Y denies it": what X says stays X's.
        if begins is None:
            yield Attribution(Span(*denied.span()), speaker, where, modality, "said-that")
        return
    told_before = name[1] - sentence.start > 12 and (begins is None or _after_comma(text, sentence, name[1]))
    if told_before and not of_clause_before(text, Span(name[1], name[0].start), where):
        yield Attribution(Span(sentence.start, name[1]), speaker, where, modality, "said-before")


def _after_comma(text: str, sentence: Span, place: int) -> bool:
    return text[sentence.start : place].rstrip().endswith((",", "”", '"', "’", ",”", "?", "!"))


def _carried(attribution: Attribution, last: Speaker | None, found: Sequence[Attribution]) -> Attribution:
    """The attribution with the fuller naming of its speaker, where the words only point back."""
    speaker, words = attribution.speaker, attribution.speaker.text
    if not words:
        return attribution
    if lexicon.PRONOUN.fullmatch(words):
        told = replace(last, span=speaker.span) if last else NOBODY
        return replace(attribution, speaker=told, rule=f"{attribution.rule}-carried")
    by_itself = speaker.kind != "unattributed" and not _DEFINITE.fullmatch(words)
    fuller = None if by_itself else _told_before(words, found) or (last if _points_at(words, speaker, last) else None)
    return replace(attribution, speaker=replace(fuller, span=speaker.span)) if fuller else attribution


def _points_at(words: str, speaker: Speaker, last: Speaker | None) -> bool:
    """True for "the group", "the army", where it can be who spoke last: rebels are no army."""
    apart = last and speaker.kind == "state" and last.kind in _NO_STATE
    return bool(_BACK.fullmatch(words)) and not apart


def _told_before(words: str, found: Sequence[Attribution]) -> Speaker | None:
    """The latest speaker before whose longer naming holds these words: a surname, or "the official"."""
    definite = _DEFINITE.fullmatch(words)
    core = definite.group(1).lower() if definite else words.lower()
    if not definite and (len(words.split()) > 2 or not words[:1].isupper()):
        return None
    for attribution in reversed(found):
        told = attribution.speaker.text
        if len(told) > len(words) and re.search(rf"\b{re.escape(core)}\b", told.lower()):
            return attribution.speaker
    return None


def _quotations(text: str, sentence: Span, own: Sequence[Attribution], last: Speaker | None) -> Iterator[Attribution]:
    """Quoted passages that no attribution of the sentence covers: its own speaker's, else the one before."""
    for quote in _QUOTE.finditer(text, sentence.start, sentence.end):
        content = Span(*quote.span(1))
        if any(a.content.contains(content) for a in own):
            continue
        speaker = next((a.speaker for a in own if a.speaker.text), last)
        if speaker:
            yield Attribution(content, speaker, Span(quote.start(), quote.start() + 1), "asserted", "quotation")
