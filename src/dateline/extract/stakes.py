"""Who has a stake in an event: its sides, and those who speak for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.core import Document, EventActor, Speaker
from dateline.resolve.actors import ActorRegistry


@dataclass(frozen=True, slots=True)
class Stakes:
    """What the registry knows of sides on the day of the document."""

    registry: ActorRegistry
    document: Document

    def is_party(self, speaker: Speaker, actors: Iterable[EventActor]) -> bool:
        """True where the speaker is, or speaks for, one of the actors; for no speaker, where the outlet is."""
        side = speaker.side or speaker.id or self._outlet(speaker)
        return any(self.same_side(side, actor.id) for actor in actors)

    def speaks_for(self, speaker: Speaker, actor: EventActor) -> bool:
        """True where the speaker belongs to the side of the actor."""
        return any(self.same_side(side, actor.id) for side in (speaker.side, speaker.id) if side)

    def same_side(self, left: str | None, right: str | None) -> bool:
        """True where the two ids are one side: one actor, its parts, or the bodies of one state."""
        return self.registry.same_side(left, right) or bool(
            left and right and self._state(left) == self._state(right) is not None
        )

    def _state(self, actor_id: str) -> str | None:
        """The country for which a state's actor acts."""
        actor = self.registry.actor(actor_id)
        of_state = actor is not None and self.registry.status(actor, self.document.published) == "state"
        return actor.country if actor and of_state else None

    def _outlet(self, speaker: Speaker) -> str | None:
        outlet = self.document.outlet
        named = self.registry.named(outlet) if outlet and speaker.kind == "unattributed" else None
        return named.id if named else None
