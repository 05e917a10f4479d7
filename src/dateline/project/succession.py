"""Which events of a new version or reading take the place of earlier ones, so that their incidents keep their ids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dateline.link import Signature
from dateline.project.remembering import signature_in
from dateline.project.scope import Scope
from dateline.store import Database, Documents, Memory
from dateline.store.gone import last_of


def inherited(scope: Scope, database: Database) -> dict[str, str]:
    """The incident of each event that is in none until now but takes the place of one that was, or is back itself.

    A changed report tells the same happening in another event, as a new extractor may: the one of the same type that
    is most alike in place, days and words, or of another type where each side has but one. A report that counts again
    brings back the incident that went with it.
    """
    pairs = _pairs(scope, Memory(database), Documents(database))
    found = {new.id: scope.before[old.id] for old, new in pairs}
    back = last_of(database, scope.signatures.keys() - scope.before.keys() - found.keys())
    return {**back, **found}


def _pairs(scope: Scope, memory: Memory, documents: Documents) -> Iterator[tuple[Signature, Signature]]:
    gone = memory.some(scope.before.keys() - scope.signatures.keys())
    lost: dict[int, list[Signature]] = defaultdict(list)
    for event in gone.values():
        number = documents.successor(event.document) if event.body else None  # what was erased has no words left
        if number is not None:
            lost[number].append(signature_in(event))
    fresh = _fresh(scope, lost)
    for number, old in lost.items():
        yield from _paired(old, fresh[number])


def _fresh(scope: Scope, wanted: Iterable[int]) -> dict[int, list[Signature]]:
    """The events of these documents that are in no incident yet."""
    found: dict[int, list[Signature]] = {number: [] for number in wanted}
    for key in scope.signatures.keys() - scope.before.keys():
        number = scope.document(key)
        if number in found:
            found[number].append(scope.signatures[key])
    return found


def _paired(old: Sequence[Signature], new: Sequence[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """Each event with the one that takes its place, the most alike first; none is taken twice."""
    alone = len(old) == len(new) == 1
    pairs = [(one, other) for one in old for other in new if one.type == other.type or alone]
    taken = set[str]()
    for one, other in sorted(pairs, key=lambda pair: (*_unlike(*pair), pair[0].id, pair[1].id)):
        if one.realis == other.realis and not {one.id, other.id} & taken:
            taken |= {one.id, other.id}
            yield one, other


def _unlike(one: Signature, other: Signature) -> tuple[bool, bool, int]:
    days = (one.first, one.last) != (other.first, other.last)
    return one.places != other.places, days, -len({*one.words} & {*other.words})
