"""Where a sentence tells an event, by its words alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from dateline.core import Span
from dateline.extract.cues.ended import only_ended
from dateline.extract.cues.figures.wars import war_totals
from dateline.extract.cues.finds import find_finds
from dateline.extract.cues.grammar import words
from dateline.extract.cues.holdings import only_held
from dateline.extract.cues.lexicon import LINKS, Entry, Gap, entries_by_word
from dateline.extract.cues.lifted import let_through
from dateline.extract.cues.meant import strikes_nobody
from dateline.extract.cues.other_senses import in_other_sense

_TOKEN = re.compile(r"[\w'’-]+")
_JOINT = re.compile(r"['’-]")
_WORD_BEFORE = re.compile(r"([\w'’-]+)[\s“\"]+$")
_WORD_AFTER = re.compile(r"\s+([\w'’-]+)")
# "Murder Legion": what such a name calls somebody tells nothing, unlike what ends one, as in "the Akko Mosque Bombing".
_NAME_GOES_ON = re.compile(r" [A-Z][a-z]")
_ARTICLE = re.compile(r"(?:\ban?|['’]s)\s+((?:[\w'’-]+\s+){1,4})$", re.IGNORECASE)
_CLOSES = re.compile(r"\s*[,.!?;]|\s*$")
_TWO_WAYS = re.compile(r"(?:ed|ing)$")
# Arms found or taken tell a seizure where a force, a group or harm is told of too.
_FOUND = Entry(
    "seizure",
    "verb",
    "seize +",
    "",
    needs=(("armed",), ("forces",), ("state",), ("terror",), ("harm",), ("bomb",)),
    gap=Gap(words_before=1, words_behind=0, hit=True),
)
_Listed = tuple[Entry, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell an event of a type. `head` is the word that carries it, `form` how it is used there.

    `sure` is True where more than the words themselves says that they do.
    """

    span: Span
    head: Span
    entry: Entry
    form: str
    plural: bool
    sure: bool = False

    @property
    def type(self) -> str:
        """The type that the words alone would give."""
        return self.entry.type


def find_triggers(text: str, sentence: Span) -> Iterator[Trigger]:
    """The triggers of a sentence in order, none overlapping: arms found or taken, else the longest phrase at a word."""
    finds = [Trigger(find.span, find.verb, _FOUND, "verb", plural=False) for find in find_finds(text, sentence)]
    others = [*let_through(text, sentence), *war_totals(text, sentence)]
    listed = (
        one
        for one in _listed(text, sentence)
        if not (any(one.span.overlaps(find.span) for find in finds) or _ended(text, sentence, one))
        if not any(one.head.overlaps(other) for other in others)
    )
    yield from sorted((*finds, *listed), key=lambda trigger: trigger.span.start) if finds else listed


def never_acts(text: str, sentence: Span) -> Iterator[Span]:
    """What tells no act in a sentence, whatever else sees one in it: "murder charges", "halted strikes"."""
    for entries, match in _phrases(text, sentence):
        span = Span(*match.span())
        named = _in_name(text, sentence, match) and _NAME_GOES_ON.match(text, span.end, sentence.end)
        if named or any(entry.form == "never" for entry in entries) or _tells_none(text, sentence, span):
            yield span
    yield from let_through(text, sentence)
    yield from war_totals(text, sentence)
    for trigger in _listed(text, sentence):
        if ended := _ended(text, sentence, trigger):
            yield ended


def _listed(text: str, sentence: Span) -> Iterator[Trigger]:
    for entries, match in _phrases(text, sentence):
        if all(entry.type for entry in entries) and not _in_name(text, sentence, match):
            trigger = _trigger(text, sentence, match, entries)
            if not (_describes(text, sentence, trigger) or _tells_none(text, sentence, trigger.span)):
                yield trigger


def _tells_none(text: str, sentence: Span, words: Span) -> bool:
    other = in_other_sense(text, sentence, words) or only_held(text, sentence, words)
    return other or strikes_nobody(text, sentence, words)


def _ended(text: str, sentence: Span, trigger: Trigger) -> Span | None:
    several = trigger.plural or trigger.head.of(text).lower().endswith("ing")
    return only_ended(text, sentence, trigger.span, trigger.type, several)


def _phrases(text: str, sentence: Span) -> Iterator[tuple[list[Entry], re.Match[str]]]:
    """The listed phrases in order, the longest at each word, none overlapping."""
    end = sentence.start
    for token in _TOKEN.finditer(text, sentence.start, sentence.end):
        entries = _entries(token.group())
        found = _longest(text, entries, token.start(), sentence.end) if entries and token.start() >= end else None
        if found:
            end = found[1].end()
            yield found


def _longest(text: str, among: tuple[_Listed, ...], start: int, limit: int) -> tuple[list[Entry], re.Match[str]] | None:
    best: re.Match[str] | None = None
    entries: list[Entry] = []
    for entry, pattern in among:
        match = pattern.match(text, start, limit)
        if match is None or (best and match.end() < best.end()):
            continue
        entries = [*entries, entry] if best and match.end() == best.end() else [entry]
        best = match
    return (entries, best) if best else None


def _describes(text: str, sentence: Span, trigger: Trigger) -> bool:
    """True for a participle that only describes its noun: "two captured soldiers"."""
    if trigger.form != "verb" or not trigger.head.of(text).lower().endswith("ed"):
        return False
    before = _WORD_BEFORE.search(text, max(sentence.start, trigger.head.start - 40), trigger.head.start)
    return before is not None and before.group(1).lower() in words("before_described")


def _in_name(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """True for a word of a proper name: "Special Operations Command"; a headline or a text in capitals has none."""
    words = [word for word in match.group().split() if word.lower() not in LINKS] or match.group().split()
    if not words[-1][0].isupper() or match.group().isupper() or _headline(sentence.of(text)):
        return False
    before = _WORD_BEFORE.search(text, max(sentence.start, match.start() - 40), match.start())
    after = _WORD_AFTER.match(text, match.end(), sentence.end)
    return bool(before and before.group(1)[0].isupper()) or bool(
        after and after.group(1)[0].isupper() and match.start() > sentence.start
    )


def _headline(words: str) -> bool:
    letters = [word for word in words.split() if word[0].isalpha() and len(word) > 3]
    capitals = sum(word[0].isupper() for word in letters)
    full = words.endswith(".") and len(letters) - capitals > 1  # a sentence of many names
    return len(words) < 140 and capitals > 0.6 * len(letters) and not full


@lru_cache(1 << 12)
def _entries(token: str) -> tuple[_Listed, ...]:
    """What begins with the word, else with its part before a hyphen or an apostrophe: "raid's", "drone-strike"."""
    first_part = _JOINT.split(token, maxsplit=1)[0]
    found = _index().get(token.lower(), ()) or _index().get(first_part.lower(), ())
    return tuple((entry, entry.pattern) for entry in found)


def _trigger(text: str, sentence: Span, match: re.Match[str], entries: list[Entry]) -> Trigger:
    forms = {entry.form: entry for entry in reversed(entries)}
    form = next(iter(forms))
    if len(forms) > 1:
        form = "noun" if _used_as_noun(text, sentence, match) else "verb"
    entry = forms[form]
    span = Span(*match.span())
    parts = [Span(*word.span()) for word in _TOKEN.finditer(text, span.start, span.end)]
    head = parts[0] if form == "verb" else _noun_head(text, parts)
    return Trigger(span, head, entry, form, form == "noun" and head.of(text).lower().endswith("s"))


def _noun_head(text: str, parts: list[Span]) -> Span:
    for word, following in pairwise(parts):
        if following.of(text).lower() in ("of", "on", "against"):
            return word
    return parts[-1]


def _used_as_noun(text: str, sentence: Span, match: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text, max(sentence.start, match.start() - 40), match.start())
    after = _WORD_AFTER.match(text, match.end(), sentence.end)
    left, right = (before.group(1).lower() if before else ""), (after.group(1).lower() if after else "")
    if left in words("before_verb"):
        return False
    if left in words("before_noun") or left.endswith(("'s", "’s")) or left.isdigit():
        return True
    if left in words("before_either"):
        return not (
            _TWO_WAYS.search(match.group()) and right in ("a", "an", "the", "his", "their", "its", "two", "three")
        )
    if match.group().lower().endswith("ing") and _CLOSES.match(text, match.end(), sentence.end):
        return _with_article(text[sentence.start : match.start()])
    return right in words("after_noun") and not match.group().lower().endswith("ed")


def _with_article(before: str) -> bool:
    """True behind "a planned market" or "today's": a noun follows, unless one of the words is a verb it goes on."""
    found = _ARTICLE.search(before)
    between = found.group(1).lower().split() if found else []
    return bool(between) and not any(word in words("before_ongoing") or word.endswith("ly") for word in between)


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    return dict(entries_by_word())
