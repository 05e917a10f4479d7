"""What kind of actor words without a name stand for."""

from collections.abc import Iterable

from dateline.resolve.actors.generic import kind_of_noun

_LONGEST_NOUN = 3
# Whoever strikes one of these strikes the people in it, also where an army runs it.
_CIVIL_SITES = frozenset(
    ("school", "schools", "hospital", "hospitals", "clinic", "mosque", "mosques", "church", "churches", "temple",
     "synagogue", "market", "bazaar", "mall", "hotel", "restaurant", "university", "college", "airport", "hall",
     "funeral", "wedding", "homes", "houses", "village", "villages", "bus")
)  # fmt: skip


def is_civil_site(text: str) -> bool:
    """Whether the words name a building or a gathering of civilians: the last of them decides."""
    return bool(_CIVIL_SITES.intersection(text.lower().split()[-1:]))


def noun_kind(texts: Iterable[str]) -> str | None:
    """The kind of an actor without an entry, by the noun that its words hold, longer nouns first.

    A site that people use counts as people: the last word decides, so that an army school is no army.
    """
    for text in texts:
        words = text.lower().split()
        if is_civil_site(text):
            return "people"
        for length in range(_LONGEST_NOUN, 0, -1):
            for start in range(len(words) - length, -1, -1):
                kind = kind_of_noun().get(" ".join(words[start : start + length]))
                if kind:
                    return kind
        if _CIVIL_SITES & set(words):
            return "people"
    return None
