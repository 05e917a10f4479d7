"""Who did what to whom in an incident, and who says otherwise."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.core import Claim, Consolidated, Dispute, Event, EventActor
from dateline.link.consolidate.claims import claims_on
from dateline.link.consolidate.disputes import Position, dispute
from dateline.link.consolidate.rules.sets import RuleSet
from dateline.link.consolidate.voices.voices import Voices
from dateline.resolve.actors.belonging import one_side
from dateline.schema import event_types, vocabulary

_DOER = "perpetrator"
_ONE_SIDED = ("explosion", "civilians")  # groups of types that one side does to another


def everyone_named(events: Sequence[Event]) -> tuple[EventActor, ...]:
    """Every actor once in a role: known ones by id, others by name; a name that another contains is that one."""
    found: dict[tuple[str, str], EventActor] = {}
    for event in events:
        for actor in event.actors:
            key = (actor.role, actor.id or actor.name.lower())
            if key not in found or len(actor.name) > len(found[key].name):
                found[key] = actor
    names = [(role, name) for role, name in found]
    return tuple(
        a for (role, name), a in found.items() if not any(r == role and name != n and name in n for r, n in names)
    )


def role_cells(events: Sequence[Event], actors: Sequence[EventActor], rules: RuleSet) -> Iterable[Consolidated]:
    """A cell for each role on which there is a claim."""
    for role in vocabulary().roles:
        claims = claims_on(events, role)
        names = dict.fromkeys(actor.canonical or actor.name for actor in actors if actor.role == role)
        if claims:
            denied = tuple(claim.id for claim in claims if claim.modality == "denied")
            told = tuple(claim.id for claim in claims if claim.modality != "denied")
            yield Consolidated(role, f"{rules.name}:everyone-named", told, denied, value="; ".join(names))


def doer_dispute(events: Sequence[Event], kind: str, voices: Voices) -> Iterable[Dispute]:
    """The dispute about who did it, if there is one: another doer is named, or a doer is denied.

    Voices that name somebody in common agree, and so does one that names nobody whom the registry knows. Where both
    sides act, as in a clash or an agreement, naming another is no contradiction.
    """
    claims = claims_on(events, _DOER)
    named = _named(events, voices) if event_types()[kind].group in _ONE_SIDED else {}
    made = dispute(_DOER, [_position(claim, voices, named) for claim in claims], _contradicts)
    if made:
        yield made


def _contradicts(left: Position, right: Position) -> bool:
    if left.denies or right.denies:
        return left.denies != right.denies and _one(left.value, right.value)
    both = bool(left.actors and right.actors)
    return both and not any(one_side(ours, theirs) for ours in left.actors for theirs in right.actors)


def _named(events: Sequence[Event], voices: Voices) -> dict[str, set[str]]:
    """The registry's ids of those whom each voice names, with doers of its report that no voice there names alone."""
    found: dict[str, set[str]] = {}
    for event in events:
        doers = [actor for actor in event.actors if actor.role == _DOER and actor.id]
        told = [(voices.of(c).key, c.value) for c in claims_on([event], _DOER) if c.modality != "denied"]
        for voice in dict.fromkeys(key for key, _ in told):
            others = {value for key, value in told if key != voice} - {value for key, value in told if key == voice}
            found.setdefault(voice, set()).update(a.id for a in doers if a.id and not {a.name, a.text} & others)
    return found


def _position(claim: Claim, voices: Voices, named: Mapping[str, set[str]]) -> Position:
    voice, denies = voices.of(claim), claim.modality == "denied"
    actors = frozenset(named.get(voice.key, ()))
    return Position(voice, voices.published(claim), (claim.id,), claim.value, denies=denies, actors=actors)


def _one(left: str | None, right: str | None) -> bool:
    """True where one name may stand for the other; a denial that names nobody is of whoever is accused."""
    a, b = (left or "").lower(), (right or "").lower()
    return a in b or b in a
