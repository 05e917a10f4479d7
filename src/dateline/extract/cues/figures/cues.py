"""The words of harm in a sentence, each with the ways in which it can stand beside the people it befell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import harm
from dateline.resolve.phrases import any_of

FORMS = ("active", "passive", "intransitive", "nouns", "of", "toll", "among")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words such as "killed", "deaths of" or "death toll", with the property that each form of them states."""

    span: Span
    forms: Mapping[str, str]

    @property
    def harmful(self) -> bool:
        """False where the words only tell that people gathered."""
        return any(name != "attendance" for name in self.forms.values())


def find_cues(text: str, sentence: Span) -> Sequence[Cue]:
    """The words of harm in the sentence in order, of overlapping ones the longest; denied ones are left out."""
    found = []
    for match in _pattern().finditer(text, sentence.start, sentence.end):
        left = text[max(sentence.start, match.start() - 24) : match.start()]
        if not _denied().search(left):
            found.append(Cue(Span(*match.span()), _forms()[" ".join(match.group().lower().split())]))
    return found


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """For every phrase the forms in which it is used, each with its property."""
    forms: dict[str, dict[str, str]] = {}
    for name, by_form in harm().items():
        for form in FORMS:
            for phrase in by_form.get(form, ()):
                forms.setdefault(phrase, {})[form] = name
    return forms


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_forms())})\b(?![-’'])", re.IGNORECASE | re.ASCII)


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"(?:\bnot|\bnever|n['’]t|\bnor|\bwithout)\s(?:\w{1,12}\s)?$", re.IGNORECASE)
