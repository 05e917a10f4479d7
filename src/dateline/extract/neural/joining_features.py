"""What is weighed of an act told so far and of words that may tell it again: a row of numbers for each such act."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.core import Span
from dateline.extract.cues.apart import places_differ, times_differ
from dateline.extract.cues.drafts import Draft, is_headline
from dateline.extract.cues.likeness import (
    FURTHER,
    FigureKey,
    doer_ids,
    figure_keys,
    known_doers_differ,
    party_id,
    same_act,
    share_cells,
)
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.two_acts import are_two, opens_another
from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.features import log_odds
from dateline.extract.neural.word_table import Floats

COMPARED = 6  # tellings of an act that a further one is compared with, the latest
_SEEN = ("likeliest telling", "mean telling", "first telling", "last telling")  # that tells the act, by the network
_RULES = ("one act", "two acts", "places differ", "times differ", "doers differ", "cells alike")
_WHERE = (
    "told last", "first of the document", "same sentence", "next sentence", "sentences since its first",
    "number of tellings", "told in the headline", "told in the first sentence",
)  # fmt: skip
_KIND = ("same type", "both violence", "same realis", "sum of acts")
_WORDS = ("words of the anchor", "words of the sentence", "names", "words of parties", "same word")
_CELLS = ("same place", "same figure", "same doer", "same target")
_OWN = (
    "opens another", "word for a further one", "opens a paragraph", "points back", "plural", "harm alone", "happened",
    "has a time", "has figures", "has targets",
)  # fmt: skip
NAMES = ("bias", *_SEEN, *_RULES, *_WHERE, *_KIND, *_WORDS, *_CELLS, *_OWN)

_WORD = re.compile(r"[a-z]{3,}|\d+")
_NAME = re.compile(r"\b[A-Z][\w'’-]{2,}")
_SMALL = frozenset({
    "the", "and", "for", "with", "that", "this", "from", "was", "were", "has", "had", "have", "been", "are", "they",
    "their", "his", "her", "its", "who", "which", "said", "after", "not", "but",
})  # fmt: skip
_AHEAD = 60  # characters before the word of an act in which another may set it apart
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A telling as others are compared with it: words of its sentence and its anchor, names, parties and figures."""

    draft: Draft
    sentence: Words
    anchor: Words
    names: Words
    parties: Words
    doers: Words
    targets: Words
    figures: frozenset[FigureKey]


def told_by(draft: Draft) -> Told:
    """The telling with what is compared of it."""
    text, sentence = draft.passage.text, draft.passage.span
    named = (*draft.roles.agents, *draft.roles.targets)
    return Told(
        draft=draft,
        sentence=_words(text, sentence),
        anchor=_words(text, draft.anchor),
        names=frozenset(_NAME.findall(sentence.of(text))),
        parties=frozenset[str]().union(*(_words(text, party.span) for party in named)),
        doers=frozenset(doer_ids([draft])),
        targets=frozenset(party_id(draft, party) for party in draft.roles.targets),
        figures=frozenset(figure_keys(draft)),
    )


def features(groups: Sequence[Sequence[Told]], asked: Sequence[int], told: Told, again: Sequence[Numbers]) -> Floats:
    """Of shape [asked, features] in the order of `NAMES`, for the acts of these numbers.

    A group holds the tellings of an act, in order of the text. `again` has for each act that is asked about how likely
    the telling tells it again, by each of its last COMPARED tellings.
    """
    latest = max((group[-1].draft.head.start for group in groups), default=0)
    own, rows = _own(told.draft), []
    for n, likely in zip(asked, again, strict=True):
        group = groups[n]
        placed = [group[-1].draft.head.start == latest, n == 0, *_where(group, told.draft)]
        alike = [*_words_alike(group[-COMPARED:], told), *_cells_alike(group, told)]
        rows.append([1.0, *_seen(likely), *_rules(group, told.draft), *placed, *_kind(group, told.draft), *alike, *own])
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(NAMES))


def _seen(likely: Numbers) -> list[float]:
    seen = log_odds(likely)
    return [float(seen.max()), float(seen.mean()), float(seen[0]), float(seen[-1])]


def _rules(group: Sequence[Told], draft: Draft) -> list[bool]:
    drafts = [told.draft for told in group]
    rules = (same_act, are_two, places_differ, times_differ, known_doers_differ, share_cells)
    return [rule(drafts, draft) for rule in rules]


def _where(group: Sequence[Told], draft: Draft) -> list[float]:
    first, last = group[0].draft, group[-1].draft
    gap = draft.passage.index - last.passage.index
    since = float(np.log1p(max(0, draft.passage.index - first.passage.index)))
    headline = any(is_headline(told.draft) for told in group)
    return [gap == 0, gap == 1, since, float(np.log(len(group))), headline, first.passage.index == 0]


def _kind(group: Sequence[Told], draft: Draft) -> list[bool]:
    first, last = group[0].draft, group[-1].draft
    both = last.type in violence() and draft.type in violence()
    return [last.type == draft.type, both, first.realis == draft.realis, first.aggregate]


def _words_alike(group: Sequence[Told], told: Told) -> list[float]:
    name = told.draft.telling.main.entry.name
    parties = frozenset[str]().union(*(other.parties for other in group))
    return [
        max(_alike(told.anchor, other.anchor) for other in group),
        max(_alike(told.sentence, other.sentence) for other in group),
        max(_alike(told.names, other.names) for other in group),
        _alike(told.parties, parties),
        any(other.draft.telling.main.entry.name == name for other in group),
    ]


def _cells_alike(group: Sequence[Told], told: Told) -> list[bool]:
    place = told.draft.place
    there = place is not None and any(t.draft.place and t.draft.place.name == place.name for t in group)
    return [there, *(any(getattr(t, of) & getattr(told, of) for t in group) for of in ("figures", "doers", "targets"))]


def _own(draft: Draft) -> list[bool]:
    main, passage = draft.telling.main, draft.passage
    before = passage.text[max(passage.span.start, draft.head.start - _AHEAD) : draft.head.start]
    further = bool(FURTHER.search(before))
    when = draft.time is not None and draft.time.resolved
    return [
        opens_another(draft), further, passage.opens, draft.back, main.plural, draft.telling.harm_only,
        draft.realis == "actual", when, bool(figure_keys(draft)), bool(draft.roles.targets),
    ]  # fmt: skip


def _words(text: str, span: Span) -> Words:
    return frozenset(_WORD.findall(span.of(text).lower())) - _SMALL


def _alike(one: Words, other: Words) -> float:
    """Share of the fewer words that are among the others."""
    return len(one & other) / max(1, min(len(one), len(other)))
