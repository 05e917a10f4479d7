"""Which property the people of a sentence give: by the words of harm before, after or inside their phrase."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from dateline.core import Span
from dateline.extract.cues.figures.asides import is_in_aside
from dateline.extract.cues.figures.cues import Cue, find_cues
from dateline.extract.cues.figures.doers import did_it
from dateline.extract.cues.figures.gaps import REACH, gaps, needs
from dateline.extract.cues.figures.groups import counts_people
from dateline.extract.cues.figures.lexicon import grammar
from dateline.extract.cues.figures.otherwise import does_otherwise
from dateline.extract.cues.figures.people import People

_PLURAL = re.compile(r"\s((?!bodies\b|corpses\b)[a-z-]+s)\b")
_NAMES_A_THING = re.compile(  # "many death threats"
    r"(?:death\s(?:threat|squad|certificate|sentence|camp|notice|warrant|penalt)|body\s(?:bag|part|camera|armou?r|search))",
    re.IGNORECASE,
)
_FEW = 8  # words of harm between them


@dataclass(frozen=True, slots=True)
class Binding:
    """The property of some people, the words of harm, and the way in which the two stand together.

    `undone` is True where it was not done to them.
    """

    property: str
    cue: Span
    form: str
    undone: bool = False


def bind(text: str, people: Sequence[People], cues: Sequence[Cue]) -> Mapping[int, Binding]:
    """For the people's positions in the list, the words of harm that go with them; harm goes before attendance."""
    bound: dict[int, Binding] = {}
    for cue in sorted(cues, key=lambda cue: not cue.harmful):
        found = _inside(text, people, cue) or _to_the_right(text, people, cue) or _to_the_left(text, people, cues, cue)
        if found and found[0] not in bound:
            bound[found[0]] = replace(found[1], undone=cue.undone)
    return bound


def spared(text: str, sentence: Span, people: Sequence[People]) -> frozenset[Span]:
    """Where people are told to whom something was only meant, or nearly, done: "tried to kill two judges"."""
    cues = find_cues(text, sentence)
    if not any(cue.undone for cue in cues):
        return frozenset()
    return frozenset(people[at].span for at, binding in bind(text, people, cues).items() if binding.undone)


def is_passive(text: str, cue: Cue) -> bool:
    """True where a form of "be" stands before the words of harm."""
    return bool(gaps()["be"].search(text, max(0, cue.span.start - 40), cue.span.start))


def _inside(text: str, people: Sequence[People], cue: Cue) -> tuple[int, Binding] | None:
    """ "12 deaths": the words of harm are the noun that is counted."""
    position = bisect_left(people, cue.span.start, key=lambda one: one.span.end)
    if "nouns" not in cue.forms or position == len(people) or not people[position].span.contains(cue.span):
        return None
    one = people[position]
    if cue.span.end < one.span.end and gaps()["of_some"].match(text, one.number.end):
        return None  # "three of the wounded soldiers"
    if _NAMES_A_THING.match(text, cue.span.start, one.span.end):
        return None
    start = one.span.start
    after = needs().get(cue.span.of(text).lower())
    if after and not after.search(text, max(0, start - 30), start):
        return None
    return position, Binding(cue.forms["nouns"], cue.span, "nouns")


def _to_the_right(text: str, people: Sequence[People], cue: Cue) -> tuple[int, Binding] | None:
    """ "killing three", "the deaths of 170 people", "the death toll rose to 30"."""
    position = bisect_left(people, cue.span.end, key=lambda one: one.span.start)
    for form in ("of", "toll", "active", "among"):
        if form not in cue.forms or (form == "active" and is_passive(text, cue)):
            continue
        for offset, one in enumerate(people[position : position + (3 if form == "toll" else 1)]):
            near = one.span.start - cue.span.end <= REACH
            if near and gaps()[form].fullmatch(text, cue.span.end, _past_verb(text, one, form)):
                return position + offset, Binding(cue.forms[form], cue.span, form)
    return None


def _past_verb(text: str, one: People, form: str) -> int:
    """Where the people begin, or their number where "exceeds 20" is a verb and a lower bound in one."""
    verb = gaps()["toll_verb"].match(text, one.span.start, one.span.end) if form == "toll" else None
    return verb.end() if verb else one.span.start


def _to_the_left(text: str, people: Sequence[People], cues: Sequence[Cue], cue: Cue) -> tuple[int, Binding] | None:
    """ "47 people were killed", "12 wounded", "dozens of villagers died"; a part told in between is stepped over."""
    form = next((form for form in ("passive", "intransitive", "among") if form in cue.forms), None)
    nearest = position = bisect_left(people, cue.span.start + 1, key=lambda one: one.span.end) - 1
    while form and position >= 0 and _in_part(text, people, position):
        alone = is_of_them(text, people[position]) and _is_right_before(text, people[position], cue)
        if position and (alone or _is_bare(text, people[position], cue)):
            break
        position -= 1
    position = nearest if position < 0 else position  # "two of them died": the whole stands in another sentence
    if form is None or position < 0 or cue.span.start - people[position].span.end > REACH or _may_be_active(text, cue):
        return None
    end = people[position].span.end
    between = text[end : cue.span.start]
    if not (_reaches(between, form) or _describes(text, between, cue)) or _disagrees(people[position], between):
        return None
    if _has_cue(text, cues, people[position], cue) or (form == "passive" and did_it(text, people[position], cue)):
        return None
    if _is_no_verb(text, end, cue, form) or (_befalls_things(text, cue) and _are_things(text, people[position], cue)):
        return None
    return position, Binding(cue.forms[form], cue.span, form)


def _is_no_verb(text: str, start: int, cue: Cue, form: str) -> bool:
    """True for "the slain commander's family" and "since the protests began": words behind an article are none."""
    if not gaps()["article"].search(text, max(0, cue.span.start - 16), cue.span.start):
        return False
    if gaps()["in_crowd"].fullmatch(text, start, cue.span.start):  # "thousands in an angry march"
        return False
    return form == "intransitive" or bool(gaps()["noun"].match(text, cue.span.end))


def _befalls_things(text: str, cue: Cue) -> bool:
    """True for what is told of bridges and shops as well as of people."""
    return cue.span.of(text).lower() in grammar()["of_things_too"]


def _are_things(text: str, one: People, cue: Cue) -> bool:
    """True for "38 houses burnt" and "38 burnt houses"."""
    behind = _PLURAL.match(text, cue.span.end)
    noun = one.noun or (behind.group(1) if behind and one.number.end + 1 == cue.span.start else "")
    return bool(noun) and not counts_people(noun)


def _may_be_active(text: str, cue: Cue) -> bool:
    """True for "shot" without a form of "be": "the men who shot" are no victims."""
    return (cue.needs_be or cue.span.of(text).lower() in grammar()["needs_be"]) and not is_passive(text, cue)


def _reaches(between: str, form: str) -> bool:
    """True where what stands between people and the words of harm after them keeps the two in one clause."""
    if gaps()["bare"].fullmatch(between):
        return True
    auxiliary = gaps()["helping" if form == "intransitive" else "be"].search(between)
    return bool(auxiliary) and not gaps()["clause"].search(between, 0, auxiliary.start() if auxiliary else 0)


def _describes(text: str, between: str, cue: Cue) -> bool:
    """True for "four agents from the northern command kidnapped by rebels": a phrase stands before the participle."""
    whole = cue.span.of(text).lower()
    of_people = "passive" in cue.forms and whole not in (*grammar()["of_places_too"], *grammar()["of_things_too"])
    if not (of_people and cue.harmful and gaps()["done_by"].match(text, cue.span.end)):
        return False
    return bool(gaps()["phrase"].fullmatch(between)) and not cue.needs_be


def _disagrees(one: People, between: str) -> bool:
    """True where a verb in the singular stands too far from several people to be theirs."""
    return (one.low or 0) > 1 and len(between.split()) > 3 and bool(gaps()["singular"].search(between))


def _is_bare(text: str, one: People, cue: Cue) -> bool:
    return not text[one.span.end : cue.span.start].strip()


def _is_right_before(text: str, one: People, cue: Cue) -> bool:
    return bool(gaps()["bare"].fullmatch(text, one.span.end, cue.span.start))


def _has_cue(text: str, cues: Sequence[Cue], one: People, cue: Cue) -> bool:
    """True where other words of harm stand between the people and these, but for what the people did themselves."""
    position = bisect_left(cues, one.span.end, key=lambda other: other.span.start)
    between = takewhile(lambda other: other.span.start < cue.span.start, cues[position : position + _FEW])
    first = next((other for other in between if not did_it(text, one, other)), None)
    return first is not None and first.harmful


def _in_part(text: str, people: Sequence[People], position: int) -> bool:
    """True for a part, and for what is joined to it and closed off: "including 10 children and three women, were"."""
    closed = text[people[position].span.end : people[position].span.end + 2].lstrip()[:1] in (",", ")", "–", "—")
    while position and not is_part(text, people[position]):
        if not joined(text, people[position - 1].span.end, people[position].span.start) or not closed:
            return False
        position -= 1
    return is_part(text, people[position])


def is_part(text: str, one: People) -> bool:
    """True for "including 3 children", "(two men and a boy)", "five of them" and "three seriously"."""
    return bool(
        gaps()["part"].search(text, max(0, one.span.start - 40), one.span.start)
        or is_in_aside(text, one.span)
        or (is_of_them(text, one) and (_is_of_whom(text, one) or not does_otherwise(text, one)))
        or (gaps()["degree"].match(text, one.span.end) and text[max(0, one.span.start - 2) : one.span.start] == ", ")
    )


def _is_of_whom(text: str, one: People) -> bool:
    """True for a part in a clause of its own: what befell the whole stands behind it."""
    return "whom" in text[one.number.end : one.span.end].lower().split()


def is_of_them(text: str, one: People) -> bool:
    """True for "five of them" and "five of whom"."""
    return bool(gaps()["of_them"].match(text, one.number.end, one.span.end))


def joined(text: str, start: int, end: int) -> bool:
    """True where what stands between two phrases only joins them into a list; behind a comma "the" opens no member."""
    return end - start <= 40 and text[start:end] != ", the " and bool(gaps()["join"].fullmatch(text, start, end))
