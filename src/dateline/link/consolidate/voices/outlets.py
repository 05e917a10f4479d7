"""Outlets by one key, however a report writes their name: "AFP" and "Agence France-Presse" are one."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.core import Speaker
from dateline.resolve.actors import shipped_actors
from dateline.schema.loader import load_toml

_HEAD, _TAIL = 300, 300  # characters at the beginning and end of a report where an agency is credited
_SEVERAL = re.compile(r"\b(?:media|reports?|outlets|agencies|newspapers|press|broadcasters|journalists)\b", re.I)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)


def outlet_key(name: str) -> str:
    """The key of the outlet of that name: the registry's id, or the name in small letters."""
    plain = _ARTICLE.sub("", " ".join(name.split())).casefold()
    return _known().get(plain, plain)


def cited_outlet(speaker: Speaker) -> str | None:
    """The key of the outlet that the speaker is; None for somebody else, and for media without a name."""
    if speaker.kind != "media" or not speaker.text:
        return None
    for own in (speaker.id, speaker.side):
        if own in _media():
            return own
    inside = _any_known().search(speaker.text)
    if inside is not None:
        return _known()[inside.group().casefold()]
    words = speaker.text.split()
    named = any(word[:1].isupper() for word in words[1:] or words) and not _SEVERAL.search(speaker.text)
    return outlet_key(speaker.text) if named else None


def credited_agency(text: str) -> str | None:
    """The key of the agency that a report credits in its dateline, "KABUL (Reuters) –", or in its last line."""
    head = _in_dateline().search(text, 0, _HEAD)
    if head:
        return outlet_key(head["name"])
    tail = _in_last_line().search(text, max(0, len(text) - _TAIL))
    return outlet_key(tail["name"]) if tail else None


@cache
def _media() -> frozenset[str]:
    return frozenset(actor.id for actor in shipped_actors().values() if actor.kind == "media")


@cache
def _known() -> Mapping[str, str]:
    """The key of every name that is known, in small letters."""
    own = {name: key for key, names in load_toml(__package__, "agencies.toml")["names"].items() for name in names}
    shipped = {
        name: actor.id
        for actor in shipped_actors().values()
        if actor.kind == "media"
        for name in (actor.name, *actor.aliases)
    }
    return {_ARTICLE.sub("", name).casefold(): key for name, key in {**own, **shipped}.items()}


@cache
def _any_known() -> re.Pattern[str]:
    longest_first = sorted(_known(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.I)


@cache
def _in_dateline() -> re.Pattern[str]:
    return re.compile(rf"\((?P<name>{_names(_wires())})\)\s{{0,2}}[-–—]")


@cache
def _in_last_line() -> re.Pattern[str]:
    credit = r"(?:©|\(c\)|source:|[-–—(])\s{0,2}"
    return re.compile(rf"(?:^|\n)[^\n]{{0,40}}?{credit}(?P<name>{_names(_wires())})\)?\.?\s*\Z", re.I)


def _wires() -> Mapping[str, list[str]]:
    """Agencies whose reports others print: those of the list and the great ones of the registry."""
    shipped = shipped_actors()
    great = ("reuters", "associated-press", "afp", "xinhua", "tass", "sana", "anadolu")
    own: Mapping[str, list[str]] = load_toml(__package__, "agencies.toml")["names"]
    return {**own, **{key: [shipped[key].name, *shipped[key].aliases] for key in great}}


def _names(agencies: Mapping[str, list[str]]) -> str:
    longest_first = sorted((name for names in agencies.values() for name in names), key=lambda n: (-len(n), n))
    return "|".join(map(re.escape, longest_first))
