"""MUC-4 templates of five slots, by the measure that GTT's paper describes (CEAF-REE over templates).

Source: Du, Rush and Cardie 2021, Template filling with generative transformers. A template is an incident type and, for
each of five roles, entities; an entity of gold is the list of its mentions, one of the system a single string. What the
script that came with the paper counts otherwise stands in `muc4_loose`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.evaluate.assignment import best_assignment
from dateline.evaluate.muc4_files import KIND, ROLES
from dateline.evaluate.muc4_loose import loose_figures, loose_tally
from dateline.evaluate.rates import rates

Template = Mapping[str, Any]
Templates = Mapping[str, Sequence[Template]]


def muc4_figures(gold: Templates, system: Templates) -> dict[str, float | None]:
    """The figures of gold's documents, as `figures` makes them."""
    return figures(sum(tallies(gold, system), Counter()))


def tallies(gold: Templates, system: Templates) -> list[Counter[str]]:
    """What is counted in each of gold's documents, in their order."""
    both = ((wanted, system.get(document, ())) for document, wanted in gold.items())
    return [_document(wanted, said) + loose_tally(wanted, said) for wanted, said in both]


def figures(total: Counter[str]) -> dict[str, float | None]:
    """Micro precision, recall and F1 over all slots, and those of each role and the incident type.

    Templates of a document are matched one to one so that most slots are right. An entity is right if it equals, letter
    for letter, a mention of an entity of gold that none took before. `loose` is what published figures are. The figures
    of a role that neither side has are None.
    """
    found: dict[str, float | None] = {}
    for name in ("micro", KIND, *ROLES):
        parts = (KIND, *ROLES) if name == "micro" else (name,)
        right, said, wanted = (sum(total[f"{part} {kind}"] for part in parts) for kind in ("right", "said", "gold"))
        values = rates(right, said, wanted) if said or wanted else (None,) * 3
        found |= {f"{name}_{end}": value for end, value in zip(("p", "r", "f1"), values, strict=True)}
    return found | loose_figures(total)


def _document(gold: Sequence[Template], system: Sequence[Template]) -> Counter[str]:
    right = [[_right(g, s) for s in system] for g in gold]
    total: Counter[str] = Counter()
    for side, templates in (("gold", gold), ("said", system)):
        for template in templates:
            total.update({f"{KIND} {side}": 1, **{f"{role} {side}": len(template.get(role, ())) for role in ROLES}})
    for g, s in best_assignment([[float(cell.total()) for cell in row] for row in right]):
        total.update({f"{slot} right": count for slot, count in right[g][s].items()})
    return total


def _right(gold: Template, system: Template) -> Counter[str]:
    found = Counter({KIND: int(gold[KIND] == system[KIND])})
    for role in ROLES:
        left = [set(map(_mention, entity)) for entity in gold.get(role, ())]
        for entity in system.get(role, ()):
            met = next((mentions for mentions in left if _said(entity) in mentions), None)
            if met is not None:
                left.remove(met)
                found[role] += 1
    return found


def _mention(written: Any) -> str:
    """A mention of gold is a string, or a string with its place in the text."""
    return written if isinstance(written, str) else str(written[0])


def _said(entity: Any) -> str:
    """An entity of the system is a string, or a list whose first mention counts."""
    return entity if isinstance(entity, str) else _mention(entity[0])
