"""People told without a number beside the words of harm: "killing the pilot", "the senator was abducted"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.beside import described, who_died, who_was, whose_harm
from dateline.extract.cues.figures.bind import Binding, is_passive
from dateline.extract.cues.figures.cues import Cue
from dateline.extract.cues.figures.elliptic import person_before
from dateline.extract.cues.figures.lexicon import grammar, group_of_noun
from dateline.extract.cues.figures.lists import BOUNDARY, ENDS, further_persons, with_names
from dateline.extract.cues.figures.people import (
    People,
    bare_role,
    headline_person,
    one_person,
    person_alone,
    uncounted_people,
    unintroduced,
)

_REACH = 160
_PROPERTIES = ("killed", "injured", "abducted", "arrested")
_PLURAL_BE = re.compile(
    r"\b(?:were|are|have\sbeen|had\sboth\sbeen)\b(?:(?!\b(?:was|is|has)\s)[^,;]){0,40}$", re.IGNORECASE
)
_GAP = re.compile(r"[”\"’]?\s{1,3}(?:both\s(?=(?:the|an?|his|her|[A-Z])))?")
_GAP_AMONG = re.compile(r"\s{1,3}(?:(?:was|were|is|are)\s{1,3})?", re.IGNORECASE)
_OF_WOUNDS = re.compile(
    r"\s(?:of|from|to)\s(?:\w{1,12}\s){0,3}(?:wounds?|injury|injuries|gunshot|burns)\b"
    r"|\sin\s(?:an?|the)\s(?:\w{1,20}\s){0,2}(?:attack|clash|shootout|explosion|blast|airstrike|raid|shooting)\b",
    re.IGNORECASE,
)
_SUFFERS = re.compile(r"\b(?:suffer|inflict|caus|sustain)\w{1,4}\s(?:\w{1,12}\s){0,2}$", re.IGNORECASE)
_AMONG = re.compile(r"\samong\s(?:the\s)?(?P<noun>\w{3,20})", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\b(?P<noun>\w{3,20})\s$")
_PRONOUN = re.compile(
    r"(?<!\w)(?P<one>he|she|another)\s(?:(?:had|has|was|is|been|being|later|also|then|himself|herself|subsequently)\s){0,4}"
    r"(?:\w{2,20}ed\sand\s)?$|(?<!\w)(?P<left>he|she)\s[^.:;]{3,120}\sand\s(?:then\s|later\s)?(?:was|had\sbeen)\s$",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\s(?=(?:the|an?|another|one|his|her)\s(?:[\w'’-]{1,20}\s){1,5}(?:who|that)\s(?:was|were|had\sbeen|has\sbeen)\s)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|its|their)\s$", re.IGNORECASE)
_BOTH = re.compile(r"\b[Bb]oth\s(?=(?:the|an?|his|her)\s|[A-Z])")
_NOT = re.compile(r"\bnot\s$", re.IGNORECASE)
_HIM = re.compile(
    r"him\b|her(?=\s?(?:[.,;:)]|$)|\s(?:in|at|on|near|during|by|when|after|and|while|with|inside|outside|to|dead|for|last"
    r"|yesterday|there)\b)",
    re.IGNORECASE,
)
_ANOTHER_ALONE = re.compile(r"another(?=\s?[.,;]|\s(?:in|at|on|near|during|and|by|person)\b|$)", re.IGNORECASE)
_ALONE = re.compile(r"(?P<name>(?:al-)?[A-Z][\w'’-]{2,30})\s(?:(?:was|is|has|had)\s(?:\w{1,12}\s){0,3})?$")
_WITH = re.compile(r"\s(?:alongside|along\swith|together\swith)\s", re.IGNORECASE)

Told = tuple[People, Binding]


def told_without_number(text: str, sentence: Span, cue: Cue) -> Iterator[Told]:
    """The person or the people that the words of harm go with; none where no noun or name for people stands there."""
    form = "among" if "among" in cue.forms else "passive"
    if "own" in cue.forms and (person := whose_harm(text, sentence, cue.span)):
        yield person, Binding(cue.forms["own"], cue.span, "own")
    elif cue.forms.get(form) in _PROPERTIES and is_passive(text, cue):
        yield from _as_subject(text, sentence, cue, form)
    elif cue.forms.get("intransitive") in _PROPERTIES:
        wounds = _OF_WOUNDS.match(text, cue.span.end, sentence.end)
        found = _as_subject(text, sentence, cue, "intransitive")
        lived = cue.forms["intransitive"] != "killed"
        kept = [told for told in found if lived or wounds or _bears_arms(told[0])]
        named = None if kept else who_died(text, sentence, cue.span)
        yield from [(named, Binding("killed", cue.span, "intransitive"))] if named else kept
    elif cue.forms.get("passive") in _PROPERTIES and (before := person_before(text, sentence, cue.span)):
        yield before, Binding(cue.forms["passive"], cue.span, "passive")
    elif cue.forms.get("passive") in _PROPERTIES and (one := described(text, sentence, cue.span)):
        yield one, Binding(cue.forms["passive"], cue.span, "passive")
    elif "nouns" in cue.forms and _SUFFERS.search(text, max(sentence.start, cue.span.start - 40), cue.span.start):
        yield from _harm_itself(text, sentence, cue)
    elif cue.forms.get("passive") in _PROPERTIES and _ARTICLE.search(text, max(0, cue.span.start - 8), cue.span.start):
        yield from _as_object(text, sentence, cue, ("of", "active", "passive"))
    else:
        yield from _as_object(text, sentence, cue, ("of", "active", "among"))


def told_as_part(text: str, sentence: Span) -> Iterator[People]:
    """The persons and people told as part of others without a number: "including a child", "including women"."""
    for found in _including().finditer(text, sentence.start, sentence.end):
        limit = min(sentence.end, found.end() + _REACH)
        if _NOT.search(text, max(sentence.start, found.start() - 8), found.start()):
            continue
        one = one_person(text, found.end(), limit) or uncounted_people(text, found.end(), limit)
        if one:
            yield one
            yield from further_persons(text, one.span.end, limit, before_verb=True)


def _harm_itself(text: str, sentence: Span, cue: Cue) -> Iterator[Told]:
    """ "Caused casualties", "suffered civilian casualties", "caused deaths among the guards": at least two."""
    if cue.span.of(text).lower().endswith("s"):
        before = Span(max(sentence.start, cue.span.start - 24), cue.span.start)
        whose = _AMONG.match(text, cue.span.end, sentence.end) or _ADJECTIVE.search(text, before.start, before.end)
        noun = whose["noun"] if whose and whose["noun"].lower() in group_of_noun() else ""
        yield People(2, None, cue.span, cue.span, noun, "bare-plural"), Binding(cue.forms["nouns"], cue.span, "nouns")


def _bears_arms(one: People) -> bool:
    """True for those who do not die of age in a report: soldiers, attackers and whom it calls victims."""
    noun = one.noun.lower()
    return group_of_noun().get(noun) in ("forces", "perpetrators") or noun in ("victim", "hostage")


def _as_object(text: str, sentence: Span, cue: Cue, forms: Sequence[str]) -> Iterator[Told]:
    form = next((form for form in forms if cue.forms.get(form) in _PROPERTIES), None)
    gap = (_GAP_AMONG if form == "among" else _GAP).match(text, cue.span.end, sentence.end)
    start = gap.end() if gap else cue.span.end
    end = min(sentence.end, start + _REACH)
    one = _described(text, cue, form, start, end) if form and start > cue.span.end else None
    if form and one:
        yield one, Binding(cue.forms[form], cue.span, form)


def _described(text: str, cue: Cue, form: str, start: int, end: int) -> People | None:
    """The people after the words of harm; with "the slain commander" and in headlines one without an article."""
    if form == "passive":
        return bare_role(text, start, end)
    found = _object(text, start, end)
    if found is None and form == "active" and cue.span.of(text).split()[0].lower().endswith("s"):
        found = headline_person(text, start, end)
        found = found if found and ENDS.match(text, found.span.end) else None
    return found


def _object(text: str, start: int, end: int) -> People | None:
    other = _ANOTHER_ALONE.match(text, start, end)
    if other:
        return People(1, 1, Span(*other.span()), Span(*other.span()), "other", "one-person")
    pronoun = _HIM.match(text, start, end)
    if pronoun:
        return People(1, 1, Span(*pronoun.span()), Span(*pronoun.span()), "", "one-person")
    people = uncounted_people(text, start, end)
    one = one_person(text, start, end)
    if people and (one is None or people.span.end >= one.span.end):
        return with_names(text, people, end)
    return one or person_alone(text, start, end)


def _as_subject(text: str, sentence: Span, cue: Cue, form: str) -> Iterator[Told]:
    """The subject, with those joined to it before the verb or after it ("was killed alongside his wife")."""
    binding = Binding(cue.forms[form], cue.span, form)
    found = _subject(text, sentence, cue)
    for position, one in enumerate(found):
        yield one, binding if position == 0 else Binding(binding.property, cue.span, "list")
    if found and _WITH.match(text, cue.span.end, sentence.end):
        for one in further_persons(text, cue.span.end, sentence.end):
            yield one, Binding(binding.property, cue.span, "list")


def _subject(text: str, sentence: Span, cue: Cue) -> list[People]:
    """From the nearest clause boundary leftwards, the first words that open with people; a pronoun is one person."""
    begin, end = max(sentence.start, cue.span.start - _REACH), cue.span.start
    if person := who_was(text, sentence, end):
        return [person]
    pronoun = _PRONOUN.search(text, begin, end)
    if pronoun:
        where = Span(*pronoun.span("one" if pronoun["one"] else "left"))
        return [People(1, 1, where, where, "", "one-person")]
    starts = [begin] if begin == sentence.start else []
    starts += [found.end() for found in BOUNDARY.finditer(text, begin, end)]
    starts += [found.end() for pattern in (_WHO, _BOTH) for found in pattern.finditer(text, begin, end)]
    plural = bool(_PLURAL_BE.search(text, begin, end))
    for start in reversed(starts[-6:]):
        people = _pair_or_plural(text, start, end) if plural else _one_subject(text, start, cue)
        if people:
            return people if isinstance(people, list) else [people]
    return []


def _pair_or_plural(text: str, start: int, end: int) -> list[People]:
    """ "Jane Roe and her husband" are two; "villagers" are at least two."""
    first = one_person(text, start, end) or _surname(text, start, end)
    others = list(further_persons(text, first.span.end, end, before_verb=True)) if first else []
    if first and others:
        return [first, *others]
    people = uncounted_people(text, start, end)
    return [with_names(text, people, end)] if people else []


def _one_subject(text: str, start: int, cue: Cue) -> People | None:
    """One person, or a surname right before its verb: "Haddad was wounded"."""
    one = one_person(text, start, cue.span.start) or unintroduced(text, start, cue.span.start)
    alone = one is None and cue.span.of(text).lower() not in grammar()["of_places_too"]
    name = _ALONE.match(text, start, cue.span.start) if alone else None
    if name is None or name["name"].isupper() or name["name"].lower() in _no_surnames():
        return one
    where = Span(*name.span("name"))
    return People(1, 1, where, where, "", "named-person")


def _surname(text: str, start: int, end: int) -> People | None:
    found = re.compile(r"[A-Z][\w'’-]{1,30}(?=\s(?i:and\s(?:his|her|their)\s))").match(text, start, end)
    where = Span(*found.span()) if found else None
    return People(1, 1, where, where, "", "named-person") if where else None


@cache
def _no_surnames() -> frozenset[str]:
    return frozenset((*grammar()["no_surnames"], *grammar()["no_names"]))


@cache
def _including() -> Seldom:
    return Seldom(r"\b(?:including|among\sthem)\s(?=\S)", re.IGNORECASE)
