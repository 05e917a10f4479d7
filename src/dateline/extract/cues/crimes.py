"""Reports of ordinary crime: somebody shot his boss, a court tried a fraud. They tell no event of conflict."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from dateline.core import Actor
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import acts, is_armed
from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml


def tells_only_crime(passages: Sequence[Passage]) -> bool:
    """True for a report that tells its acts as ordinary crime and names nothing by which they have a public side."""
    if not passages or any(map(_is_public, passages)):
        return False
    telling = [passage for passage in passages if passage.triggers]
    whole, text = (0, passages[-1].span.end), passages[0].text
    if _public().search(text, *whole):
        return False
    crime = any(_crime().search(text, passage.span.start, passage.span.end) for passage in telling)
    return (crime and not _office().search(text, *whole)) or _is_for_gain(passages)


def _is_for_gain(passages: Sequence[Passage]) -> bool:
    """True where nothing is told but how a crime of gain was pursued, whatever office somebody in it holds.

    It can be named in the sentence beside: "He resigned over bribes. His aide has fled".
    """
    if any(trigger.type not in _data()["pursued"] for passage in passages for trigger in passage.triggers):
        return False
    text, telling = passages[0].text, {passage.index for passage in passages if passage.triggers}
    near = (p for p in passages if not telling.isdisjoint((p.index - 1, p.index, p.index + 1)))
    named = any(_gain().search(text, passage.span.start, passage.span.end) for passage in near)
    return named and not _stakes().search(text, 0, passages[-1].span.end)


def _is_public(passage: Passage) -> bool:
    """True where an armed group, or a state that is not only its police and courts, takes part."""
    known = (mention for mention in passage.actors if mention.actor and acts(passage.text, mention))
    return any(is_armed(mention) or _is_army(mention.actor) for mention in known if mention.actor)


def _is_army(actor: Actor) -> bool:
    return actor.kind == "state_forces" and not actor.id.startswith("police-of-")


@cache
def _public() -> re.Pattern[str]:
    return _beginning(_data()["public"], _data()["public_words"])


@cache
def _office() -> re.Pattern[str]:
    return _beginning(_data()["office"], _data()["office_words"])


@cache
def _gain() -> re.Pattern[str]:
    return _beginning(_data()["gain"])


@cache
def _stakes() -> re.Pattern[str]:
    return _beginning(_data()["stakes"])


def _beginning(parts: Iterable[str], whole: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern for words that begin so, and for those that are one of the whole ones."""
    ends = rf"|(?:{any_of(whole)})\b" if whole else ""
    return re.compile(rf"(?<!\w)(?:{any_of(parts)}{ends})", re.IGNORECASE)


@cache
def _crime() -> re.Pattern[str]:
    data = _data()
    being = r"(?:(?:is|was|has|been|who|also)\s){0,3}"
    alone = (
        rf"(?:\ban?|\bthe|\bone)\s(?:[\w-]+\s){{0,2}}(?:{any_of(data['alone'])})\s{being}(?:{any_of(data['tried'])})\b"
    )
    kin = rf"\b(?:his|her|their)\s(?:own\s|former\s|estranged\s|late\s)?(?:{any_of(data['kin'])})\b"
    close = rf"(?:{any_of(data['harmed'])})\s{kin}"
    job = rf"\b(?:{any_of(data['lost'])})\s(?:[\w-]+\s){{0,2}}from\s(?:his|her|their)\s(?:jobs?|work)\b"
    return re.compile(rf"{alone}|{close}|{job}|(?<!\w)(?:{any_of(data['words'])})", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "crimes.toml")
