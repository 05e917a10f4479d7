"""Words to actors: a registry of public actors, and the people and groups that a text names."""

from dateline.resolve.actors.entries import shipped_actors
from dateline.resolve.actors.mentions import ActorMention
from dateline.resolve.actors.registry import ActorRegistry

__all__ = ["ActorMention", "ActorRegistry", "shipped_actors"]
