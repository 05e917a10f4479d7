"""Reports of ordinary crime: somebody shot his boss, a court tried a fraud. They tell no event of conflict."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from dateline.core import Actor
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import acts, is_armed
from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml


def tells_only_crime(passages: Sequence[Passage]) -> bool:
    """True for a report that tells its acts as ordinary crime and names nothing by which they have a public side."""
    if not passages:
        return False
    text, end = passages[0].text, passages[-1].span.end
    if not any(_crime().search(text, p.span.start, p.span.end) for p in passages if p.triggers):
        return False
    return not _public().search(text, 0, end) and not any(_is_public(passage) for passage in passages)


def _is_public(passage: Passage) -> bool:
    """True where an armed group, or a state that is not only its police and courts, takes part."""
    known = (mention for mention in passage.actors if mention.actor and acts(passage.text, mention))
    return any(is_armed(mention) or _is_army(mention.actor) for mention in known if mention.actor)


def _is_army(actor: Actor) -> bool:
    return actor.kind == "state_forces" and not actor.id.startswith("police-of-")


@cache
def _public() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(_data()['public'])})", re.IGNORECASE)


@cache
def _crime() -> re.Pattern[str]:
    data = _data()
    being = r"(?:(?:is|was|has|been|who|also)\s){0,3}"
    alone = (
        rf"(?:\ban?|\bthe|\bone)\s(?:[\w-]+\s){{0,2}}(?:{any_of(data['alone'])})\s{being}(?:{any_of(data['tried'])})\b"
    )
    kin = rf"\b(?:his|her|their)\s(?:own\s|former\s|estranged\s|late\s)?(?:{any_of(data['kin'])})\b"
    close = rf"(?:{any_of(data['harmed'])})\s{kin}"
    return re.compile(rf"{alone}|{close}|(?<!\w)(?:{any_of(data['words'])})", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "crimes.toml")
