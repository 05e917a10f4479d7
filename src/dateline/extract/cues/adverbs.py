"""Adverbs at the end of a name: "the governor strongly" is the governor."""

import re

from dateline.extract.cues.grammar import words

_LAST = re.compile(r"\s([a-z]{2,}ly)$")


def without_adverb(text: str, start: int, end: int) -> int:
    """Where the words between the places end without an adverb at their end."""
    last = _LAST.search(text, start, end)
    return last.start() if last and last.group(1) not in words("no_adverbs") else end
