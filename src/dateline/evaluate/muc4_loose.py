"""MUC-4 templates as the script counts them that GTT was published with, so that published figures can be set beside.

Source: Du, Rush and Cardie 2021, Template filling with generative transformers, and its evaluation script. A template
is an incident type and, for each role, entities, which are lists of mentions.
"""

import re
import string
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dateline.evaluate.assignment import best_assignment
from dateline.evaluate.muc4_files import KIND, ROLES
from dateline.evaluate.rates import f1, share

_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_MARKS = str.maketrans("", "", string.punctuation)


class _Template(NamedTuple):
    kind: str
    roles: Mapping[str, Sequence[frozenset[str]]]

    @property
    def slots(self) -> int:
        """The type, and one for each entity."""
        return 1 + sum(map(len, self.roles.values()))


def loose_figures(total: Counter[str]) -> dict[str, float]:
    """Micro precision, recall and F1 over all slots, named `loose`, of the tallies of documents."""
    precision, recall = share(total["loose right"], total["loose said"]), share(total["loose met"], total["loose gold"])
    return {"loose_p": precision, "loose_r": recall, "loose_f1": f1(precision, recall)}


def loose_tally(gold: Sequence[Mapping[str, Any]], system: Sequence[Mapping[str, Any]]) -> Counter[str]:
    """What counts in one document.

    Templates are matched one to one where the system's type is part of gold's ("bombing" of "attack / bombing"), so
    that precision and recall of the document sum to most; what is not matched is wrong. An entity of the system is
    right if an entity of gold holds all its mentions, also where that has been met before; one of gold is met if it
    holds any of the system's. Mentions are compared in small letters without marks and articles. Templates of gold
    that are alike count once.
    """
    found = _document(_once(gold), [_template(given) for given in system])
    return Counter({f"loose {name}": count for name, count in found.items()})


def _document(gold: Sequence[_Template], system: Sequence[_Template]) -> Counter[str]:
    wanted, said = sum(template.slots for template in gold), sum(template.slots for template in system)
    cells = [[_pair(g, s) for s in system] for g in gold]
    table = [[share(right, said) + share(met, wanted) for right, met in row] for row in cells]
    pairs = [cells[g][s] for g, s in best_assignment(table)]
    return Counter(gold=wanted, said=said, right=sum(r for r, _ in pairs), met=sum(m for _, m in pairs))


def _pair(gold: _Template, system: _Template) -> tuple[int, int]:
    """How many slots of the system are right and how many of gold are met, the type among both."""
    if system.kind not in gold.kind:
        return 0, 0
    right = met = 1
    for role in ROLES:
        wanted, said = gold.roles[role], system.roles[role]
        right += sum(any(entity <= other for other in wanted) for entity in said)
        met += sum(any(entity <= other for entity in said) for other in wanted)
    return right, met


def _once(templates: Iterable[Mapping[str, Any]]) -> list[_Template]:
    found: list[_Template] = []
    alike: list[object] = []
    for written in templates:
        mentions = (
            written[KIND],
            [[list(map(_mention, entity)) for entity in written.get(role, ())] for role in ROLES],
        )
        if mentions not in alike:
            alike.append(mentions)
            found.append(_template(written))
    return found


def _template(written: Mapping[str, Any]) -> _Template:
    roles = {role: [_entity(entity) for entity in written.get(role, ()) if entity] for role in ROLES}
    return _Template(str(written[KIND]), roles)


def _entity(written: Any) -> frozenset[str]:
    """An entity is a list of mentions, or one alone."""
    return frozenset(_plain(_mention(mention)) for mention in ([written] if isinstance(written, str) else written))


def _mention(written: Any) -> str:
    """A mention is a string, or a string with its place in the text."""
    return written if isinstance(written, str) else str(written[0])


def _plain(mention: str) -> str:
    return " ".join(_ARTICLES.sub(" ", mention.lower().translate(_MARKS)).split())
