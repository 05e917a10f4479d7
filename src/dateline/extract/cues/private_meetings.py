"""Who meets without an office or a side: lawyers, lovers and aides, in reports that tell of no conflict."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.cues.crimes import has_public_side
from dateline.extract.cues.passages import Passage

# Beginnings of words for those whose meetings are steps, and for such meetings.
_OFFICIAL = re.compile(
    r"(?<!\w)(?:minister|president|vice-president|government|ambassador|envoy|diplomat|delegat|leader|official|rebel|secretary|king\b|queen\b|prince|sultan|emir|prime|chief|general\b|colonel|col\b|commander|congress|parliament|part(?:y|ies)\b|foreign"
    r"|council|summit|u\.?n\.?\b|united\snations|nato\b|eu\b|talks|negotiat|mediat|bishop|archbishop|pope\b|patriarch|imam|peace|guerrilla|army|military|cabinet|governor|mayor|states\b|countries|nations|counterpart|premier|chancellor|commission"
    r"|border|bilateral|disput|visit|conference|community|dialogue|senator|lawmaker|politburo|union|confederation|front\b|movement|coalition|alliance)",
    re.IGNORECASE,
)
_BY_SURNAME = re.compile(r"[A-Z][\w'’-]+ (?:and|,) [A-Z][\w'’-]+ (?:\w+ )?(?:met|meet|held|hold)\b")
_PUBLIC_KINDS = frozenset({"state", "armed_group", "igo"})


def without_private_meetings(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, meetings taken for none of sides where a report is of no conflict, and nobody official meets."""
    meetings = [passage for passage in passages if any(trigger.type == "meeting" for trigger in passage.triggers)]
    if not meetings or any(map(_is_official, meetings)) or has_public_side(passages):
        return tuple(passages)
    return tuple(map(_without_meetings, passages))


def _is_official(passage: Passage) -> bool:
    """True also for two who are known by a surname alone: "Orlu and Tavi met in Gao"."""
    named = any(mention.kind in _PUBLIC_KINDS for mention in passage.actors)
    known = _BY_SURNAME.match(passage.text, passage.span.start, passage.span.end)
    return bool(named or known or _OFFICIAL.search(passage.text, passage.span.start, passage.span.end))


def _without_meetings(passage: Passage) -> Passage:
    return replace(passage, triggers=tuple(trigger for trigger in passage.triggers if trigger.type != "meeting"))
