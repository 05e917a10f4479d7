"""The word lists of figures, as they lie in TOML, and patterns made of them."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Any

from dateline.schema.loader import load_toml

_PACKAGE = "dateline.extract.cues.figures"
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives"}


@cache
def harm() -> Mapping[str, Mapping[str, list[str]]]:
    """The words of harm by property and form."""
    return MappingProxyType(
        {
            name: {form: [one for phrase in phrases for one in expanded(phrase)] for form, phrases in forms.items()}
            for name, forms in load_toml(_PACKAGE, "harm.toml").items()
        }
    )


def expanded(phrase: str) -> Iterator[str]:
    """The phrases that one with choices stands for: "shot in the|his leg" is two; "_" is no word."""
    for words in product(*(word.split("|") for word in phrase.split())):
        yield " ".join(word for word in words if word != "_")


@cache
def grammar() -> Mapping[str, Any]:
    """The small words that stand between people and the words of harm."""
    return MappingProxyType(load_toml(_PACKAGE, "grammar.toml"))


@cache
def undone() -> Mapping[str, list[str]]:
    """The words that say of harm that it was not done."""
    return MappingProxyType(load_toml(_PACKAGE, "undone.toml"))


@cache
def group_of_noun() -> Mapping[str, str]:
    """The closed group of each known noun, singular and plural."""
    groups: dict[str, str] = {}
    for group, kinds in load_toml(_PACKAGE, "groups.toml").items():
        for noun in kinds["persons"]:
            groups[noun] = groups[plural(noun)] = group
        groups.update(dict.fromkeys(kinds["bodies"], group))
    return MappingProxyType(groups)


@cache
def persons() -> frozenset[str]:
    """Every noun for one person, of the groups and of none."""
    known = [noun for kinds in load_toml(_PACKAGE, "groups.toml").values() for noun in kinds["persons"]]
    return frozenset([*known, *grammar()["roles"]])


def plural(noun: str) -> str:
    """The plural of a noun: "deputies" of "deputy", "policemen" of "policeman"."""
    head, last = noun[: noun.rfind(" ") + 1], noun[noun.rfind(" ") + 1 :]
    for singular, irregular in _IRREGULAR.items():
        if last.endswith(singular):
            return head + last.removesuffix(singular) + irregular
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{head}{last[:-1]}ies"
    return f"{head}{last}es" if last.endswith(("s", "ch", "sh", "x")) else f"{noun}s"


@cache
def participles() -> frozenset[str]:
    """Words of harm that can describe those whom it befell before."""
    return frozenset(phrase for forms in harm().values() for phrase in forms["passive"] if " " not in phrase)
