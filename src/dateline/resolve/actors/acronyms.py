"""Groups that no registry knows, under the acronym that the text itself gives them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.core import Span
from dateline.resolve.actors.generic import group_pattern
from dateline.resolve.actors.mentions import ActorMention
from dateline.resolve.actors.names import NameIndex

_WORD = re.compile(r"(?<![\w-])[A-Z][A-Za-z-]{1,8}(?![\w-])")


def introduced(text: str, sentences: Sequence[Span], names: NameIndex) -> Mapping[str, str]:
    """The full name behind each acronym that follows an unknown group's name in brackets."""
    found: dict[str, str] = {}
    for sentence in sentences:
        for match in group_pattern().finditer(text, sentence.start, sentence.end):
            name = match.group().partition(" (")[0].removeprefix("The ")
            if match["acronym"] and match["acronym"].isupper() and not _ends_known(name, names):
                found.setdefault(match["acronym"], name)
    return found


def _ends_known(name: str, names: NameIndex) -> bool:
    """True where the name, or its end ("Kurdish-led Syrian Democratic Forces"), is in the registry."""
    words = name.split()
    return any(names.exact(" ".join(words[first:])) is not None for first in range(len(words)))


def by_acronym(text: str, sentence: Span, short: Mapping[str, str]) -> Iterator[ActorMention]:
    """The mentions of these groups in a sentence: the name with its acronym, and the acronym alone.

    What a text introduces goes before the registry, which may know another group by the same letters.
    """
    if not short:
        return
    full = [m for m in group_pattern().finditer(text, sentence.start, sentence.end) if m["acronym"] in short]
    for match in full:
        yield _mention(text, Span(*match.span()), short[match["acronym"]], match["acronym"], match["head"])
    starts, ends = [sentence.start, *(m.end() for m in full)], [*(m.start() for m in full), sentence.end]
    for start, end in zip(starts, ends, strict=True):
        for word in _WORD.finditer(text, start, end):
            if word.group() in short:
                yield _mention(text, Span(*word.span()), short[word.group()], word.group(), word.group())


def _mention(text: str, span: Span, name: str, acronym: str, head: str) -> ActorMention:
    return ActorMention(span, span.of(text), f"{name} ({acronym})", None, "unknown", head)
