"""Who has which part in an act, telling by telling."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.core import EventActor, Span
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.parties import can_act, event_actor, is_somebody
from dateline.extract.cues.protests import protested_against
from dateline.extract.cues.sides import MUTUAL


@dataclass(frozen=True, slots=True)
class Part:
    """An actor in a role, as one telling has it; `rule` names what found it there.

    `likely` is a probability, None where nothing but rules was asked. `quoted` are the words that say so, where they
    stand in another sentence than the telling. `certain` is True where grammar leaves no doubt.
    """

    actor: EventActor
    rule: str
    likely: float | None = None
    quoted: Span | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """The tellings that say who did it to whom, the fullest first, each with the parts that it gives."""

    told: tuple[tuple[Draft, tuple[Part, ...]], ...]

    @property
    def actors(self) -> tuple[EventActor, ...]:
        """All of them, each once."""
        return tuple(distinct_actors(part.actor for _, parts in self.told for part in parts))

    def of(self, draft: Draft) -> tuple[Part, ...]:
        """The parts that this telling gives; none where it does not say who did it."""
        return next((parts for told, parts in self.told if told is draft), ())


def cast_by_rules(drafts: Sequence[Draft], kind: str) -> Cast:
    """The cast of an act of this type, from the words beside those that tell it."""
    return Cast(tuple((draft, tuple(_parts(draft, kind))) for draft in drafts))


def _parts(draft: Draft, kind: str) -> Iterator[Part]:
    first, second = _role_names(draft, kind)
    text, form = draft.passage.text, draft.telling.main.form
    named = [(party, first) for party in draft.roles.agents] + [(party, second) for party in draft.roles.targets]
    for party, role in named:
        against = protested_against(draft.passage, draft.telling, party.span)
        actor = event_actor(text, party, "target" if against else role)
        if is_somebody(actor):
            yield Part(actor, f"{actor.role}-{form}", certain=party.certain or (against and can_act(text, party)))


def _role_names(draft: Draft, kind: str) -> tuple[str, str]:
    if kind in MUTUAL:
        return "participant", "participant" if draft.telling.type in MUTUAL else "target"
    if draft.roles.mutual:
        return "participant", "target"
    return "perpetrator", "target"


def distinct_actors(actors: Iterable[EventActor]) -> Iterator[EventActor]:
    """Each actor once in a role, as named first."""
    seen: list[EventActor] = []
    for actor in actors:
        if not any(same_actor(actor, other) for other in seen):
            seen.append(actor)
            yield actor


def same_actor(first: EventActor, second: EventActor) -> bool:
    """True where two namings in one role are of one actor: by id, else where one name holds the other's words."""
    if first.role != second.role:
        return False
    if first.id and second.id:
        return first.id == second.id
    one, two = set(first.name.lower().split()), set(second.name.lower().split())
    return one <= two or two <= one
