"""A mention of an actor in a text."""

from dataclasses import dataclass

from dateline.core import Actor, Span


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name an actor: `text` as they stand, `name` the fullest name of the same actor in the document.

    `actor` is the registry's entry or None. `kind` is the kind of speaker it would be: state, armed_group, igo, ngo,
    media, medical, people or unknown. `head` is the last noun.
    """

    span: Span
    text: str
    name: str
    actor: Actor | None
    kind: str
    head: str
