"""Reports of ordinary crime: somebody shot his boss, a court tried a fraud. They tell no event of conflict."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from dateline.core import Actor
from dateline.extract.cues.beginnings import beginning
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import acts, is_armed
from dateline.resolve.phrases import any_of
from dateline.schema.loader import load_toml

_MANY = 5  # words of courts and detectives that make a report one of them
_OUTWEIGHED = 4  # such words for each that could be public
_BY_THE_WAY = 8  # such words beside which one that is public else can be a manner of speaking: "a bomb of a defence"


def tells_only_crime(passages: Sequence[Passage]) -> bool:
    """True for a report that tells its acts as ordinary crime and names nothing by which they have a public side."""
    if not passages or any(map(_is_public, passages)):
        return False
    whole, text = (0, passages[-1].span.end), passages[0].text
    if _is_of_courts(text):
        return True
    if _public().search(text, *whole):
        return False
    telling = [passage for passage in passages if passage.triggers]
    crime = any(_crime().search(text, passage.span.start, passage.span.end) for passage in telling)
    return (crime and not _office().search(text, *whole)) or _is_for_gain(passages)


def has_public_side(passages: Sequence[Passage]) -> bool:
    """True for a report in which an armed group or an army takes part, or that has a word for conflict or politics."""
    return any(map(_is_public, passages)) or any(
        _public().search(passage.text, passage.span.start, passage.span.end) for passage in passages
    )


def _is_of_courts(text: str) -> bool:
    """True where courts, lawyers and detectives are all there is, and hardly a word of a public side.

    Who was a priest once, and a town's mayor, come into long reports of a trial too; rebels and protests do not.
    """
    count = len(set(_words(_courts(), text)))
    if count < _MANY:
        return False
    beside = _words(_public(), text)
    others = sum(word not in _data()["passing"] for word in beside)
    if others > (count >= _BY_THE_WAY):
        return False
    return count >= _OUTWEIGHED * len({*beside, *_words(_office(), text)})


def _words(pattern: re.Pattern[str], text: str) -> list[str]:
    return [found.group().lower() for found in pattern.finditer(text)]


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
    others, words = beginning(_data()["not_public"]), beginning(_data()["public"], _data()["public_words"])
    return re.compile(f"(?!{others.pattern}){words.pattern}", re.IGNORECASE)


@cache
def _courts() -> re.Pattern[str]:
    return beginning(_data()["courts"], _data()["courts_words"])


@cache
def _office() -> re.Pattern[str]:
    return beginning(_data()["office"], _data()["office_words"])


@cache
def _gain() -> re.Pattern[str]:
    return beginning(_data()["gain"])


@cache
def _stakes() -> re.Pattern[str]:
    return beginning(_data()["stakes"])


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
    deed = rf"(?:[\w-]+\s){{0,2}}(?:{any_of(data['deeds'])})\b(?!\s(?:[\w-]+\s){{0,4}}(?:{any_of(data['serving'])})\b)"
    blamed = rf"\b(?:accused|suspected|suspicion|guilty|convicted)\s(?:[\w-]+\s)?of\s{deed}"
    held = rf"\b(?:{any_of(data['held'])})\s(?:\S+\s){{0,12}}?(?:in|over|for|with)\s(?:the\s)?{deed}"
    parts = (alone, close, job, blamed, held, rf"(?<!\w)(?:{any_of(data['words'])})")
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "crimes.toml")
