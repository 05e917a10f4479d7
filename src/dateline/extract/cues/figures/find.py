"""The figures of one sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.alike import with_alike
from dateline.extract.cues.figures.asides import is_in_aside, joined_past_aside, past_aside
from dateline.extract.cues.figures.bind import Binding, bind, is_of_them, is_part, joined
from dateline.extract.cues.figures.company import with_them
from dateline.extract.cues.figures.counted import counted_people
from dateline.extract.cues.figures.cues import Act, Cue, find_cues
from dateline.extract.cues.figures.figure import Figure
from dateline.extract.cues.figures.groups import group_of
from dateline.extract.cues.figures.lexicon import grammar
from dateline.extract.cues.figures.lists import earlier_persons, further_persons
from dateline.extract.cues.figures.none import is_denied, none_suffered
from dateline.extract.cues.figures.otherwise import does_otherwise
from dateline.extract.cues.figures.people import People
from dateline.extract.cues.figures.subjects import told_as_part, told_without_number
from dateline.extract.cues.figures.sums import both_befell, none_shared, summed
from dateline.extract.cues.figures.wars import without_totals
from dateline.resolve.phrases import any_of
from dateline.resolve.quantities import find_quantities

_LEAST_CROWD = 10
_NEAR = 8  # people told in an aside, and the next behind it
_SHOTS = ("shot", "shoots", "shooting", "shoot")
# Who did it to themselves are of no kind with others.
_SELF = re.compile(r"\b(?:him|her|them)sel(?:f|ves)\b", re.IGNORECASE)
_VERB = re.compile(r"(?:ed|ing)$", re.IGNORECASE)
_PARTIAL = re.compile(r"\s[^.;]{0,60}\b(?:hospital|morgue|mortuary)\b", re.IGNORECASE)

Bound = tuple[People, Binding | None]


def find_figures(text: str, sentence: Span, reading: str = "codebook", acts: Sequence[Act] = ()) -> tuple[Figure, ...]:
    """The figures in one sentence, in order, with those that words for its `acts` give.

    `reading` says how vague words become counts.
    """
    cues = find_cues(text, sentence, acts)
    if not cues or _is_accident(text, sentence):
        return ()
    people = list(counted_people(text, sentence, find_quantities(text, sentence, reading), _verbs(text, acts)))
    people = with_alike(text, sentence, people)
    told = _with_persons(text, sentence, people, cues)
    told = _with_joined(text, sentence, _through_lists(text, told))
    told = _through_lists(text, told)  # "the mayor, his wife and two others": past the persons that were joined
    figures = [*_figures(text, told)]
    figures += none_suffered(text, sentence, cues)
    figures += [*none_shared(text, figures, cues), *both_befell(text, figures, cues)]
    told_apart = any(figure.property in ("killed", "injured") for figure in figures)
    figures = [f for f in without_totals(text, sentence, figures) if not (told_apart and _only_shot(text, f))]
    return tuple(figure for figure in figures if _is_plausible(text, figure))


def _verbs(text: str, acts: Sequence[Act]) -> list[int]:
    """Where verbs begin that tell what the people before them did."""
    forms = grammar()["acts"]
    did = (act for act in acts if "intransitive" in forms.get(act.type, ()))
    return [act.span.start for act in did if _VERB.search(act.span.of(text))]


def _is_accident(text: str, sentence: Span) -> bool:
    accident, violence = _settings()
    start, end = sentence.start, sentence.end
    return bool(accident.search(text, start, end)) and not violence.search(text, start, end)


def _with_persons(text: str, sentence: Span, people: Sequence[People], cues: Sequence[Cue]) -> list[Bound]:
    """The counted people with their binding, and between them the people told without a number, in order."""
    bound = bind(text, people, cues)
    told: list[Bound] = [(one, bound.get(position)) for position, one in enumerate(people)]
    used = {binding.cue for binding in bound.values()}
    for cue in cues:
        if cue.span not in used and cue.harmful and not (cue.undone or is_denied(text, sentence, cue)):
            uncounted = told_without_number(text, sentence, cue)
            told += ((_with_number(one, people), of) for one, of in uncounted if not _holds_number(one, people))
    return _apart([*_apart(told), *((one, None) for one in told_as_part(text, sentence))])


def _holds_number(one: People, people: Sequence[People]) -> bool:
    """True for "killed 700 people" behind a noun that may be a verb: "the massacre killed 700 people"."""
    following = bisect_right(people, one.span.start, key=lambda other: other.span.start)
    inside = following < len(people) and people[following].span.start < one.span.end
    return one.rule == "bare-plural" and inside


def _with_number(one: People, people: Sequence[People]) -> People:
    """The people with the number that stands before them, where other words of harm part it from these."""
    if one.rule != "bare-plural":
        return one
    return next((other for other in people if other.noun and other.span.contains(one.span)), one)


def _with_joined(text: str, sentence: Span, told: Sequence[Bound]) -> list[Bound]:
    """Also the persons joined to people of whom harm is told: "two guards and a bomber", "the mayor and two others"."""
    joins: list[Bound] = []
    for position, (one, binding) in enumerate(told):
        if binding is None or binding.undone or binding.form in ("nouns", "toll", "part"):
            continue
        start = past_aside(text, one.span.end, sentence.end)
        end = next(
            (other.span.start for other, _ in told[position + 1 : position + _NEAR] if other.span.start >= start),
            sentence.end,
        )
        before_verb = binding.cue.start >= one.span.end
        limit = min(end, binding.cue.start) if before_verb else end
        persons = list(further_persons(text, start, limit, before_verb))
        earlier = earlier_persons(text, sentence, one.span.start) if before_verb else []
        form = "among" if binding.form == "among" else "list"
        joins += [(person, replace(binding, form=form)) for person in (*earlier, *persons)]
    return _apart([*told, *joins])


def _apart(told: Sequence[Bound]) -> list[Bound]:
    """In order of the text; of two that overlap the first, counted people before others."""
    kept: list[Bound] = []
    for one in sorted(told, key=lambda one: (one[0].span.start, one[1] is None)):
        if not kept or kept[-1][0].span.end <= one[0].span.start:
            kept.append(one)
        elif kept[-1][1] is None and one[1] is not None and kept[-1][0].rule != "exact":
            kept[-1] = one
    return kept


def _through_lists(text: str, told: list[Bound]) -> list[Bound]:
    """People in one list share its words of harm; a part shares those of the people told before it."""
    for position in range(1, len(told)):
        one, binding = told[position]
        before = next((found for _, found in reversed(told[max(0, position - 4) : position]) if found), None)
        if binding or before is None or (is_of_them(text, one) and does_otherwise(text, one)):
            continue
        if is_part(text, one):
            told[position] = one, replace(before, form="part")
        elif told[position - 1][1] and joined(text, told[position - 1][0].span.end, one.span.start):
            told[position] = one, replace(before, form="list" if before.form != "part" else "part")
        elif earlier := _before_aside(text, told, position):
            told[position] = one, replace(earlier, form="list")
        elif told[position - 1][1] is before and with_them(text, before.cue, one):
            told[position] = one, replace(before, form="list")
    return _from_the_right(text, told)


def _before_aside(text: str, told: Sequence[Bound], position: int) -> Binding | None:
    """The words of harm of the last people before an aside that the people are joined to."""
    whole = next(
        (one for one in reversed(told[max(0, position - _NEAR) : position]) if not is_in_aside(text, one[0].span)), None
    )
    return whole[1] if whole and joined_past_aside(text, whole[0].span.end, told[position][0].span.start) else None


def _after_aside(text: str, told: Sequence[Bound], position: int) -> Bound:
    """Who is told next, past an aside about the people themselves."""
    further = next((one for one in told[position + 1 : position + _NEAR] if not is_in_aside(text, one[0].span)), None)
    end = told[position][0].span.end
    return further if further and joined_past_aside(text, end, further[0].span.start) else told[position + 1]


def _from_the_right(text: str, told: list[Bound]) -> list[Bound]:
    """ "Two soldiers and a guard were killed": the words of harm stand after the last people of the list."""
    for position in range(len(told) - 2, -1, -1):
        one, binding = told[position]
        following, after = _after_aside(text, told, position)
        if binding is not None or after is None or after.cue.start <= one.span.end:
            continue
        if after.form == "part" or is_of_them(text, following):
            continue
        start, end = one.span.end, following.span.start
        if joined(text, start, end) or joined_past_aside(text, start, end):
            told[position] = one, replace(after, form="part" if is_part(text, one) else "list")
    return told


def _figures(text: str, told: Sequence[Bound]) -> Iterator[Figure]:
    before: str | None = None
    figures = []
    for one, binding in told:
        if binding is None or binding.undone:
            continue
        part = binding.form in ("part", "among")
        group = group_of(one.noun, one.rule, part, None if binding.form == "toll" else before)
        before = before if part or _SELF.search(binding.cue.of(text)) else group
        figures.append(_figure(text, one, binding, group))
    yield from summed(text, figures)


def _figure(text: str, one: People, binding: Binding, group: str) -> Figure:
    span = one.span if binding.form == "part" else one.span.cover(binding.cue)
    found = binding.cue.of(text).lower() in ("bodies", "corpses", "bodies of") and _PARTIAL.match(text, one.span.end)
    return Figure(
        property=binding.property,
        low=one.low,
        high=None if found else one.high,
        group=group,
        span=span,
        number=one.number,
        cue=binding.cue,
        noun=one.noun,
        rule=f"{binding.property}-{binding.form}-{one.rule}",
    )


def _only_shot(text: str, figure: Figure) -> bool:
    """True where all that is told is a shot, which may have killed or wounded."""
    return figure.property == "casualties" and figure.cue.of(text).lower() in _SHOTS


def _is_plausible(text: str, figure: Figure) -> bool:
    """False for a crowd of a handful ("two officials attended"), and for people sent who are no forces."""
    if figure.property != "attendance":
        return True
    sent = figure.cue.of(text).lower().startswith("sen")
    return (figure.low or figure.high or 0) >= _LEAST_CROWD and (figure.group == "forces" or not sent)


@cache
def _settings() -> tuple[Seldom, Seldom]:
    words: Mapping[str, list[str]] = grammar()
    accident, violence = any_of(words["accidents"]), any_of(words["violence"])
    return Seldom(rf"\b(?:{accident})\b", re.IGNORECASE), Seldom(rf"\b(?:{violence})\b", re.IGNORECASE)
