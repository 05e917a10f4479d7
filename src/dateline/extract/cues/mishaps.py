"""Accidents, disasters and diseases: whom a quake or a collision kills, and who flees from it, makes no event."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.extract.cues.beginnings import beginning
from dateline.extract.cues.passages import Passage
from dateline.schema.loader import load_toml

_HEAD = 3  # sentences, of which one says what a report is about


def without_mishaps(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, words that tell how a mishap harmed people taken for no act.

    A sentence that names a mishap tells only of it where none of its words is for harm that somebody means. Where the
    whole report is without such words, that holds of fires and blasts as well, and for the sentences beside them.
    """
    if not passages:
        return ()
    whole = _tells_only_mishap(passages)
    return tuple(_without(passage) if whole or _is_mishap(passage) else passage for passage in passages)


def _tells_only_mishap(passages: Sequence[Passage]) -> bool:
    text, end = passages[0].text, passages[-1].span.end
    head = passages[min(_HEAD, len(passages)) - 1].span.end
    return bool(_mishap().search(text, 0, head) or _fire().search(text, 0, head)) and not _meant().search(text, 0, end)


def _is_mishap(passage: Passage) -> bool:
    where = passage.text, passage.span.start, passage.span.end
    return bool(passage.triggers and _mishap().search(*where)) and not _meant().search(*where)


def _without(passage: Passage) -> Passage:
    kept = tuple(trigger for trigger in passage.triggers if trigger.type not in _data()["taken_for"])
    return replace(passage, triggers=kept)


@cache
def _mishap() -> re.Pattern[str]:
    return beginning(_data()["mishaps"], _data()["mishap_words"])


@cache
def _fire() -> re.Pattern[str]:
    return beginning(_data()["fires"])


@cache
def _meant() -> re.Pattern[str]:
    return beginning(_data()["meant"], _data()["meant_words"])


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "mishaps.toml")
