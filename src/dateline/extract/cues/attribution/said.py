"""What a verb of saying gives to whom it names: "X said that Y struck", "Y struck, said X"."""

import re
from collections.abc import Iterator
from datetime import date

from dateline.core import Span, Speaker
from dateline.extract.cues.attribution import blame, lexicon
from dateline.extract.cues.attribution.passage import Attribution
from dateline.extract.cues.attribution.reach import end_of_said, of_clause_before
from dateline.extract.cues.attribution.speakers import after_verb, before_verb, content_after
from dateline.resolve.actors import ActorRegistry

# "Struck what the army said were hideouts"; who only gives a word, "what it described as hideouts", says no more.
_WHAT = re.compile(r"\bwhat\s+((?:[\w'’-]+\s+){1,4})$")
_ONLY_NAMING = frozenset({"described", "called it", "calls it"})
_CLOSED_QUOTE = re.compile(r"[,.!?][”\"’']\s*$")
_WHO = re.compile(
    r"\b(?:by|with|from|to)\s(?P<name>[^,;:.()“”\"]{3,90}),\swho\s(?:also\s|later\s|has\s|had\s)?$", re.IGNORECASE
)
_FAR = 140  # characters from "by" to the verb
_SHORTEST = 12  # characters of what is told before a speaker


def said_by_verb(
    text: str, sentence: Span, verb: re.Match[str], registry: ActorRegistry, on: date | None
) -> Iterator[Attribution]:
    """The passages before and behind a verb of saying that whoever it names speaks for."""
    who = _WHO.search(text, max(sentence.start, verb.start() - _FAR), verb.start())
    if who:
        yield from _relative(text, sentence, verb, who, registry, on)
        return
    closed = _CLOSED_QUOTE.search(text, sentence.start, verb.start())  # "We left," said Jamie Hart
    before = None if closed else before_verb(text, sentence.start, verb.start())
    if before is None:
        yield from _inverted(text, sentence, verb, registry, on)
        return
    name = _speaking(text, verb, before[0])
    speaker = registry.speaker(name.of(text), on, name) if name else None
    if name and speaker and not (speaker.kind == "unattributed" and lexicon.names_nobody(speaker.text)):
        yield from _around(text, sentence, verb, speaker, Span(before[1], name.start))


def _relative(
    text: str, sentence: Span, verb: re.Match[str], who: re.Match[str], registry: ActorRegistry, on: date | None
) -> Iterator[Attribution]:
    """ "Was confirmed by the mayor, who said that": he says what follows."""
    name = Span(*who.span("name"))
    speaker, begins = registry.speaker(name.of(text), on, name), content_after(text, verb.end(), sentence.end)
    if speaker.kind != "unattributed" and begins is not None:
        yield Attribution(Span(begins, sentence.end), speaker, Span(*verb.span("verb")), _modality(verb), "said-that")


def _inverted(
    text: str, sentence: Span, verb: re.Match[str], registry: ActorRegistry, on: date | None
) -> Iterator[Attribution]:
    """ "Y struck," said X."""
    name = after_verb(text, verb.end(), sentence.end)
    if name and _after_comma(text, sentence, verb.start()):
        speaker, told = registry.speaker(name.of(text), on, name), Span(sentence.start, verb.start())
        yield Attribution(told, speaker, Span(*verb.span("verb")), _modality(verb), "said-by")


def _speaking(text: str, verb: re.Match[str], name: Span) -> Span | None:
    """Who speaks, of "what the army said were hideouts" the army; None where they only give a word for something."""
    what = _WHAT.search(text, name.start, verb.start())
    if what is None or what.start(1) >= name.end:
        return name
    return None if verb["verb"].lower() in _ONLY_NAMING else Span(what.start(1), name.end)


def _around(text: str, sentence: Span, verb: re.Match[str], speaker: Speaker, lead: Span) -> Iterator[Attribution]:
    """What is said behind the verb, and before whom it names; `lead` are the words between the two."""
    cue, modality = Span(*verb.span("verb")), _modality(verb, speaker)
    begins = content_after(text, verb.end(), sentence.end)
    denied = blame.told_claim().match(text, verb.end() + 1, sentence.end) if modality == "denied" else None
    if begins is not None:
        said = Span(begins, end_of_said(text, sentence, cue, begins))
        yield Attribution(said, speaker, cue, modality, "said-that")
    elif denied:
        yield Attribution(Span(*denied.span()), speaker, cue, modality, "said-that")
    before = lead.start - sentence.start > _SHORTEST and (begins is None or _after_comma(text, sentence, lead.start))
    # "X says so, while Y denies it": what X says stays X's.
    if before and not denied and not of_clause_before(text, lead, cue, begins is not None):
        yield Attribution(Span(sentence.start, lead.start), speaker, cue, modality, "said-before")


def _modality(verb: re.Match[str], speaker: Speaker | None = None) -> str:
    """The modality of the verb; what nobody's reports say is only suspected."""
    reports = speaker and speaker.kind == "unattributed" and lexicon.REPORTS.fullmatch(speaker.text)
    return "suspected" if reports else lexicon.modality_of_verb()[" ".join(verb["verb"].lower().split())]


def _after_comma(text: str, sentence: Span, place: int) -> bool:
    return text[sentence.start : place].rstrip().endswith((",", "”", '"', "’", ",”", "?", "!"))
