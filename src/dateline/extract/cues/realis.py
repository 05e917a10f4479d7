"""Whether an act happened, or is planned, feared, denied or only talked of."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.schema.loader import load_toml

_REACH = 70  # characters before a trigger in which words bear on it
_PURPOSE = re.compile(r"\bto\s+(?:\w+ly\s+|help\s+|also\s+|further\s+)?$", re.IGNORECASE)
_TRIED = re.compile(
    r"\b(?:attempt\w*|tr(?:y|ies|ied|ying)|beg[ai]n\w*|start\w*|continu\w+|manag\w+|forc\w+|proceed\w*|went\s+on|mov\w+|order\w*|"
    r"sought|appear\w*|used|came|returned|allow\w*|lead\w*|led|caus\w+|prompt\w*|believed|reported|said|known|claim\w*|help\w*|"
    r"responsible|agree\w*|threat\w*|vow\w*)\s+(?:\w+\s+){0,4}to\s+(?:have\s+|\w+ly\s+)?$",
    re.IGNORECASE,
)
# "They announced that it would withdraw": what was said was "we will".
_WOULD = re.compile(r"\s*(?:it|they|he|she)\s+would\s+(?:\w+ly\s+|also\s+|soon\s+|now\s+)?", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_CONDEMN = re.compile(
    r"\b(?:condemn\w*|denounc\w*|mourn\w*|condolences|outrage|respond\w*\s+to|reaction\s+to|prais\w*|welcom\w*)\b",
    re.IGNORECASE,
)


def find_realis(passage: Passage, telling: Telling) -> str | None:
    """Actual, planned, hypothetical or denied; None for an act that is only wished, feared in general or forbidden."""
    start = passage.parts[passage.part_of(telling.main.head.start)].span.start
    part = passage.parts[passage.part_of(telling.main.head.start)]
    close = passage.text[max(start, telling.main.span.start - _REACH) : telling.main.span.start]
    before = f"{part.opening} {close}"
    after = Span(telling.main.span.end, min(passage.span.end, telling.main.span.end + 50))
    text = passage.text
    if _before("talk", before):
        return None
    if _announced(passage, telling):
        return "planned"
    for realis in ("denied", "hypothetical", "planned"):
        if _before(realis, before):
            return realis
    if telling.main.form == "verb" and _wished(before):
        return None
    if telling.main.form == "noun":
        for realis in ("denied", "planned"):
            if _patterns("after")[realis].match(text, after.start, after.end):
                return realis
    return "actual"


def _announced(passage: Passage, telling: Telling) -> bool:
    """True for what somebody said they would do, without a condition."""
    part = passage.parts[passage.part_of(telling.main.head.start)]
    said = part.lead == "say" and not part.opening.startswith("den")
    between = passage.text[part.span.start : telling.main.span.start]
    return said and bool(_WOULD.fullmatch(between)) and not _IF.search(part.span.of(passage.text))


def _wished(words: str) -> bool:
    """True for "to destroy" after words that neither begin nor try the act."""
    return bool(_PURPOSE.search(words)) and not _TRIED.search(words)


def only_condemned(passage: Passage, telling: Telling) -> bool:
    """True where the sentence only passes judgement on the act."""
    return telling.main.form == "noun" and bool(
        _CONDEMN.search(passage.text, passage.span.start, telling.main.span.start)
    )


def _before(realis: str, words: str) -> bool:
    return bool(_patterns("before")[realis].search(words))


@cache
def _patterns(side: str) -> Mapping[str, re.Pattern[str]]:
    data = load_toml("dateline.extract.cues", "realis.toml")[side]
    tail = r"\b(?:\s+[\w'’-]+){0,3}\s*$" if side == "before" else r"\b"
    lead = r"(?<![\w-])" if side == "before" else r"[\s,]*(?:\w+\s+){0,3}?"
    return {
        realis: re.compile(lead + "(?:" + "|".join(words) + ")" + tail, re.IGNORECASE) for realis, words in data.items()
    }
