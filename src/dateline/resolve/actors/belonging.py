"""Which actors of the registry belong together."""

from functools import cache

from dateline.resolve.actors.entries import shipped_actors


def one_side(left: str, right: str) -> bool:
    """True where the two ids are one actor, or one belongs to the other, or both to a third."""
    return _root(left) == _root(right)


@cache
def _root(own: str) -> str:
    """The actor to which this one belongs in the end. An actor of a user's own file belongs to itself."""
    actors, seen = shipped_actors(), {own}
    while (actor := actors.get(own)) and actor.parent and actor.parent not in seen:
        own = actor.parent
        seen.add(own)
    return own
