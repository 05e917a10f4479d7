"""Who speaks, from the words that name the speaker."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, Protocol

from dateline.core import Actor, Span, Speaker
from dateline.resolve.actors.mentions import ActorMention
from dateline.resolve.actors.nations import nation_words
from dateline.schema.loader import load_toml

_NATION = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)?")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"(?:(?:an?|the)\s)?(?:\w+\s)?spokes\w+\s(?:for|of)\s(.+)", re.IGNORECASE)
_WHERE = re.compile(r"(?:\bin|,)\s(?:the\s)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b")


class Registry(Protocol):
    """What is asked of the registry."""

    def first_named(self, words: str) -> ActorMention | None:
        """The first mention in the words of an actor that is known."""

    def status(self, actor: Actor, on: date | None) -> str:
        """What kind of speaker an actor is on a day."""


def describe_speaker(words: str, on: date | None, span: Span | None, registry: Registry) -> Speaker:
    """The speaker whom the words name: its kind on that day, and the actor that it is or speaks for.

    A role word such as "residents" or "doctors" goes before the actor named with it ("residents of Kabul"), an actor
    of the registry before other words ("a Taliban spokesperson"), and what tells nothing is a person of a state or
    group only where words say so; else it is of kind "unattributed" words, given as "anonymous" for "sources".
    """
    if not words.strip():
        return Speaker("", "unattributed", None, None, span)
    return Speaker(words, *_told_by(words, on, registry), span)


def _told_by(words: str, on: date | None, registry: Registry) -> tuple[str, str | None, str | None]:
    """The kind that the words tell, the actor they name, and the one that is spoken for."""
    mention = registry.first_named(words)
    actor = mention.actor if mention else None
    by_word = _kind_by_word(words)
    status = registry.status(actor, on) if actor else None
    own = actor.id if actor and mention and len(mention.text) >= 0.6 * len(words) else None
    own = None if by_word == "media" and status == "state" else own
    status = None if by_word == "ngo" and mention and _only_where(words, mention) else status
    kind = status if own else _settled(by_word, status, words) or _kind_by_name(words)
    kind = kind or "unattributed"
    side = actor.id if actor and kind in ("state", "armed_group", "igo", "ngo", "media") else None
    return kind, own, side


def _settled(by_word: str | None, status: str | None, words: str) -> str | None:
    if status is None:
        return by_word
    if by_word in ("medical", "expert", "witness"):
        return by_word
    if by_word == "media" and status in ("state", "media"):
        return "media"
    if by_word == "anonymous" and status in ("state", "armed_group"):
        return status if "sources" in words.lower() and "based in" not in words.lower() else by_word
    if by_word == "ngo" and status == "state" and "opposition" in words.lower():
        return by_word
    return "state" if status in ("state",) else status


def _spoken_for(words: str) -> str:
    """Those for whom a spokesman speaks, where their words tell a kind: "a spokesman for the families"."""
    found = _SPOKEN_FOR.match(words)
    return found.group(1) if found and _kind_in(found.group(1)) else words


def _only_where(words: str, mention: ActorMention) -> bool:
    """True for a country that only says where they are: "rights groups in Syria"."""
    return _WHERE.search(words, 0, mention.span.start) is not None


@lru_cache(1024)  # "residents", "the ministry": a few speak in every report
def _kind_by_word(words: str) -> str | None:
    """The kind that the words tell of the speaker, or of those for whom a spokesman speaks."""
    return _kind_in(_spoken_for(words))


def _kind_in(words: str) -> str | None:
    """The kind of the phrase of the most words; of equals, that of the kind that goes first."""
    lowered = _POSSESSIVE.sub("", words.lower())
    found = [
        (len(match.split()), -rank, kind)
        for rank, (kind, pattern) in enumerate(_patterns().items())
        for match in pattern.findall(lowered)
    ]
    return max(found)[2] if found else None


@lru_cache(1024)
def _kind_by_name(words: str) -> str | None:
    """The kind of a country, or of one with a title."""
    return _kind_by_nation(words) or _kind_by_title(words)


def _kind_by_nation(words: str) -> str | None:
    """A country by itself speaks as a state, and so does its capital."""
    bare = _ARTICLE.sub("", _POSSESSIVE.sub("", words))
    if bare.lower() in _seats():
        return "state"
    found = (" ".join(match.group().split()) for match in _NATION.finditer(bare))
    return "state" if any(name in nation_words() for name in found) else None


def _kind_by_title(words: str) -> str | None:
    """The kind of those who bear a title and of whom nothing else is told: "Dr Jamie Hart"."""
    first = words.split(maxsplit=1)[0].lower().rstrip(".")
    return next((kind for kind, titles in _data()["titles"].items() if first in titles), None)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {
        kind: re.compile(
            r"\b(?:"
            + "|".join(re.escape(_POSSESSIVE.sub("", w)) for w in _longest_first(_data()["words"][kind]))
            + r")\b"
        )
        for kind in _data()["order"]
    }


@cache
def _seats() -> frozenset[str]:
    return frozenset(name.lower() for name in _data()["seats"]["state"])


def _longest_first(phrases: list[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.resolve.actors", "speakers.toml")
