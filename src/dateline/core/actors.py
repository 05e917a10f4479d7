"""Who acts, who is acted upon, and who speaks."""

from dataclasses import dataclass
from datetime import date

from dateline.core.spans import Span


@dataclass(frozen=True, slots=True)
class ActorStatus:
    """What an actor is from one day to another (both inclusive, None where open): "armed_group", "state"."""

    status: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A public actor of the registry: a state's forces, a rebel group, a militia, a coalition, a body.

    `country` is ISO 3166-1 alpha-2 or None; `parent` the id of the actor it belongs to. `statuses` are dated,
    because a rebel group may become the authority in power.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    kind: str
    parent: str | None = None
    statuses: tuple[ActorStatus, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class EventActor:
    """An actor in a role of one event: `name` is the fullest in the document, `text` the words at the event.

    `canonical` and `id` are the registry's, or None for a group that it does not know.
    """

    role: str
    name: str
    text: str
    span: Span
    canonical: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom the text says a value comes from. `text` is empty and `kind` "unattributed" for the outlet itself.

    `side` is the registry id of the actor it speaks for, `span` where its words stand; both None where unknown.
    """

    text: str
    kind: str
    id: str | None = None
    side: str | None = None
    span: Span | None = None
