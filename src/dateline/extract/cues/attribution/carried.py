"""Speakers whom words only point back to: "he said", "the group added", a surname."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Speaker
from dateline.extract.cues.attribution import lexicon
from dateline.extract.cues.attribution.passage import NOBODY, Attribution

_BACK = re.compile(
    r"(?:the|this)\s+(?:same\s+reports?|group|organi[sz]ation|agency|ministry|official|officials|sources?|charity|movement|militia|spokes\w+|army|military|monitor|statement|outlet|newspaper)",
    re.IGNORECASE,
)
_NO_STATE = frozenset({"armed_group", "ngo", "witness"})
_DEFINITE = re.compile(r"(?:the|a|an)\s+([\w-]+(?:\s+[\w-]+)?)$", re.IGNORECASE)


def carried(attribution: Attribution, last: Speaker | None, found: Sequence[Attribution]) -> Attribution:
    """The attribution with the fuller naming of its speaker, where the words only point back."""
    speaker, words = attribution.speaker, attribution.speaker.text
    if not words:
        return attribution
    if lexicon.PRONOUN.fullmatch(words):
        told = replace(last, span=speaker.span) if last else NOBODY
        return replace(attribution, speaker=told, rule=f"{attribution.rule}-carried")
    by_itself = speaker.kind != "unattributed" and not _DEFINITE.fullmatch(words)
    fuller = None if by_itself else _told_before(words, found) or (last if _points_at(words, speaker, last) else None)
    return replace(attribution, speaker=replace(fuller, span=speaker.span)) if fuller else attribution


def _points_at(words: str, speaker: Speaker, last: Speaker | None) -> bool:
    """True for "the group", "the army", where it can be who spoke last: rebels are no army."""
    apart = last and speaker.kind == "state" and last.kind in _NO_STATE
    return bool(_BACK.fullmatch(words)) and not apart


def _told_before(words: str, found: Sequence[Attribution]) -> Speaker | None:
    """The latest speaker before whose longer naming holds these words: a surname, or "the official"."""
    definite = _DEFINITE.fullmatch(words)
    core = definite.group(1).lower() if definite else words.lower()
    if not definite and (len(words.split()) > 2 or not words[:1].isupper()):
        return None
    for attribution in reversed(found):
        told = attribution.speaker.text
        if len(told) > len(words) and re.search(rf"\b{re.escape(core)}\b", told.lower()):
            return attribution.speaker
    return None
