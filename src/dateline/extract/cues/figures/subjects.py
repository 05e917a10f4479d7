"""People told without a number beside the words of harm: "killing the pilot", "the senator was abducted"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.bind import Binding, is_passive
from dateline.extract.cues.figures.cues import Cue
from dateline.extract.cues.figures.lexicon import any_of, grammar
from dateline.extract.cues.figures.people import People, bare_role, one_person, uncounted_people

_REACH = 160
_PROPERTIES = ("killed", "injured", "abducted", "arrested")
_BOUNDARY = re.compile(
    r"[,;:()“”\"]\s?|\b(?:and|after|when|while|that|where|as|but|which|in which|said|says)\s", re.IGNORECASE
)
_PLURAL_BE = re.compile(r"\b(?:were|are|have\sbeen|had\sboth\sbeen)\b[^,;]{0,40}$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s?(?:[.,;:)–—]|$)"
    r"|\s(?:in|at|on|near|during|from|by|when|after|with|inside|outside|and|of|for|to|who|as|before|alongside)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\s(?:are|were|is|was|have|had|has|all|both|also|die|died)\b", re.IGNORECASE)
_OF_WOUNDS = re.compile(
    r"\s(?:of|from|to)\s(?:\w{1,12}\s){0,3}(?:wounds?|injury|injuries|gunshot|burns)\b"
    r"|\sin\s(?:an?|the)\s(?:\w{1,20}\s){0,2}(?:attack|clash|shootout|explosion|blast|airstrike|raid|shooting)\b",
    re.IGNORECASE,
)
_SUFFERED = re.compile(r"\b(?:suffer|inflict|caus|sustain)\w{1,4}\s(?:\w{1,12}\s){0,2}$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:his|her|their)\s\w{1,20}$", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|[\s,;])(?P<one>he|she)\s(?:(?:later|also|then)\s)?$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|its|their)\s$", re.IGNORECASE)
_ANOTHER = re.compile(r"another(?=\s?[.,;]|\s(?:in|at|on|near|during|and|by|person)\b|$)", re.IGNORECASE)
_JOINED = re.compile(r"\s(?:and|as\swell\sas|along\swith)\s$", re.IGNORECASE)
_WITH = re.compile(r"\s(?:alongside|along\swith|together\swith)\s", re.IGNORECASE)

Told = tuple[People, Binding]


def told_without_number(text: str, sentence: Span, cue: Cue) -> Iterator[Told]:
    """The person or the people that the words of harm go with; none where no noun or name for people stands there."""
    if cue.forms.get("passive") in _PROPERTIES and is_passive(text, cue):
        yield from _as_subject(text, sentence, cue, "passive")
    elif cue.forms.get("intransitive") in _PROPERTIES and _OF_WOUNDS.match(text, cue.span.end, sentence.end):
        yield from _as_subject(text, sentence, cue, "intransitive")
    elif cue.forms.get("nouns") == "casualties" and _SUFFERED.search(
        text, max(sentence.start, cue.span.start - 40), cue.span.start
    ):
        people = People(2, None, cue.span, cue.span, "", "bare-plural")
        yield people, Binding(cue.forms["nouns"], cue.span, "nouns")
    elif cue.forms.get("passive") in _PROPERTIES and _ARTICLE.search(text, max(0, cue.span.start - 8), cue.span.start):
        yield from _as_object(text, sentence, cue, ("of", "active", "passive"))
    else:
        yield from _as_object(text, sentence, cue, ("of", "active"))


def further_persons(text: str, start: int, end: int, before_verb: bool = False) -> Iterator[People]:
    """The persons joined to people that end at `start`: "and a policeman", "along with his wife".

    `before_verb` says that the list ends at a verb; where it does not, a person with a verb of its own is none.
    """
    limit = min(end, start + _REACH)
    while joint := _joint().match(text, start, limit):
        one = one_person(text, joint.end(), limit)
        if one is None and _RELATIVE.search(text, max(0, start - 40), start):
            one = bare_role(text, joint.end(), limit)
        if one is None or not (_ENDS.match(text, one.span.end) or (before_verb and _VERB.match(text, one.span.end))):
            return
        yield one
        start = one.span.end


def earlier_person(text: str, sentence: Span, start: int) -> People | None:
    """The person joined before people that start at `start`: "the mayor" of "the mayor and two others"."""
    begin = max(sentence.start, start - 80)
    joint = _JOINED.search(text, begin, start)
    if joint is None:
        return None
    starts = [begin] if begin == sentence.start else []
    starts += [found.end() for found in _BOUNDARY.finditer(text, begin, joint.start())]
    found = (one_person(text, at, joint.start()) for at in reversed(starts[-3:]))
    return next((one for one in found if one and one.span.end == joint.start()), None)


def told_as_part(text: str, sentence: Span) -> Iterator[People]:
    """The persons and people told as part of others without a number: "including a child", "including women"."""
    for found in _including().finditer(text, sentence.start, sentence.end):
        limit = min(sentence.end, found.end() + _REACH)
        one = one_person(text, found.end(), limit) or uncounted_people(text, found.end(), limit)
        if one:
            yield one


def _as_object(text: str, sentence: Span, cue: Cue, forms: Sequence[str]) -> Iterator[Told]:
    form = next((form for form in forms if cue.forms.get(form) in _PROPERTIES), None)
    start = cue.span.end
    while start < sentence.end and start < cue.span.end + 3 and text[start].isspace():
        start += 1
    end = min(sentence.end, start + _REACH)
    described = bare_role if form == "passive" else _object  # "the slain commander"
    one = described(text, start, end) if form and start > cue.span.end else None
    if form and one:
        yield one, Binding(cue.forms[form], cue.span, form)


def _object(text: str, start: int, end: int) -> People | None:
    other = _ANOTHER.match(text, start, end)
    if other:
        return People(1, 1, Span(*other.span()), Span(*other.span()), "other", "one-person")
    people = uncounted_people(text, start, end)
    one = one_person(text, start, end)
    return people if people and (one is None or people.span.end >= one.span.end) else one


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
    pronoun = _PRONOUN.search(text, begin, end)
    if pronoun:
        where = Span(*pronoun.span("one"))
        return [People(1, 1, where, where, "", "one-person")]
    starts = [begin] if begin == sentence.start else []
    starts += [found.end() for found in _BOUNDARY.finditer(text, begin, end)]
    plural = bool(_PLURAL_BE.search(text, begin, end))
    for start in reversed(starts[-6:]):
        people = _pair_or_plural(text, start, end) if plural else one_person(text, start, end)
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
    return [people] if people else []


def _surname(text: str, start: int, end: int) -> People | None:
    found = re.compile(r"[A-Z][\w'’-]{1,30}(?=\sand\s(?:his|her|their)\s)").match(text, start, end)
    where = Span(*found.span()) if found else None
    return People(1, 1, where, where, "", "named-person") if where else None


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,\s)?(?:\s?(?:{any_of(grammar()['joins'])})\s|(?<=,\s)(?=(?:his|her|their)\s))(?=\S)", re.IGNORECASE
    )


@cache
def _including() -> re.Pattern[str]:
    return re.compile(r"\b(?:including|among\sthem)\s(?=\S)", re.IGNORECASE)
