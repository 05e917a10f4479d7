"""People with their count: "at least 47 worshippers", "several of its members"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, zip_longest

from dateline.core import Quantity, Span
from dateline.extract.cues.figures.ages import is_no_count
from dateline.extract.cues.figures.groups import counts_people
from dateline.extract.cues.figures.lexicon import grammar, harm, participles
from dateline.extract.cues.figures.people import People
from dateline.extract.cues.figures.shares import share_of
from dateline.extract.cues.figures.things import counts_things

_OF = re.compile(
    r"\s{1,3}of(?:\s{1,3}(?P<pronoun>them|whom|which)\b|(?:\s{1,3}(?:the|its|his|her|their|those|these|our))*(?=\s))",
    re.I,
)
_WORD = re.compile(
    r"(?:\s\([A-Z][A-Za-z-]{1,9}\))?\s{1,3}"
    r"((?:[A-Za-z]\.){2,4}(?=\s[A-Za-z])|(?:[^\W_]|[.](?=\w))[\w'’.–-]{0,40}[\w]|[^\W\d_])"
)
_AND_NOUN = re.compile(
    r"\sand\s((?!(?:an?|the|his|her|their|its|one|another)\s)(?:[^\W_][\w'’-]{0,30}\s){0,3}[^\W_][\w'’-]{0,30})"
    r"(?=\s(?:was|were|are|is|have|has|had)\s)",
    re.I,
)
_NUMBER_OF = re.compile(r"\sthe\s(?:total\s|overall\s)?number\sof(?=\s)", re.I)  # "brings to 12 the number of judges"
_SPEAK = re.compile(r"\s(?:said|say|told|added|reported|confirmed|announced|stated|claimed|warned|testified)\b", re.I)
_OR_MORE = re.compile(r"\sor\smore\b", re.I)
_SAME = re.compile(r"(?<=\bof\s)one\s(?:\w+\s)?(?:family|household|clan)\b", re.I)  # "six members of one family"
_NOTE = re.compile(r"\s\[[^\[\]]{1,40}\](?=\s)")  # "seven [figure as heard] other people"
_ON_DUTY = re.compile(r"\s(?:off|on)\sduty(?=\s\w)", re.I)
_OF_WHOLE = re.compile(
    r"\s(?:of\s(?:the|its|their|his|her|those|these)\s|(?P<noun>[\w'’-]{2,30}(?:\s[\w'’-]{2,30}){0,2})\sof\s)", re.I
)
_EXCEPT = re.compile(r"\ball\sbut\s$", re.I)
_ARTICLES = frozenset({"the", "a", "an"})  # none stands in a noun phrase but behind "of"
_AFTER_OF = re.compile(r"\bof$", re.I)
_LONGEST = 6  # words of a counted noun phrase
_FIRST_OF = re.compile(
    r"^(?:of\s{1,3})?(?:(?:the|its|his|her|their|those|these|them|whom|which|our)(?:\s{1,3}|$))*", re.I
)


def counted_people(
    text: str, sentence: Span, quantities: Iterable[Quantity], verbs: Sequence[int] = ()
) -> Iterator[People]:
    """Every quantity of the sentence with the nouns that it counts, in order; what counts things is left out.

    No noun reaches into a verb; `verbs` are the places in order where further ones than those of harm begin.
    """
    told = [one for one in quantities if not _SAME.match(text, one.span.start)]
    found = [one for before, one in pairwise((None, *told)) if one and not _is_whole(text, before, one)]
    for quantity, following in zip_longest(found, found[1:]):
        limit = following.span.start if following else sentence.end
        verb = bisect_left(verbs, quantity.span.end)
        limit = min(limit, verbs[verb]) if verb < len(verbs) else limit
        number_of = _NUMBER_OF.match(text, quantity.span.end, limit)
        start = number_of.end() if number_of else quantity.span.end
        end = _phrase_end(text, start, limit)
        noun = _FIRST_OF.sub("", _NOTE.sub("", text[start:end]).strip())
        if is_no_count(text, sentence, quantity.span) or _SPEAK.match(text, end, sentence.end):
            continue
        excepted = _EXCEPT.search(text, max(0, quantity.span.start - 8), quantity.span.start)
        if not (excepted or counts_things(text, noun, end)):
            rule = quantity.rule.partition(":")[2]
            high = None if _OR_MORE.match(text, end, sentence.end) else quantity.high
            one = People(quantity.low, high, Span(quantity.span.start, end), quantity.span, noun, rule)
            yield _shared(text, one) if one.exact else one


def _is_whole(text: str, before: Quantity | None, one: Quantity) -> bool:
    """True for "the 40 passengers" of whom it is told of two or none, and for "families" whose members are counted."""
    if before is None or _EXCEPT.search(text, max(0, before.span.start - 8), before.span.start):
        return False
    of = _OF_WHOLE.fullmatch(text, before.span.end, one.span.start)
    return of is not None and (of["noun"] is None or counts_people(of["noun"]))


def _shared(text: str, one: People) -> People:
    """ "Most of the 80 hostages": those of whom it is told, where the number is that of all."""
    found = share_of(text, one.span.start, one.low or 0)
    if found is None:
        return one
    span, number = Span(found.start, one.span.end), Span(found.start, one.number.end)
    return replace(one, low=found.low, high=found.high, span=span, number=number)


def _phrase_end(text: str, start: int, limit: int) -> int:
    note = _NOTE.match(text, start, limit)
    start = note.end() if note else start
    of = _OF.match(text, start, limit)
    duty = _ON_DUTY.match(text, start, limit)
    end = of.end() if of else duty.end() if duty else start
    for _ in range(3 if of and of["pronoun"] else _LONGEST):
        word = _WORD.match(text, end, limit)
        first = end == start and word is not None and word[1].lower() in _counted_harm()
        first = first or bool(of and word and end == of.end() and _describes(text, word, limit))
        if not word or (word[1].lower() in _stops() and not first) or _opens_stop(text, word, limit):
            break
        if word[1].lower() in _ARTICLES and not _AFTER_OF.search(text, max(start, end - 4), end):
            break
        end = word.end()
        if word[1].lower() in ("others", "them") or (word[1].lower() == "more" and not _goes_on(text, end, limit)):
            break
    return _past_and(text, end, limit)


def _describes(text: str, word: re.Match[str], limit: int) -> bool:
    """True for "wounded" in "three of the wounded soldiers died"."""
    following = _WORD.match(text, word.end(), limit)
    harmed = word[1].lower() in participles()
    return harmed and following is not None and following[1].lower() not in _stops()


def _goes_on(text: str, start: int, limit: int) -> bool:
    """True for "two more bodies"."""
    following = _WORD.match(text, start, limit)
    return following is not None and following[1].lower() in _counted_harm()


def _opens_stop(text: str, word: re.Match[str], limit: int) -> bool:
    """True for the first of two words that end a noun phrase together: "people suspected of plotting attacks"."""
    following = _WORD.match(text, word.end(), limit)
    return following is not None and f"{word[1]} {following[1]}".lower() in _stops()


def _past_and(text: str, end: int, limit: int) -> int:
    """ "Six hill and valley rebels were": the noun may stand behind "and" where a verb follows it."""
    joined = _AND_NOUN.match(text, end, limit)
    if joined is None or _stops().intersection(joined[1].lower().split()):
        return end
    return joined.end(1)


@cache
def _stops() -> frozenset[str]:
    """Words that end a noun phrase: the grammar's and every word that begins a verb of harm."""
    verbs = {
        phrase.split()[0]
        for forms in harm().values()
        for form in ("active", "passive", "intransitive")
        for phrase in forms[form]
    }
    return frozenset(grammar()["stops"]) | verbs


@cache
def _counted_harm() -> frozenset[str]:
    """Nouns of harm in the plural: "45 arrests", also where the word is a verb too."""
    return frozenset(noun for forms in harm().values() for noun in forms["nouns"] if noun.endswith("s"))
