"""The words by which the network's stretch of a sentence names somebody.

The network marks pieces, not phrases: a count, a verb or a clause may stand at the ends, and two names in one stretch.
"""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.extract.cues.beside import nameable
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.phrases import noun_phrase

_NAME_ON = re.compile(r"(?: (?:al-|bin |de )?(?!\w+day\b)[A-Z][\w'’-]+)+")
_OFFICE_OF = re.compile(r"\b[A-Z][a-z]+ of $")
_LONGEST_OFFICE = 40  # characters
_JOINED = re.compile(r"(?<=\w) and (?:the )?(?=[A-Z])")
# What is left of a count whose first word is a small one: "least twenty pylons" of "at least twenty pylons".
_COUNT_ON = re.compile(
    r"(?:(?:least|most|almost|approximately|roughly|exactly|as|many|some|more|fewer|less|than|up|to|dozen)\s+)*"
)
# "Youth-led" of "youth-led protests": it describes what stands behind it, and names nobody.
_DESCRIBING = re.compile(
    r"[-‐‑–](?:led|backed|supported|held|occupied|controlled|linked|affiliated|aligned|allied|funded|sponsored|trained|imposed|run"
    r"|owned|ruled|dominated|made|born|based|organi[sz]ed)$",
    re.IGNORECASE,
)
_FOR_OR_AGAINST = re.compile(r"(?:anti|pro)[-‐‑–]\w+", re.IGNORECASE)
_PEOPLE = frozenset({"people", "persons", "others"})


def named_apart(draft: Draft, span: Span) -> Iterator[Span]:
    """The names that "and" joins; a name that the registry or the gazetteer knows with its "and" stays whole."""
    text, start, known = draft.passage.text, span.start, known_names(draft)
    if text[start : start + 1].isupper():
        for joint in _JOINED.finditer(text, span.start, span.end):
            if not any(name.contains(Span(*joint.span())) for name in known):
                yield Span(start, joint.start())
                start = joint.end()
    yield Span(start, span.end)


def known_names(draft: Draft) -> list[Span]:
    """Those of the registry and of the gazetteer in the sentence."""
    return [one.span for one in draft.passage.actors] + [one.span for one in draft.passage.places if one.span]


def named_whole(draft: Draft, span: Span) -> Span:
    """The words with the office before them and the rest of a name behind: "State" of "Secretary of State Mike Li"."""
    text, sentence = draft.passage.text, draft.passage.span
    words = span.of(text).split()
    office = _OFFICE_OF.search(text, max(sentence.start, span.start - _LONGEST_OFFICE), span.start)
    more = _NAME_ON.match(text, span.end, sentence.end)
    start = office.start() if office and words[0][:1].isupper() else span.start
    return Span(start, more.end() if more and words[-1].istitle() else span.end)


def named_in(draft: Draft, role: str, span: Span) -> Span | None:
    """The words of the stretch that name somebody, as it stands or without count, verb and clause at its ends.

    "Seized twenty masked men who" names masked men; people that are only counted are named where they were hit.
    """
    text = draft.passage.text
    span = Span(_past_count(text, span.start, span.end), span.end)
    if _FOR_OR_AGAINST.fullmatch(span.of(text)) or (role != "participant" and _DESCRIBING.search(span.of(text))):
        return None
    if nameable(draft.passage, span):
        return span
    start = _past_verb(draft, span)
    phrase = noun_phrase(text, _past_count(text, start, span.end), span.end)
    if phrase is None or phrase == span:
        return None
    if phrase.of(text).lower() in _PEOPLE:
        return phrase if role == "target" else None
    return phrase if nameable(draft.passage, phrase) else None


def _past_verb(draft: Draft, span: Span) -> int:
    """Where the words begin behind a verb that tells an act."""
    verbs = (t.span for t in draft.passage.triggers if t.form == "verb" and t.span.start <= span.start < t.span.end)
    return next((verb.end + 1 for verb in verbs if verb.end + 1 < span.end), span.start)


def _past_count(text: str, start: int, end: int) -> int:
    found = _COUNT_ON.match(text, start, end)
    return found.end() if found else start
