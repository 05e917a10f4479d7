"""The registry of actors: who they are, what they are on a day, and where a text names them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from dateline.core import Actor, Span, Speaker
from dateline.resolve.actors.entries import read_file, shipped_actors
from dateline.resolve.actors.find import find_mentions
from dateline.resolve.actors.mentions import ActorMention
from dateline.resolve.actors.names import NameIndex
from dateline.resolve.actors.speakers import describe_speaker

_LATEST = 2048  # the words of so many speakers are remembered


class ActorRegistry:
    """Actors by id, with their names indexed for reading. It is never changed after it is made."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = dict(actors)
        self._names = NameIndex(self._actors.values())
        self._first_named: dict[str, ActorMention | None] = {}

    @classmethod
    def load(cls, extra: Sequence[Path] = ()) -> "ActorRegistry":
        """The shipped registry with the actors of the users' files, which replace those of the same id.

        Raises ValueError, in one line, for a file that is no list of actors.
        """
        actors = dict(shipped_actors())
        for path in extra:
            actors |= read_file(path)
        return cls(actors)

    def __len__(self) -> int:
        return len(self._actors)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Every actor, in the order of loading."""
        return tuple(self._actors.values())

    def actor(self, actor_id: str) -> Actor | None:
        """The actor with that id."""
        return self._actors.get(actor_id)

    def named(self, name: str) -> Actor | None:
        """The actor with exactly that name or alias."""
        return self._names.exact(name)

    def status(self, actor: Actor, on: date | None) -> str:
        """What kind of speaker the actor is on a day; without a day, what it is at last."""
        for status in actor.statuses:
            if on and (status.start is None or status.start <= on) and (status.end is None or on <= status.end):
                return status.status
        return actor.statuses[-1].status if actor.statuses else "armed_group"

    def same_side(self, left: str | None, right: str | None) -> bool:
        """True where the two ids are one actor, or one belongs to the other, or both to a third."""
        return bool(left and right and self._root(left) == self._root(right))

    def find(self, text: str, sentences: Sequence[Span]) -> tuple[ActorMention, ...]:
        """Every mention of an actor in the sentences, in order and none overlapping."""
        return find_mentions(text, sentences, self._names, self._actors)

    def first_named(self, words: str) -> ActorMention | None:
        """The first mention in the words of an actor that is known; looked for once in words that come again."""
        if words in self._first_named:
            return self._first_named[words]
        if len(self._first_named) >= _LATEST:
            self._first_named.clear()
        mentions = self.find(words, (Span(0, len(words)),))
        found = next((mention for mention in mentions if mention.actor), None)
        self._first_named[words] = found
        return found

    def speaker(self, words: str, on: date | None, span: Span | None = None) -> Speaker:
        """The speaker whom the words name, with the kind it is on that day."""
        return describe_speaker(words, on, span, self)

    def _root(self, actor_id: str) -> str:
        seen = {actor_id}
        while (actor := self._actors.get(actor_id)) and actor.parent and actor.parent not in seen:
            actor_id = actor.parent
            seen.add(actor_id)
        return actor_id
