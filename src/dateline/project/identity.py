"""Which incident of before each cluster is, so that an id stays with its happening and is never given again."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from dateline.core import content_hash, incident_id
from dateline.store import Redirect


def identities(
    clusters: Sequence[Sequence[str]],
    before: Mapping[str, str],
    used: Callable[[Iterable[str]], set[str]],
    led: Iterable[Redirect] = (),
) -> tuple[list[str], list[Redirect]]:
    """The incident id of each cluster, and the redirects that merging and splitting leave.

    `before` gives the incident of each event until now. A cluster takes the id that most of its events had, the
    largest share first; another gets a new id, which `used` says no incident ever had.
    """
    shares = _shares(clusters, before)
    found, kept = [""] * len(clusters), set[str]()
    for _, old, place in shares:
        if not found[place] and old not in kept:
            found[place] = old
            kept.add(old)
    _name_new(found, clusters, used)
    return found, [*_left(shares, found, kept, led)]


def merged(redirects: Iterable[Redirect]) -> dict[str, list[str]]:
    """The ids that lead to each incident, over as many redirects as there are, in order of the alphabet."""
    step = {redirect.old: redirect.new for redirect in redirects if redirect.why == "merged"}
    found: dict[str, list[str]] = {}
    for old, first in sorted(step.items()):
        end, seen = first, {old}
        while end in step and end not in seen:
            seen.add(end)
            end = step[end]
        found.setdefault(end, []).append(old)
    return found


def _shares(clusters: Sequence[Sequence[str]], before: Mapping[str, str]) -> list[tuple[int, str, int]]:
    """How many events each cluster has of each incident of before: the largest share first, then by id."""
    counts = (
        (place, Counter(before[event] for event in members if event in before))
        for place, members in enumerate(clusters)
    )
    found = [(-number, old, place) for place, counted in counts for old, number in counted.items()]
    return sorted(found)


def _name_new(found: list[str], clusters: Sequence[Sequence[str]], used: Callable[[Iterable[str]], set[str]]) -> None:
    """Fill in an id of its own where a cluster has none."""
    wanted = {place: incident_id(clusters[place]) for place, known in enumerate(found) if not known}
    turn = 0
    while wanted:
        taken = used(wanted.values()) | set(found)
        turn += 1
        for place, new in list(wanted.items()):
            if new in taken:
                wanted[place] = content_hash("incident", min(clusters[place]), turn)
            else:
                found[place] = wanted.pop(place)
                taken.add(new)


def _left(
    shares: Sequence[tuple[int, str, int]], found: Sequence[str], kept: set[str], led: Iterable[Redirect]
) -> Iterable[Redirect]:
    """An id that no cluster took leads to the one with most of its events; a part that went is told as split."""
    known = {(redirect.old, redirect.new) for redirect in led}
    parts: dict[str, list[str]] = defaultdict(list)
    for _, old, place in shares:
        if found[place] != old:
            parts[old].append(found[place])
    for old, new in parts.items():
        why = "split" if old in kept else "merged"
        for target in new if why == "split" else new[:1]:
            if (old, target) not in known:
                yield Redirect(old, target, why)
