"""What changed between two states of an incident, in words: the property, what it was, what it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.core import counted
from dateline.schema import vocabulary

Row = Mapping[str, Any]


def differences(before: Row, after: Row) -> list[str]:
    """What changed between two states of an incident, a line each."""
    found = [told for name in {**before["cells"], **after["cells"]} if (told := _cell(name, before, after))]
    joined = [name for name in after["documents"] if name not in before["documents"]]
    left = [name for name in before["documents"] if name not in after["documents"]]
    found += [f"{name} joined" for name in joined] + [f"{name} left" for name in left]
    found += [f"{name} is contested now" for name in after["contested"] if name not in before["contested"]]
    found += [f"{name} is contested no more" for name in before["contested"] if name not in after["contested"]]
    found += _support(before, after)
    return found or list(_claims(before, after)) or ["the order of what it holds changed, no value did"]


def _cell(name: str, before: Row, after: Row) -> str:
    old, new = before["cells"].get(name), after["cells"].get(name)
    was, now = _value(name, old), _value(name, new)
    if was == now:
        return ""
    if old is None:
        return f"{name} is told now: {now}"
    return f"{name} was {was}, is told no more" if new is None else f"{name} was {was}, is {now}"


def _value(name: str, cell: Row | None) -> str:
    if cell is None:
        return ""
    if name not in vocabulary().counts:
        return "erased" if cell["value"] is None else str(cell["value"])
    ranged, best = counted(cell["low"], cell["high"]), cell["best"]
    return ranged if best is None or ranged == f"{best:,}" else f"{ranged} (best {best:,})"


def _support(before: Row, after: Row) -> Iterator[str]:
    if before["sources"] != after["sources"]:
        yield f"independent sources were {before['sources']:,}, are {after['sources']:,}"
    was, now = (f"{row['grade']['word']} ({row['grade']['admiralty']})" for row in (before, after))
    if was != now:
        yield f"grade was {was}, is {now}"


def _claims(before: Row, after: Row) -> Iterator[str]:
    """Of cells that kept their value, which rule and how many claims they have now."""
    for name, new in after["cells"].items():
        old = before["cells"].get(name, new)
        if old["rule"] != new["rule"]:
            yield f"{name} is {_value(name, new)} still, by {new['rule']} in place of {old['rule']}"
        for side, told in (("claims", "for"), ("against", "against")):
            was, now = len(old[side]), len(new[side])
            if was != now:
                yield f"{name} is {_value(name, new)} still, with {now:,} claims {told} it in place of {was:,}"
            elif old[side] != new[side]:
                yield f"{name} is {_value(name, new)} still, with other claims {told} it"
