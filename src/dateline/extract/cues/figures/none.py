"""Harm that words of causing deny: "without causing any casualties", "did not result in any deaths"."""

import re
from collections.abc import Iterator, Sequence

from dateline.core import Span
from dateline.extract.cues.figures.cues import Cue
from dateline.extract.cues.figures.figure import Figure

_REACH = 80  # characters
_DENIED = re.compile(
    r"(?:\bwithout|\bnot|\bnever|n['’]t|\bneither\s\w{1,20})\s(?:yet\s|have\s|been\s)?"
    r"(?:caus|inflict|suffer|sustain|incur|result|leav|tak|claim)(?:e[ds]?|ing|ed|s)?\s"
    r"(?:in\s)?(?:any\s|a\ssingle\s|further\s)?(?:(?:human|civilian|personal|serious|military|fatal|loss\sof)\s){0,2}"
    r"(?:(?:deaths?|casualt(?:y|ies)|injur(?:y|ies)|fatalities|victims)\s(?:or|and|nor)\s(?:any\s|serious\s)?)?$",
    re.IGNORECASE,
)
_OF_ALL = frozenset({"killed", "injured", "casualties"})


def none_suffered(text: str, sentence: Span, cues: Sequence[Cue]) -> Iterator[Figure]:
    """The figures of nobody that nouns of harm behind such words give."""
    for cue in cues:
        name = cue.forms.get("nouns")
        denied = _denial(text, sentence, cue) if name in _OF_ALL else None
        if name and denied:
            span = Span(denied.start(), cue.span.end)
            group = "civilians" if "civilian" in denied.group().lower() else "all"
            yield Figure(name, 0, 0, group, span, cue.span, cue.span, cue.span.of(text), f"{name}-none-suffered")


def is_denied(text: str, sentence: Span, cue: Cue) -> bool:
    """True for a noun of harm that such words deny."""
    return "nouns" in cue.forms and _denial(text, sentence, cue) is not None


def _denial(text: str, sentence: Span, cue: Cue) -> re.Match[str] | None:
    return _DENIED.search(text, max(sentence.start, cue.span.start - _REACH), cue.span.start)
