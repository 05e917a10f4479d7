"""The name within words in which the network sees somebody: without verbs, small words and whatever runs over it."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.extract.cues.addressed import is_addressed
from dateline.extract.cues.aimed import only_wanted
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.grammar import whole
from dateline.extract.cues.overruns import without_lead, without_overrun
from dateline.extract.cues.phrases import FULL_NAME
from dateline.extract.neural.wording import known_names, named_apart

_BETWEEN_NAMES = re.compile(rf",\s+(?={FULL_NAME})")
_WHITHER = re.compile(r"\s(?:towards?|into)\s+(?:the\s+)?", re.IGNORECASE)
# "An Iskander missile", "S-400 rockets": what was fired, and nobody.
_FIRED = re.compile(
    r"[\s-]+(?:(?:ballistic|cruise|hypersonic|anti-\w+|air-defen[cs]e|surface-to-\w+|kamikaze|attack|suicide|combat)\s+){0,2}"
    r"(?:missile|drone|rocket|torpedo|shell|mortar|grenade|rifle|pistol|howitzer|munition|bomb)s?\b",
    re.IGNORECASE,
)
_WEAPON = re.compile(r"(?:[A-Z]\w*[\s-]?){1,2}\d*[A-Z]?")
_SUSPECTED_BY = re.compile(
    r"\b(?:suspected|accused|wanted|sought|believed|condemned|denounced)\s+by\s+(?:the\s+)?$", re.IGNORECASE
)
_SUFFERS = re.compile(
    r"\s+(?:is|are|was|were|has|have|had)\s+(?:being|been)\s+"
    r"(?!accused|blamed|suspected|linked|involved|identified|deployed|engaged|charged|convicted|reported|named|forced"
    r"|held\s+responsible|said)"
    r"(?:\w+(?:ed|en|own)|hit|struck|shot|torn|cut|held|put)\b",
)
_AFTER_COMMA = re.compile(r",\s+(?:an?|the)\s+(?:senior\s+|top\s+)?$", re.IGNORECASE)
_OFFICIAL_SAID = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:officials?|spokes\w+|sources?|diplomats?)\s+(?:said|says|told|added|reported)\b"
)
_HELPED = re.compile(
    r"\b(?:in\s+support\s+of|in\s+(?:coordination|cooperation)\s+with|coordinated\s+with|on\s+behalf\s+of|in\s+defen[cs]e\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FAR = 60  # characters before a name
# Alone they say what kind somebody or something is that stands behind them.
_KIND = re.compile(
    r"(?:the\s+|an?\s+)?(?:(?:foreign\s+)?terrorist|terror|military|paramilitary|(?:[A-Z]\w+\s)?presidential|federal|civilian"
    r"|gang|ministerial)"
)
_KIND_OF = re.compile(
    r"\s(?:fighter|network|wing|bombing|attack|assault|plane|aid|violence|rape|court|palace|guard|base|government|car|suicide"
    r"|operation|action|rule|zone)s?\b"
)


def names_apart(draft: Draft, span: Span) -> Iterator[Span]:
    """The names that "and" joins, and full names that a comma parts: a place's comma parts none."""
    for joined in named_apart(draft, span):
        start = joined.start
        for joint in _joints(draft, joined):
            yield Span(start, joint.start)
            start = joint.end
        yield Span(start, joined.end)


def _joints(draft: Draft, span: Span) -> Iterator[Span]:
    """The commas before full names in words that a name opens."""
    text, places = draft.passage.text, [one.span for one in draft.passage.places if one.span]
    if text[span.start : span.start + 1].isupper():
        for found in _BETWEEN_NAMES.finditer(text, span.start, span.end):
            joint = Span(*found.span())
            within = any(name.contains(joint) for name in known_names(draft))
            if not within and not any(place.start <= joint.end < place.end for place in places):
                yield joint


def bare_name(draft: Draft, role: str, span: Span) -> Span | None:
    """The name in the words; None for what was fired, for a mere kind, and for whom other words give no such part."""
    text, sentence = draft.passage.text, draft.passage.span
    if _is_thing(draft, span) or (_KIND.fullmatch(span.of(text)) and _KIND_OF.match(text, span.end, sentence.end)):
        return None
    if role == "perpetrator" and _did_nothing(draft, span):
        return None
    if role != "participant" and _HELPED.search(text, max(sentence.start, span.start - _FAR), span.start):
        return None
    if role == "target" and only_wanted(text, sentence.start, draft.type, span):
        return None
    return _without_rest(draft, _aim(text, span) if role == "target" else span)


def _is_thing(draft: Draft, span: Span) -> bool:
    """True for the name of a weapon: no actor, nation or place has it."""
    text = draft.passage.text
    if not _WEAPON.fullmatch(span.of(text)) or not _FIRED.match(text, span.end, draft.passage.span.end):
        return False
    return not any(name.overlaps(span) for name in known_names(draft)) and not _is_group(draft, span)


def _is_group(draft: Draft, span: Span) -> bool:
    known = ("armed_group", "state")
    return any(mention.span.overlaps(span) and mention.kind in known for mention in draft.passage.actors)


def _did_nothing(draft: Draft, span: Span) -> bool:
    """True for who is spoken to, who suspects, who suffers by the verb behind the name, and for a crowd driven back."""
    text, sentence = draft.passage.text, draft.passage.span
    start = max(sentence.start, span.start - _FAR)
    if is_addressed(text, span) or _SUSPECTED_BY.search(text, start, span.start):
        return True
    if _SUFFERS.match(text, span.end, sentence.end) or _official_said(text, start, span, sentence.end):
        return True
    return draft.type == "crackdown" and whole("crowds").search(text, span.start, span.end) is not None


def _official_said(text: str, start: int, span: Span, end: int) -> bool:
    """True for whose official only says it behind the sentence: ", a United Nations official said"."""
    comma = _AFTER_COMMA.search(text, start, span.start)
    return comma is not None and _OFFICIAL_SAID.match(text, span.end, end) is not None


def _aim(text: str, span: Span) -> Span:
    """Israel of "Yemen towards Israel"."""
    found = _WHITHER.search(text, span.start, span.end)
    return Span(found.end(), span.end) if found else span


def _without_rest(draft: Draft, span: Span) -> Span:
    """Without what runs over the name at its ends, but for words within a name that somebody knows."""
    text = draft.passage.text
    start = without_lead(text, span.start, span.end)
    end = without_overrun(text, start, span.end)
    within = [one.span for one in draft.passage.actors if one.actor and one.span.start < end < one.span.end]
    return Span(start, max([end, *(min(name.end, span.end) for name in within)]))
