"""Which property a counted phrase gives, by the words of harm beside it."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import alternation, property_of, words
from dateline.extract.cues.figures.phrases import Counted

_AUX = r"(?:was|were|is|are|be|been|being|has|have|had|got|get|gets|left|confirmed|reported|feared|believed|presumed|reportedly|also|later|all|both|who|initially|allegedly|now|already|either|seriously|critically|slightly|severely|badly|subsequently|fatally|since|to|either|dead or)"
_ASIDE = r"(?:\s*,?\s*(?:\(|[–—]\s*|,\s*)?(?:including|among them|mostly|most of them|some of them|many of them|among whom)\b[^,;.()–—]{0,120}[,)–—]?)?"
_LINK = re.compile(
    r"\s*(?:,|;|\band\b|\bor\b|\bplus\b|\bas well as\b|\balong with\b|\bbut also\b|\(|–|—|:|\bthe\b|\bother\b|\bwith\b)*"
    r"\s*(?P<part>(?:including|among them|among whom|mostly|of whom|of them|one of them)?)\s*"
    r"(?:\b(?:the|an?|another|an additional|a further|its|their)\b\s*)*$",
    re.IGNORECASE,
)


_OF_THEM = re.compile(r"\s+of\s+(?:them|whom)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Binding:
    """The property of a counted phrase, the words of harm, and the way in which the two stand together."""

    property: str
    cue: Span
    form: str


def bind(text: str, sentence: Span, counted: Counted) -> Binding | None:
    """The words of harm that go with the phrase: before it (active, of), after it (passive), or its own noun."""
    return (
        _own_noun(text, counted)
        or _before(text, sentence, counted)
        or _after(text, sentence, counted, "passive")
        or _after(text, sentence, counted, "intransitive")
    )


def links(text: str, first: Counted, second: Counted) -> str | None:
    """ "part" where the second phrase is told as part of the first, "list" where both stand in one list, else None."""
    between = text[first.span.end : second.span.start]
    if len(between) > 40:
        return None
    if _OF_THEM.match(text, second.number.end):
        return "part"
    found = _LINK.fullmatch(between)
    if not found:
        return None
    return "part" if found["part"] else "list"


def _own_noun(text: str, counted: Counted) -> Binding | None:
    found = _patterns()["own"].search(text, counted.number.end, counted.span.end)
    if not found:
        return None
    return Binding(property_of("nouns", found["cue"]), Span(*found.span("cue")), "nouns")


def _before(text: str, sentence: Span, counted: Counted) -> Binding | None:
    start = max(sentence.start, counted.span.start - 60)
    for form in ("active", "of"):
        found = _patterns()[form].search(text, start, counted.span.start)
        if found:
            name = property_of(form, found["cue"])
            if found["second"] and property_of(form, found["second"]) != name:
                name = "casualties"
            return Binding(name, Span(*found.span("cue")), form)
    return None


def _after(text: str, sentence: Span, counted: Counted, form: str) -> Binding | None:
    found = _patterns()[form].match(text, counted.span.end, sentence.end)
    if not found:
        return None
    return Binding(property_of(form, found["cue"]), Span(*found.span("cue")), form)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    every = alternation([phrase for form in ("active", "passive", "intransitive") for phrase in words(form)])
    gap = rf"(?:\s+(?!(?:{every}|and|while|but|after|which|that|said)\b)[\w'’.-]+){{0,9}}?"
    fill = r"(?:\s+(?:the|its|another|an|a|additional|further|also|all|his|their|only|other|up))*\s*"
    written = {
        "own": rf"\b(?P<cue>{alternation(words('nouns'))})\b",
        "active": rf"\b(?P<cue>{alternation(words('active'))})(?:\s+(?:and|or)\s+(?P<second>{alternation(words('active'))}))?\b{fill}$",
        "of": rf"\b(?P<cue>{alternation(words('of'))})(?P<second>(?!))?\b{fill}$",
        "passive": rf"{_ASIDE}(?:{gap}(?:\s+{_AUX})+|)\s+(?P<cue>{alternation(words('passive'))})\b(?!\s+(?:in\s+)?(?:\d|the\s+(?:right|left|head)\b))",
        "intransitive": rf"{_ASIDE}{gap}(?:\s+{_AUX})*\s+(?P<cue>{alternation(words('intransitive'))})\b",
    }
    return {form: re.compile(pattern, re.IGNORECASE) for form, pattern in written.items()}
