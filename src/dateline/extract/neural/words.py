"""From what the network sees in a sentence to the words that tell acts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.core import Span
from dateline.extract.cues.grammar import words
from dateline.extract.cues.lexicon import Entry
from dateline.extract.cues.triggers import Trigger, find_triggers, never_acts
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.tellings import TellingsRead
from dateline.extract.neural.unmistakable import unmistakable

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_VERB = re.compile(r"(?:ed|ing)$", re.IGNORECASE)
_REACH = 6  # pieces around listed words in which the network may see the act that they tell
_APART = 40  # characters between words that can tell two acts


@dataclass(frozen=True, slots=True)
class Limits:
    """Probabilities from which on the network decides.

    Listed words are passed over where it sees an act near them with less than `pass_over`, and need nothing beside them
    where it sees one in these very words with `sure`. Where it sees one with `open`, other words tell one.
    """

    pass_over: float
    sure: float
    open: float


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word, how likely it tells an act, and of which type."""

    span: Span
    score: float
    type: str


def triggers(read: TellingsRead, sentence: Span, limits: Limits) -> tuple[Trigger, ...]:
    """The words of a sentence that tell acts, in their order: listed ones and others."""
    listed = list(_listed(read, sentence, limits))
    unlisted = [group for group in _groups(read, sentence, limits) if not _meets(group, listed)]
    if unlisted:
        never = list(never_acts(read.tokens.text, sentence))
        unlisted = [group for group in unlisted if not any(w.span.overlaps(one) for w in group for one in never)]
    further = (_trigger(read, group) for group in _strongest(unlisted))
    return tuple(sorted((*listed, *further), key=lambda trigger: trigger.span.start))


def _listed(read: TellingsRead, sentence: Span, limits: Limits) -> Iterator[Trigger]:
    for trigger in find_triggers(read.tokens.text, sentence):
        score = near(read, trigger.span)
        seen = trigger.entry.needs and near(read, trigger.span, reach=0) >= limits.sure
        if seen or unmistakable(read.tokens.text, sentence, trigger):
            yield replace(trigger, sure=True)
        elif score >= limits.pass_over:
            yield trigger


def near(read: TellingsRead, span: Span, reach: int = _REACH) -> float:
    """How likely an act is told by the words, or by the pieces within reach of them."""
    start, end = read.pieces(span)
    return 1.0 - float(read.types[max(0, start - reach) : end + reach, 0].min())


def _groups(read: TellingsRead, sentence: Span, limits: Limits) -> Iterator[list[SeenWord]]:
    """Neighbouring words that tell an act of one type, from one that is likely enough to open it."""
    if near(read, sentence, reach=0) < limits.open:
        return
    least = 0.4 * limits.open
    seen, at = list(_seen(read, sentence, least)), 0
    while at < len(seen):
        end = at + 1
        if seen[at].score >= limits.open:
            while end < len(seen) and seen[end].score >= least and seen[end].type == seen[at].type:
                end += 1
            yield seen[at:end]
        at = end


def _seen(read: TellingsRead, sentence: Span, least: float) -> Iterator[SeenWord]:
    """The words in their order; those that tell an act with less than the `least` probability have no type."""
    first, last = read.pieces(sentence)
    silent = read.types[first : last + 1, 0].tolist()  # single numbers are found faster than in arrays
    for match in _WORD.finditer(read.tokens.text, sentence.start, sentence.end):
        span = Span(*match.span())
        start, end = read.pieces(span)
        score = 1.0 - min(silent[start - first : end - first])
        yield SeenWord(span, score, _type(read, start, end) if score >= least else "")


def _type(read: TellingsRead, start: int, end: int) -> str:
    """The likeliest type of the piece that tells an act most likely."""
    likely = read.types[start:end]
    return TYPES[likely[likely[:, 0].argmin(), 1:].argmax()]


def _meets(group: list[SeenWord], listed: list[Trigger]) -> bool:
    """True where a listed word of an act stands among the words, or close to them: it tells what they tell."""
    first, last = group[0].span.start - _APART, group[-1].span.end + _APART
    return any(trigger.span.start < last and trigger.span.end > first for trigger in listed)


def _strongest(groups: list[list[SeenWord]]) -> Iterator[list[SeenWord]]:
    """Of groups close to one another that which tells most: one clause can sound like two types."""
    for number, group in enumerate(groups):
        close = (
            other for other in groups[max(0, number - 2) : number + 3] if other is not group and _close(group, other)
        )
        if all(_best(group) >= _best(other) for other in close):
            yield group


def _close(one: list[SeenWord], other: list[SeenWord]) -> bool:
    first, last = sorted((one, other), key=lambda group: group[0].span.start)
    return last[0].span.start - first[-1].span.end < _APART


def _best(group: list[SeenWord]) -> float:
    return max(word.score for word in group)


def _trigger(read: TellingsRead, group: list[SeenWord]) -> Trigger:
    text = read.tokens.text
    telling = [word for word in group if word.span.of(text).lower() not in words("empty")] or group
    best = max(telling, key=lambda word: word.score)
    name = best.span.of(text).lower()
    form = "verb" if _VERB.search(name) else "noun"
    harm = any(word.span.of(text).lower() in words("harm") for word in group)
    entry = Entry(best.type, form, name, re.escape(name), harm=harm)
    return Trigger(best.span, best.span, entry, form, plural=False, sure=True)
