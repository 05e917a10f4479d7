"""Patterns for any of many phrases."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str], gap: str = r"\s{1,3}") -> str:
    """A pattern for any of the phrases, the longest first, with `gap` between their words.

    Phrases that begin with one letter stand together behind it, so that a text is held against that letter once and not
    against every phrase. What is matched is the same: where a word begins, only phrases of its letter can match.
    """
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    groups: dict[str, list[str]] = {}
    for phrase in longest_first:
        groups.setdefault(phrase[:1].casefold(), []).append(phrase)
    return "|".join(_group(group, gap) for group in groups.values())


def _group(phrases: list[str], gap: str) -> str:
    first = {phrase[:1] for phrase in phrases}
    if len(phrases) == 1 or len(first) > 1:
        return "|".join(_written(phrase, gap) for phrase in phrases)
    rest = "|".join(_written(phrase, gap).removeprefix(re.escape(phrase[:1])) for phrase in phrases)
    return f"{re.escape(phrases[0][:1])}(?:{rest})"


def _written(phrase: str, gap: str) -> str:
    return gap.join(re.escape(word) for word in phrase.split())
