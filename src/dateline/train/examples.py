"""From a MUC-4 document to what a network learns from it."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dateline.evaluate.muc4_files import KIND, ROLES, Muc4Document
from dateline.extract.neural.names import TYPES
from dateline.extract.neural.tokens import Integers, Tokens, WordPieces

OUTSIDE, BEGIN, INSIDE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Mention:
    """Pieces `start` to `end` that fill a role, with the templates and the entities (template, number) they fill."""

    start: int
    end: int
    role: int
    templates: frozenset[int]
    entities: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Example:
    """A document, or a part of one, as a network learns from it.

    `types` is the type of each template, `told` those of the templates that these pieces can tell of; `tags` has the
    shape [roles, pieces].
    """

    name: str
    tokens: Tokens
    types: tuple[int, ...]
    told: tuple[int, ...]
    mentions: tuple[Mention, ...]
    tags: Integers


def example(document: Muc4Document, pieces: WordPieces) -> Example:
    """The labels of a document: every occurrence of a gold string, bounded by words, is a mention of its role.

    The offsets in the files are not used, since they are the first match of the letters, also inside other words.
    """
    tokens = pieces.cut(document.text)
    templates = [template for template in document.templates if template[KIND] in TYPES]
    mentions = tuple(_mentions(tokens, templates))
    tags = np.zeros((len(ROLES), len(tokens)), dtype=np.int64)
    for mention in mentions:
        tags[mention.role, mention.start : mention.end] = INSIDE
        tags[mention.role, mention.start] = BEGIN
    types = tuple(TYPES.index(template[KIND]) for template in templates)
    return Example(document.name, tokens, types, types, mentions, tags)


def _mentions(tokens: Tokens, templates: list[dict[str, Any]]) -> Iterator[Mention]:
    for role, name in enumerate(ROLES):
        fillers: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for number, template in enumerate(templates):
            for entity, mentions in enumerate(template.get(name, ())):
                for string, _ in mentions:
                    fillers[string].add((number, entity))
        taken = np.zeros(len(tokens), dtype=bool)
        for string in sorted(fillers, key=lambda s: (-len(s), s)):
            for start, end in _occurrences(tokens, string):
                if not taken[start:end].any():
                    taken[start:end] = True
                    filled = frozenset(fillers[string])
                    yield Mention(start, end, role, frozenset(n for n, _ in filled), filled)


def _occurrences(tokens: Tokens, string: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(rf"(?<!\w){re.escape(string)}(?!\w)", tokens.text):
        start = int(np.searchsorted(tokens.ends, match.start(), side="right"))
        end = int(np.searchsorted(tokens.starts, match.end(), side="left"))
        if start < end:
            yield start, end


def cropped(example: Example, most: int, chance: random.Random) -> Example:
    """At most that many neighbouring pieces of a document, from anywhere in it, with what is labelled in them.

    Of a document that tells of incidents the part has a mention in it, if the document has any.
    """
    length = len(example.tokens)
    if length <= most:
        return example
    middle = chance.choice(example.mentions).start if example.mentions else chance.randrange(length)
    start = min(max(0, middle - chance.randrange(most)), length - most)
    return part(example, start, start + most)


def part(example: Example, start: int, end: int) -> Example:
    """The pieces from `start` up to `end`, with what is labelled in them."""
    whole = example.tokens
    tokens = Tokens(whole.text, whole.ids[start:end], whole.starts[start:end], whole.ends[start:end])
    inside = [mention for mention in example.mentions if start <= mention.start and mention.end <= end]
    kept = tuple(replace(mention, start=mention.start - start, end=mention.end - start) for mention in inside)
    elsewhere = _templates(example.mentions) - _templates(kept)
    told = tuple(kind for number, kind in enumerate(example.types) if number not in elsewhere)
    return Example(example.name, tokens, example.types, told, kept, example.tags[:, start:end])


def _templates(mentions: Sequence[Mention]) -> frozenset[int]:
    return frozenset(template for mention in mentions for template in mention.templates)
