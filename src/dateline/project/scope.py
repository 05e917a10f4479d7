"""What one linking looks at: everything, or what changed since the last with all that it may be one happening with."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from dateline.ingest import Fingerprint
from dateline.link import Rarity, Signature, SourceOf, SourceTable, signature, source_of
from dateline.project.copying import CopiesSince, copies_anew
from dateline.project.nearby import Nearby
from dateline.project.remembering import remembered_document, remembered_event, signature_in
from dateline.project.view import Placed, View
from dateline.review import Pair
from dateline.store import Database, Documents, Incidents, Memory, Seen

_PLACES = 10_000  # more than the events of any document, so that a place tells document and event


@dataclass
class Scope:
    """What one linking looks at; texts and claims stay in the store.

    `place` orders the events by their first telling, `before` is the incident of each until now. `only` are the
    incidents that may change, None for all; `sources` those of all documents, None where they are asked for.
    """

    seen: Seen
    after: int
    before: Mapping[str, str] = field(default_factory=dict)
    only: frozenset[str] | None = None
    signatures: dict[str, Signature] = field(default_factory=dict)
    place: dict[str, int] = field(default_factory=dict)
    sources: dict[str, SourceOf] | None = None
    rarity: Rarity | None = None

    def add(self, number: int, ordinal: int, found: Signature) -> None:
        """Look at this event too."""
        self.signatures[found.id] = found
        self.place[found.id] = number * _PLACES + ordinal

    def document(self, event: str) -> int:
        """The number of the document of an event that is looked at."""
        return self.place[event] // _PLACES

    def unchanged(self, made: Iterable[tuple[Sequence[str], str]]) -> set[str]:
        """The ids of incidents, given with their events, that have the events they had, none of a changed document.

        Their cells need not be chosen again. Where everything is linked anew there are none.
        """
        if self.only is None:
            return set()
        sizes = Counter(self.before.values())
        return {own for events, own in made if len(events) == sizes[own] and all(self._stays(e, own) for e in events)}

    def _stays(self, event: str, incident: str) -> bool:
        return self.before.get(event) == incident and self.document(event) not in self.seen.looked_at


class Scopes:
    """Makes scopes out of what counts in a project now."""

    def __init__(self, database: Database, key: str, table: SourceTable) -> None:
        self._documents = Documents(database)
        self._incidents = Incidents(database)
        self._memory = Memory(database)
        self._view = View(database)
        self._key, self._table = key, table

    def anew(self) -> Scope:
        """Everything that counts."""
        seen = Seen(self._key, anew=True, notes=set(self._memory.pending()))
        after, before = self._incidents.members()
        sources, told = dict[str, SourceOf](), dict[int, tuple[Fingerprint, int | None]]()
        for number, document, found, copy_of in copies_anew(self._documents.current()):
            told[number] = (replace(found, near=None), copy_of)
            sources[document.name] = source_of(document, self._table)
        scope = Scope(seen, after, before, sources=sources)
        for number, placed in groupby(self._view, key=lambda placed: placed[0]):
            if number in told:  # one that came after the documents were read waits for its own linking
                self._look_at(scope, number, *told.pop(number), placed)
        for number, (found, copy_of) in told.items():
            self._look_at(scope, number, found, copy_of, ())
        return scope

    def since(self, documents: Iterable[int] | None, edges: Mapping[Pair, bool]) -> Scope:
        """What changed since the last linking, in these documents or in all, with what it may be one happening with."""
        notes = self._memory.pending(documents)
        scope = Scope(Seen(self._key, anew=False, notes=set(notes)), self._incidents.members([])[0])
        found = CopiesSince(self._documents, self._memory, set(notes.values()))
        for number, _, told, copy_of in found:
            self._look_at(scope, number, told, copy_of, self._view.of(number))
        scope.seen.looked_at = found.looked_at
        self._widen(scope, edges)
        return scope

    def _look_at(
        self, scope: Scope, number: int, told: Fingerprint, copy_of: int | None, placed: Iterable[Placed]
    ) -> None:
        """Look at a document; one that is a copy has no event that counts."""
        own = []
        for _, ordinal, event in placed if copy_of is None else ():
            if not event.aggregate:
                own.append(signature(event))
                scope.add(number, ordinal, own[-1])
                scope.seen.events.append(remembered_event(number, ordinal, event, own[-1]))
        scope.seen.documents.append(remembered_document(number, copy_of, told, own))

    def _widen(self, scope: Scope, edges: Mapping[Pair, bool]) -> None:
        """Take in every incident that an event looked at belongs or may belong to, and those of its like in turn."""
        before = self._memory.of_documents(scope.seen.looked_at)
        nearby = Nearby(self._memory, scope.seen, edges)
        incidents = self._with_members(scope, {*before, *scope.signatures}, set())
        fresh = dict(scope.signatures)
        while fresh:
            like = nearby.of(fresh, len(scope.signatures))
            known = set(scope.signatures)
            incidents |= self._with_members(scope, like, incidents)
            fresh = {key: found for key, found in scope.signatures.items() if key not in known}
        scope.before = self._incidents.members(incidents)[1]
        scope.only = frozenset(incidents)
        scope.rarity = nearby.rarity(scope.signatures.values())

    def _with_members(self, scope: Scope, events: Iterable[str], known: set[str]) -> set[str]:
        """The incidents of these events, whose members are looked at from now on, as are the events themselves."""
        wanted = list(events)
        incidents = set(self._incidents.of_events(wanted).values())
        members = self._incidents.members(incidents - known)[1]
        for found in self._missing(scope, {*wanted, *members}):
            scope.add(*found)
        return incidents

    def _missing(self, scope: Scope, events: Iterable[str]) -> Iterator[tuple[int, int, Signature]]:
        """Those of the events that are not looked at yet; one of a changed document is gone, or was looked at."""
        lacking = [event for event in events if event not in scope.signatures]
        for found in self._memory.some(lacking).values():
            if found.document not in scope.seen.looked_at:
                yield found.document, found.ordinal, signature_in(found)
