"""MUC-4 templates of five slots, scored as GTT scores them (CEAF-REE over templates).

Source: Du, Rush and Cardie 2021, Template filling with generative transformers. A template is an incident type and, for
each of five roles, entities; an entity of gold is the list of its mentions, one of the system a single string.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.evaluate.assignment import best_assignment
from dateline.evaluate.rates import f1, rates, share

Template = Mapping[str, Any]
ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
KIND = "incident_type"


def muc4_figures(gold: Mapping[str, Sequence[Template]], system: Mapping[str, Sequence[Template]]) -> dict[str, float]:
    """Micro precision, recall and F1 over all slots, and those of each role and the incident type.

    Templates of a document are matched one to one so that most slots are right. An entity is right if it equals, letter
    for letter, a mention of an entity of gold that none took before. `loose` is `micro` with one difference, for
    comparison with published figures: a further string for an entity that is taken counts as right in precision.
    """
    total: Counter[str] = Counter()
    for document, wanted in gold.items():
        total.update(_document(wanted, system.get(document, ())))
    found: dict[str, float] = {}
    for name in ("micro", KIND, *ROLES):
        parts = (KIND, *ROLES) if name == "micro" else (name,)
        sums = (sum(total[f"{part} {kind}"] for part in parts) for kind in ("right", "said", "gold"))
        found |= {f"{name}_{end}": value for end, value in zip(("p", "r", "f1"), rates(*sums), strict=True)}
    return found | _loose(total)


def _loose(total: Counter[str]) -> dict[str, float]:
    right, met, said, gold = (
        sum(total[f"{part} {kind}"] for part in (KIND, *ROLES)) for kind in ("right", "met", "said", "gold")
    )
    precision, recall = share(right + met, said), share(right, gold)
    return {"loose_p": precision, "loose_r": recall, "loose_f1": f1(precision, recall)}


def _document(gold: Sequence[Template], system: Sequence[Template]) -> Counter[str]:
    right = [[_right(g, s) for s in system] for g in gold]
    total: Counter[str] = Counter()
    for side, templates in (("gold", gold), ("said", system)):
        for template in templates:
            total.update({f"{KIND} {side}": 1, **{f"{role} {side}": len(template.get(role, ())) for role in ROLES}})
    for g, s in best_assignment([[float(cell.total()) for cell in row] for row in right]):
        total.update({f"{slot} right": count for slot, count in right[g][s].items()})
        total.update(_met_again(gold[g], system[s], right[g][s]))
    return total


def _met_again(gold: Template, system: Template, right: Counter[str]) -> dict[str, int]:
    """How many entities of the system name one of gold that another has taken."""
    named = {role: {_mention(mention) for entity in gold.get(role, ()) for mention in entity} for role in ROLES}
    return {
        f"{role} met": sum(_said(entity) in named[role] for entity in system.get(role, ())) - right[role]
        for role in ROLES
    }


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
