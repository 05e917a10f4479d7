"""Who is told to leave, and by whom: "Chad declared the envoy persona non grata"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.beside import listed, of_phrase, subject
from dateline.extract.cues.parties import Party, can_act
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive
from dateline.extract.cues.tellings import Telling

_WORDS = re.compile(r"person(?:a|ae|as)\s+non", re.IGNORECASE)
_DECLARES = re.compile(r"\b(?:declar|nam)(?:e|es|ed|ing)\b", re.IGNORECASE)
_OFFICE = re.compile(r"(?:\s(?:of|[A-Z][\w.'’-]*))+\s")
_AND = re.compile(r"\sand\s(?:also\s|then\s)?$")
_FAR = 120  # characters between the verb and its end


def declared_unwelcome(
    passage: Passage, telling: Telling, carried: Sequence[Party]
) -> tuple[list[Party], list[Party]] | None:
    """Who declares it and of whom; None for other words, and where it is told in the passive."""
    main, text = telling.main, passage.text
    if not _WORDS.match(text, main.span.start):
        return None
    first = max(passage.span.start, main.span.start - _FAR)
    verbs = list(_DECLARES.finditer(text, first, main.span.start))
    verb = Span(*verbs[-1].span()) if verbs else None
    if verb is None or is_passive(text, passage.span.start, verb, main.span.start):
        return None
    subjects = subject(passage, *_before(passage, verb), carried)
    declares = [_in_office(passage, party, verb) for party in subjects if can_act(text, party)]
    told = listed(passage, verb.end, main.span.start)
    return [replace(party, certain=True) for party in declares], [replace(party, certain=True) for party in told]


def _in_office(passage: Passage, party: Party, verb: Span) -> Party:
    """The party with the office and the name behind it: "Chad" of "Chad Foreign Minister Omar Said"."""
    office = _OFFICE.fullmatch(passage.text, party.span.end, verb.start)
    return of_phrase(passage, Span(party.span.start, verb.start - 1)) if office else party


def _before(passage: Passage, verb: Span) -> tuple[int, int]:
    """Where its subject stands: before the first verb that "and" joins to it, "Chad expels two envoys and declares"."""
    start = passage.parts[passage.part_of(max(passage.span.start, verb.start - 2))].span.start
    first = next((one.head.start for one in passage.triggers if start < one.head.start < verb.start), None)
    joined = first is not None and _AND.search(passage.text, start, verb.start)
    return (start, first) if joined and first is not None else (start, verb.start)
