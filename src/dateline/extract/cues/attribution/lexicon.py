"""The words of attribution as patterns."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.schema.loader import load_toml


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues.attribution", "cues.toml")


def _any(phrases: list[str] | tuple[str, ...]) -> str:
    return "|".join(r"\s+".join(re.escape(w) for w in p.split()) for p in sorted(phrases, key=lambda p: (-len(p), p)))


@cache
def modality_of_verb() -> Mapping[str, str]:
    """The modality that each verb of saying gives."""
    return {verb: modality for modality, verbs in _data()["verbs"].items() for verb in verbs}


@cache
def saying() -> re.Pattern[str]:
    """A verb of saying with what may stand before it ("has also")."""
    words = (
        "has|have|had|also|later|then|further|recently|earlier|previously|subsequently|initially|falsely|repeatedly|"
        r"separately|publicly|officially|again|did\s+not|never"
    )
    auxiliary = rf"(?:(?:{words})\s+){{0,3}}"
    # A verb form after one of these is a noun: "the United States", "according to the report".
    no_noun = "".join(rf"(?<!\b{word}\s)" for word in _data()["guards"]["before"])
    verbs = _any(tuple(modality_of_verb()))
    return re.compile(rf"(?<![\w-]){auxiliary}{no_noun}(?P<verb>{verbs})(?![\w-])", re.IGNORECASE)


@cache
def responsibility() -> re.Pattern[str]:
    """A claim of responsibility."""
    return re.compile(r"(?<![\w-])(?:" + "|".join(_data()["responsibility"]["patterns"]) + r")(?!\w)", re.IGNORECASE)


@cache
def impersonal() -> re.Pattern[str]:
    """Words by which nobody in particular says it, and not for sure."""
    return re.compile(rf"(?<!\w)(?:{_any(_data()['impersonal']['suspected'])})(?!\w)", re.IGNORECASE)


@cache
def no_saying_after() -> re.Pattern[str]:
    """What directly after a verb makes it no verb of saying."""
    return re.compile(rf"\s+(?:{_any(_data()['guards']['after'])})\b", re.IGNORECASE)


ACCORDING = re.compile(r"(?<!\w)according\s+to\s+", re.IGNORECASE)
CITING = re.compile(r"(?<!\w)(?:citing|quoting)\s+", re.IGNORECASE)
PRONOUN = re.compile(r"(?:he|she|it|they|who)", re.IGNORECASE)
