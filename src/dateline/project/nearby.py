"""The events that new ones may be one happening with, found without a look at all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from dateline.link import Rarity, Signature
from dateline.link.alike import together
from dateline.link.block import meetings
from dateline.link.likeness import ByParts
from dateline.link.rarity import place_words
from dateline.link.windows import WIDEST
from dateline.project.remembering import signature_in, stretch_of, written_keys
from dateline.review import Pair
from dateline.store import EVERY, Memory, RememberedEvent, Seen
from dateline.store.memory import Stretch

_MOST = 2_000  # events that one linking follows from one to its like; beyond, incidents are taken in but not followed
_BY_DAYS = 3_000  # events of a block and some days that are compared, the latest
_BY_KEY = 80  # events under a key that are compared, the latest


class Nearby:
    """What is near in a project. `seen` is what this linking looked at, whose events of before are gone."""

    def __init__(self, memory: Memory, seen: Seen, edges: Mapping[Pair, bool]) -> None:
        self._memory = memory
        self._seen = seen
        # What was found is kept: an event that is near one is near the next as well.
        self._found = dict[str, tuple[int, Signature]]()
        self._under = dict[str, set[str]]()
        self._partners = defaultdict[str, set[str]](set)
        for one, other in edges:
            self._partners[one].add(other)
            self._partners[other].add(one)
        self._change = Counter(word for found in seen.documents for word in found.words)
        self._change.subtract(memory.words_of(seen.looked_at))

    def of(self, fresh: Mapping[str, Signature], looked_at: int) -> set[str]:
        """The ids of the events more likely than not one happening with one of these, and of those that people judged.

        Where as many as `_MOST` are looked at already, only what people judged is followed.
        """
        judged = {other for event in fresh for other in self._partners.get(event, ())}
        return judged if looked_at > _MOST else judged | set(self._alike(fresh))

    def rarity(self, signatures: Iterable[Signature]) -> Rarity:
        """How rare the places of these events are among all reports of the project."""
        words = {word for found in signatures for word in place_words(found)}
        counts = self._memory.counts(words)
        counted = {word: counts[word] + self._change[word] for word in words}
        known = {word: number for word, number in counted.items() if number > 0}
        return Rarity.of_counts(known, counts[EVERY] + self._change[EVERY])

    def _alike(self, fresh: Mapping[str, Signature]) -> Iterator[str]:
        around = self._around(fresh)
        ordered = [*fresh.values(), *around.values()]
        likeness = ByParts(ordered, rarity=self.rarity(ordered))
        for pairs in together(meetings(ordered)):
            one, other = np.minimum(*pairs), np.maximum(*pairs)
            new = one < len(fresh)
            which, _ = likeness.above(one[new], other[new])
            yield from (ordered[position].id for position in other[new][which].tolist())

    def _around(self, fresh: Mapping[str, Signature]) -> dict[str, Signature]:
        """The events that may meet one of these by days or by a key, those looked at anew left out."""
        stretches = _joined(filter(None, map(stretch_of, fresh.values())))
        near = set(self._read(self._memory.within(stretches, WIDEST, _BY_DAYS)))
        keys = {key for event in fresh.values() for key in written_keys(event)}
        self._under |= self._memory.under(keys - self._under.keys(), _BY_KEY)
        near |= {event for key in keys for event in self._under[key]}
        self._read(self._memory.some(near - self._found.keys()).values())
        known = ((event, *self._found[event]) for event in sorted(near - fresh.keys()) if event in self._found)
        return {event: found for event, document, found in known if document not in self._seen.looked_at}

    def _read(self, events: Iterable[RememberedEvent]) -> list[str]:
        """The ids of the events, whose signatures are known from now on."""
        ids = list[str]()
        for met in events:
            ids.append(met.event)
            if met.event not in self._found:
                self._found[met.event] = met.document, signature_in(met)
        return ids


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches, those of one block that meet made one."""
    found: list[Stretch] = []
    for block, first, last in sorted(stretches):
        if found and found[-1][0] == block and first <= found[-1][2] + 1:
            found[-1] = (block, found[-1][1], max(last, found[-1][2]))
        else:
            found.append((block, first, last))
    return found
