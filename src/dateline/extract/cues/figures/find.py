"""The figures of one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.bind import Binding, bind, links
from dateline.extract.cues.figures.lexicon import alternation, group_of_noun, property_of, words
from dateline.extract.cues.figures.phrases import Counted, bare_plural, counted_phrases, single_person
from dateline.resolve.quantities import find_quantities

_SUBJECT = re.compile(
    r"(?P<subject>[^,;:.!?()“”\"]{2,160}?)(?:,\s[^,;:!?()“”\"]{2,90},)?"
    r"\s+(?P<aux>was|were|is|are|has been|have been|had been|who was|who were)\s+(?:\w+ly\s+|also\s+|later\s+|targeted\s+and\s+)?$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\s*(?:(?:and|that|but|while|when|as|after|where)\s+)?", re.IGNORECASE)
_NOT_PEOPLE = re.compile(
    r"(?:\b(?:vehicles?|tanks?|houses?|homes?|buildings?|attacks?|strikes?|airstrikes?|bombs?|bombings?|drones?|missiles?|rockets?"
    r"|countries|states|villages?|towns?|cities|districts?|hours?|days?|incidents?|operations?|explosions?|flights?|schools?"
    r"|ships?|boats?|provinces|sites?|targets?|weapons|aircraft|planes?|animals?|cattle|polls?|seats|shots?|positions?|bases?|camps?)\b)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that a sentence states.

    `span` is the shortest phrase that states it, `number` the words of the count, `cue` the words of harm. `group`
    is one of the closed groups or the report's own word.
    """

    property: str
    low: int | None
    high: int | None
    group: str
    span: Span
    number: Span
    cue: Span
    noun: str
    rule: str


def find_figures(text: str, sentence: Span, reading: str = "codebook") -> tuple[Figure, ...]:
    """The figures in one sentence, in order. `reading` says how vague words become counts."""
    if not _any_cue().search(text, sentence.start, sentence.end):
        return ()
    counted = list(counted_phrases(text, sentence, find_quantities(text, sentence, reading)))
    found = [figure for figure in _counted_figures(text, sentence, counted) if _plausible(figure)]
    taken = [figure.cue for figure in found]
    people = _uncounted_figures(text, sentence, counted, taken)
    return tuple(sorted(_distinct([*found, *people]), key=lambda figure: figure.span))


def _counted_figures(text: str, sentence: Span, counted: Sequence[Counted]) -> Iterator[Figure]:
    """Each counted phrase with its own words of harm, or with those of the phrase before it in a list."""
    previous: tuple[Counted, Binding] | None = None
    for position, phrase in enumerate(counted):
        binding = bind(text, sentence, phrase)
        link = links(text, previous[0], phrase) if previous else None
        if binding is None and previous and link:
            binding = Binding(previous[1].property, previous[1].cue, link)
        if binding is None:
            binding = _from_next(text, sentence, counted[position:])
        previous = (phrase, binding) if binding else None
        if binding:
            yield _figure(text, phrase, binding)


def _from_next(text: str, sentence: Span, rest: Sequence[Counted]) -> Binding | None:
    """ "Two soldiers and a guard were killed": the words of harm stand after the last phrase of the list."""
    if len(rest) < 2 or links(text, rest[0], rest[1]) != "list":
        return None
    found = bind(text, sentence, rest[1])
    return Binding(found.property, found.cue, "list") if found and found.form in ("passive", "intransitive") else None


def _uncounted_figures(
    text: str, sentence: Span, counted: Sequence[Counted], taken: Sequence[Span]
) -> Iterator[Figure]:
    """People told without a number: "killing the pilot", "the senator was abducted", "wounding civilians"."""
    for form in ("active", "of"):
        for cue in _uncounted()[form].finditer(text, sentence.start, sentence.end):
            where = Span(*cue.span("cue"))
            if any(where.overlaps(other) for other in taken):
                continue
            start = cue.end()
            phrase = single_person(text, start, sentence.end) or bare_plural(text, start, sentence.end)
            if phrase and not any(phrase.span.overlaps(other.span) for other in counted):
                yield _figure(text, phrase, Binding(property_of(form, cue["cue"]), where, form))
    yield from _subjects(text, sentence, counted, taken)


def _subjects(text: str, sentence: Span, counted: Sequence[Counted], taken: Sequence[Span]) -> Iterator[Figure]:
    for cue in _uncounted()["passive"].finditer(text, sentence.start, sentence.end):
        where = Span(*cue.span())
        left = _SUBJECT.search(text, max(sentence.start, where.start - 160), where.start)
        if not left or any(where.overlaps(other) for other in taken):
            continue
        subject = Span(*left.span("subject"))
        if any(subject.overlaps(other.span) for other in counted):
            continue
        phrase = _subject_person(text, subject, left["aux"].lower())
        if phrase:
            yield _figure(text, phrase, Binding(property_of("passive", cue.group()), where, "passive"))


def _subject_person(text: str, subject: Span, auxiliary: str) -> Counted | None:
    words_of = subject.of(text)
    lead = _LEAD.match(words_of)
    start = subject.start + (lead.end() if lead else 0)
    if auxiliary.endswith(("were", "are", "have been")):
        return bare_plural(text, start, subject.end)
    return single_person(text, start, subject.end)


def _figure(text: str, phrase: Counted, binding: Binding) -> Figure:
    span = phrase.span.cover(binding.cue) if binding.form != "part" else phrase.span
    return Figure(
        property=binding.property,
        low=phrase.low,
        high=phrase.high,
        group=_group(phrase.noun),
        span=span,
        number=phrase.number,
        cue=binding.cue,
        noun=phrase.noun,
        rule=f"{binding.property}-{binding.form}-{phrase.rule}",
    )


def _group(noun: str) -> str:
    """The closed group of the noun's last known word; else the report's own word; "all" where there is none."""
    lowered = noun.lower().split()
    for size in (2, 1):
        known = group_of_noun().get(" ".join(lowered[-size:]))
        if known:
            return known
    head = next((group_of_noun()[word] for word in reversed(lowered) if word in group_of_noun()), None)
    return head or (noun.lower() if noun else "all")


def _plausible(figure: Figure) -> bool:
    """False for counts of things, and for a crowd of fewer than ten."""
    if _NOT_PEOPLE.search(figure.noun):
        return False
    return not (figure.property == "attendance" and (figure.low or figure.high or 0) < 10)


def _distinct(figures: Sequence[Figure]) -> Iterator[Figure]:
    seen = set()
    for figure in figures:
        key = (figure.property, figure.number)
        if key not in seen:
            seen.add(key)
            yield figure


@cache
def _any_cue() -> re.Pattern[str]:
    every = [phrase for form in ("active", "passive", "intransitive", "nouns", "of") for phrase in words(form)]
    return re.compile(rf"\b(?:{alternation(every)})\b", re.IGNORECASE)


@cache
def _uncounted() -> dict[str, re.Pattern[str]]:
    people = ("killed", "injured", "abducted", "arrested")
    chosen = {
        form: [phrase for phrase, name in words(form).items() if name in people] for form in ("active", "of", "passive")
    }
    return {
        "active": re.compile(
            rf"(?<!was )(?<!were )(?<!been )(?<!are )(?<!is )\b(?P<cue>{alternation(chosen['active'])})\s+",
            re.IGNORECASE,
        ),
        "of": re.compile(rf"\b(?P<cue>{alternation(chosen['of'])})\s+", re.IGNORECASE),
        "passive": re.compile(rf"\b(?:{alternation(chosen['passive'])})\b", re.IGNORECASE),
    }
