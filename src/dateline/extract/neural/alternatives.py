"""What else an event could have been: what the network weighed, and what the rules found near by and did not take.

Nothing of it is stored: document, event and model give it again, the same each time.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from dateline.core import Document, Event, Span
from dateline.extract.base import Alternative
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.fillers import Fillers, find_fillers
from dateline.extract.neural.names import ROLES
from dateline.extract.neural.network import HEADS, READER, Network
from dateline.extract.neural.tellings import TellingsRead

NO_ACT = "no act"
MOST_ALTERNATIVES = 3  # alternatives of a cell
_LEAST_TYPE = 0.01
LEAST_FILLER = 0.05
_ROLES = {"PerpInd": "perpetrator", "PerpOrg": "perpetrator", "Target": "target", "Victim": "target"}
_OF = {**_ROLES, "Weapon": "weapon"}


def other_types(read: TellingsRead, event: Event) -> tuple[Alternative, ...]:
    """What the network holds the word that tells the event for: the type it has, and the likeliest others.

    Scores are probabilities over all types and "no act".
    """
    likely = read.types[carrier(read, event.anchor.head)]
    scored = zip((NO_ACT, *TYPES), map(float, likely), strict=True)
    found = [Alternative(name, None, score, name == event.type) for name, score in scored]
    return best(found, _LEAST_TYPE)


def has_roles(model: Path) -> bool:
    """True where the model in this folder has a reader of templates."""
    return all((model / READER / f"{name}.onnx").is_file() for name in HEADS)


class RoleReader:
    """The reader of templates as a second opinion on who did it, to whom, and with what."""

    def __init__(self, model: Path) -> None:
        """Load it from the folder of a model. Raises ValueError where it is not there."""
        self._network = Network(model, threads=1)

    def others(self, document: Document, event: Event) -> dict[str, tuple[Alternative, ...]]:
        """For perpetrator, target and weapon the words that could fill them, those that the event has among them.

        A score is the probability that the words fill the role, times that of belonging to one incident with what the
        event tells.
        """
        fillers = find_fillers(self._network, document.text)
        near = _near(fillers, event)
        found: dict[str, list[Alternative]] = {name: [] for name in dict.fromkeys(_OF.values())}
        for filler, share in zip(fillers.each, near, strict=True):
            name, span = _OF[ROLES[filler.role]], Span(filler.best.start, filler.best.stop)
            taken = _taken(event, name, filler.string)
            found[name].append(Alternative(filler.string, span, filler.best.score * share, taken))
        return {
            name: best([*distinct(some), *_unseen(event, name, some)], LEAST_FILLER) for name, some in found.items()
        }


def _near(fillers: Fillers, event: Event) -> Sequence[float]:
    """How likely each filler shares an incident with one that stands in the words of the event."""
    told = (event.anchor.quote, *(actor.text for actor in event.actors))
    own = [n for n, filler in enumerate(fillers.each) if any(filler.string in words for words in told)]
    if not own:
        return [0.0] * len(fillers.each)
    shared = np.asarray(fillers.together)[:, own].max(axis=1)
    return [1.0 if number in own else float(share) for number, share in enumerate(shared)]


def _unseen(event: Event, name: str, found: Sequence[Alternative]) -> Iterator[Alternative]:
    """What the event has of the role and the reader does not see, without a score."""
    own = [(actor.name, actor.span) for actor in event.actors if actor.role == name]
    if name == "weapon" and event.weapon:
        own = [(event.weapon, claim.span) for claim in event.claims if claim.property == name][:1]
    for words, span in own:
        if not any(one.taken and same_words(one.value, words) for one in found):
            yield Alternative(words, span, None, True)


def _taken(event: Event, name: str, words: str) -> bool:
    if name == "weapon":
        return same_words(event.weapon or "", words)
    return any(
        actor.role == name and (same_words(actor.text, words) or same_words(actor.name, words))
        for actor in event.actors
    )


def same_words(first: str, second: str) -> bool:
    """True where the words of one hold those of the other."""
    one, other = set(first.lower().split()), set(second.lower().split())
    return bool(one and other) and (one <= other or other <= one)


def distinct(found: Sequence[Alternative]) -> Iterator[Alternative]:
    """Of words that hold one another the likeliest."""
    kept: list[Alternative] = []
    for one in sorted(found, key=_rank):
        if not any(same_words(one.value, other.value) for other in kept):
            kept.append(one)
            yield one


def best(found: Sequence[Alternative] | Iterator[Alternative], least: float) -> tuple[Alternative, ...]:
    """What the event has, then the likeliest others, none less likely than `least`."""
    ranked = sorted(found, key=_rank)
    others = [one for one in ranked if not one.taken and one.score is not None and one.score >= least]
    return (*(one for one in ranked if one.taken), *others[:MOST_ALTERNATIVES])


def _rank(one: Alternative) -> tuple[float, int, str]:
    return -(one.score or 0.0), one.span.start if one.span else 0, one.value
