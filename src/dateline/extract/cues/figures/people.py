"""People as a sentence tells them: "at least 47 worshippers", "several of its members", "the pilot", "Jane Roe"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from dateline.core import Quantity, Span
from dateline.extract.cues.figures.ages import is_no_count
from dateline.extract.cues.figures.lexicon import grammar, harm, persons, plural
from dateline.extract.cues.figures.shares import share_of
from dateline.extract.cues.figures.things import counts_things
from dateline.resolve.phrases import any_of

_OF = re.compile(
    r"\s{1,3}of(?:\s{1,3}(?P<pronoun>them|whom|which)\b|(?:\s{1,3}(?:the|its|his|her|their|those|these|our))*(?=\s))",
    re.I,
)
_WORD = re.compile(
    r"(?:\s\([A-Z][A-Za-z-]{1,9}\))?\s{1,3}"
    r"((?:[A-Za-z]\.){2,4}(?=\s[A-Za-z])|(?:[^\W_]|[.](?=\w))[\w'’.–-]{0,40}[\w]|[^\W\d_])"
)
_DETERMINER = re.compile(
    r"(?:(?:an?|the|his|her|its|their|another|one|former|local|senior|top|deputy)\s{1,3}){0,3}", re.I
)
_ARTICLE = re.compile(r"(?:an?|the|his|her|its|their|another|one)\s", re.I)
_NAME_WORD = r"(?:[A-Z][\w'’.-]{0,30}\w|(?:al|el|ad|as|an|ul)-[A-Z]\w{1,30})"
NAME = rf"{_NAME_WORD}(?:\s(?:(?:bin|ibn|al|el|de|la|van|von|der|da|dos|abu)\s)?{_NAME_WORD}){{1,5}}"
_NAME = re.compile(NAME)
_TITLE = r"(?:(?:Capt|Sgt|Lt|Gen|Col|Maj|Brig|Cpl|Pvt|Dr|Mr|Mrs|Ms|Prof|Rev|Fr|Gov|Sen|Rep)\.?\s)"
_NAMED = re.compile(rf"{_TITLE}{{0,2}}(?:an?\s(?:[\w-]{{1,20}}\s){{0,3}}?)?{NAME}")
_AND_NOUN = re.compile(
    r"\sand\s((?!(?:an?|the|his|her|their|its|one|another)\s)(?:[^\W_][\w'’-]{0,30}\s){0,3}[^\W_][\w'’-]{0,30})"
    r"(?=\s(?:was|were|are|is|have|has|had)\s)",
    re.I,
)
_NUMBER_OF = re.compile(r"\sthe\s(?:total\s|overall\s)?number\sof(?=\s)", re.I)  # "brings to 12 the number of judges"
_SPEAK = re.compile(r"\s(?:said|say|told|added|reported|confirmed|announced|stated|claimed|warned|testified)\b", re.I)
_OR_MORE = re.compile(r"\sor\smore\b", re.I)
_SAME = re.compile(r"(?<=\bof\s)one\s(?:\w+\s)?(?:family|household|clan)\b", re.I)  # "six members of one family"
_ON_DUTY = re.compile(r"\s(?:off|on)\sduty(?=\s\w)", re.I)
_EXCEPT = re.compile(r"\ball\sbut\s$", re.I)
_GOES_ON = re.compile(r"\s[a-z]{3,20}\s[A-Z]")  # "Front Party" of "Front Party official Omar Said" is no name
_LONGEST = 6  # words of a counted noun phrase
_FIRST_OF = re.compile(
    r"^(?:of\s{1,3})?(?:(?:the|its|his|her|their|those|these|them|whom|which|our)(?:\s{1,3}|$))*", re.I
)


@dataclass(frozen=True, slots=True)
class People:
    """People and their count: `span` is the whole phrase, `number` the words of the count, `rule` how it was read."""

    low: int | None
    high: int | None
    span: Span
    number: Span
    noun: str
    rule: str

    @property
    def exact(self) -> bool:
        """True where the count is one known number."""
        return self.low is not None and self.low == self.high


def counted_people(
    text: str, sentence: Span, quantities: Iterable[Quantity], verbs: Sequence[int] = ()
) -> Iterator[People]:
    """Every quantity of the sentence with the nouns that it counts, in order; what counts things is left out.

    No noun reaches into a verb; `verbs` are the places in order where further ones than those of harm begin.
    """
    found = [one for one in quantities if not _SAME.match(text, one.span.start)]
    for quantity, following in zip_longest(found, found[1:]):
        limit = following.span.start if following else sentence.end
        verb = bisect_left(verbs, quantity.span.end)
        limit = min(limit, verbs[verb]) if verb < len(verbs) else limit
        number_of = _NUMBER_OF.match(text, quantity.span.end, limit)
        start = number_of.end() if number_of else quantity.span.end
        end = _phrase_end(text, start, limit)
        noun = _FIRST_OF.sub("", text[start:end].strip())
        if is_no_count(text, sentence, quantity.span) or _SPEAK.match(text, end, sentence.end):
            continue
        excepted = _EXCEPT.search(text, max(0, quantity.span.start - 8), quantity.span.start)
        if not (excepted or counts_things(text, noun, end)):
            rule = quantity.rule.partition(":")[2]
            high = None if _OR_MORE.match(text, end, sentence.end) else quantity.high
            one = People(quantity.low, high, Span(quantity.span.start, end), quantity.span, noun, rule)
            yield _shared(text, one) if one.exact else one


def _shared(text: str, one: People) -> People:
    """ "Most of the 80 hostages": those of whom it is told, where the number is that of all."""
    found = share_of(text, one.span.start, one.low or 0)
    if found is None:
        return one
    span, number = Span(found.start, one.span.end), Span(found.start, one.number.end)
    return replace(one, low=found.low, high=found.high, span=span, number=number)


def one_person(text: str, start: int, end: int) -> People | None:
    """The one person told at `start` ("the pilot", "militia leader Omar Said", "Omar Said"), or None."""
    determiner = _DETERMINER.match(text, start, end)
    after = determiner.end() if determiner else start
    role = _role().match(text, after, end) or _role().match(text, start, end)  # "Deputy" may be the office itself
    if role and (further := _past_nation(text, role, end)):
        role = further
    named = role is not None and role["name"] and role["name"].split()[0].lower() not in _befallen()
    if role and (_ARTICLE.match(text, start, end) or named):
        where = Span(start, role.end() if named else role.end("noun"))
        return People(1, 1, where, where, role["noun"], "one-person")
    name = None if text[start:end].isupper() else _NAMED.match(text, start, end)
    if name is None or _no_name().search(name.group()):
        return None
    return People(1, 1, Span(*name.span()), Span(*name.span()), "", "named-person")


def _past_nation(text: str, role: re.Match[str], end: int) -> re.Match[str] | None:
    """The role and name behind a nation: "Chadian trade minister Omar Said"."""
    if not text[role.start("noun")].isupper() or (role["name"] and not _GOES_ON.match(text, role.end(), end)):
        return None
    further = _role().match(text, role.end("noun") + 1, end)
    return further if further and further["name"] else None


def is_named(text: str, start: int) -> bool:
    """True where a name of two words or more begins at `start`, in a text that is not all in capitals."""
    found = _NAME.match(text, start)
    return found is not None and not found.group().isupper()


def bare_role(text: str, start: int, end: int) -> People | None:
    """One person told by a noun alone, as the second of "his wife and daughter"."""
    role = _role().match(text, start, end)
    if role is None or role.start("noun") != start:
        return None
    where = Span(start, role.end())
    return People(1, 1, where, where, role["noun"], "one-person")


def headline_person(text: str, start: int, end: int) -> People | None:
    """One person told without an article, as headlines do: "kills rebel leader"."""
    role = _role().match(text, start, end)
    where = Span(start, role.end()) if role else None
    return People(1, 1, where, where, role["noun"], "one-person") if role and where else None


def uncounted_people(text: str, start: int, end: int) -> People | None:
    """People in the plural without a number, who are at least two."""
    found = _plural().match(text, start, end)
    if not found:
        return None
    where = Span(*found.span())
    return People(2, None, where, where, found["noun"], "bare-plural")


def _phrase_end(text: str, start: int, limit: int) -> int:
    of = _OF.match(text, start, limit)
    duty = _ON_DUTY.match(text, start, limit)
    end = of.end() if of else duty.end() if duty else start
    for _ in range(3 if of and of["pronoun"] else _LONGEST):
        word = _WORD.match(text, end, limit)
        first = end == start and word is not None and word[1].lower() in _counted_harm()
        first = first or bool(of and word and end == of.end() and _describes(text, word, limit))
        if not word or (word[1].lower() in _stops() and not first) or _opens_stop(text, word, limit):
            break
        end = word.end()
        if word[1].lower() in ("others", "them", "more"):
            break
    return _past_and(text, end, limit)


def _describes(text: str, word: re.Match[str], limit: int) -> bool:
    """True for "wounded" in "three of the wounded soldiers died"."""
    following = _WORD.match(text, word.end(), limit)
    harmed = word[1].lower() in _participles()
    return harmed and following is not None and following[1].lower() not in _stops()


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
def _participles() -> frozenset[str]:
    """Words of harm that can describe those whom it befell before."""
    return frozenset(phrase for forms in harm().values() for phrase in forms["passive"] if " " not in phrase)


@cache
def _befallen() -> frozenset[str]:
    """Words of harm that a headline writes behind a person: "Leaves Man Dead"."""
    return _participles() | {"dead", "hurt", "missing"}


@cache
def _counted_harm() -> frozenset[str]:
    """Nouns of harm in the plural: "45 arrests", also where the word is a verb too."""
    return frozenset(noun for forms in harm().values() for noun in forms["nouns"] if noun.endswith("s"))


@cache
def _role() -> re.Pattern[str]:
    nouns = any_of(persons())
    between = rf"(?:{_no_step(nouns)}[^\W_][\w'’.-]{{0,30}}\s){{0,5}}"
    return re.compile(
        rf"{between}(?:(?:{nouns})\s(?=(?:{nouns})\b))?(?P<noun>{nouns})\b(?!['’]s|-|\s(?:of\sthe\sdead|forces|station))"
        rf"(?P<name>(?-i:(?:\s{_NAME_WORD}){{1,4}}|,\s{_NAME_WORD}(?:\s{_NAME_WORD}){{1,3}}))?",
        re.IGNORECASE,
    )


def _no_step(nouns: str) -> str:
    """A person's noun is not looked for across these words."""
    return rf"(?!(?:{nouns}|{any_of(grammar()['no_steps'])})\b)"


@cache
def _plural() -> re.Pattern[str]:
    nouns = any_of(
        [plural(noun) for noun in persons()] + ["people", "troops", "children", "women", "gunmen", "policemen"]
    )
    return re.compile(
        rf"(?:(?:the|its|their|his|more|other|unarmed|innocent)\s){{0,2}}(?:{_no_step(nouns)}[^\W_][\w'’-]{{0,30}}\s){{0,2}}"
        rf"(?P<noun>{nouns})\b(?!['’])",
        re.IGNORECASE,
    )


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(grammar()['no_names'])})\b", re.IGNORECASE)
