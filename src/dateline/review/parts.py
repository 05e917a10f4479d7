"""What people judged to be a part of what, and where they disagree on that."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from dateline.core import PART_OF, Judgement, circles
from dateline.review.pairs import Contradiction, Pair, Placed, ordered

JudgedParts = Mapping[Pair, str]  # by part and whole why it is one; empty where people say that it is none


def settle_parts(placed: Iterable[Placed], edges: Mapping[Pair, bool]) -> tuple[JudgedParts, list[Contradiction]]:
    """What the judgements say of part and whole, and their contradictions. `edges` are what they say of same and two.

    Who holds two events for different ones holds neither for a part of the other. Where somebody else says that it
    is, or that it is the whole, neither counts. Nor does what leads in a circle: a part of a whole that is itself a
    part of the first, or of an event that is judged the same.
    """
    told = list(placed)
    parts, found = _settled(told, edges)
    for around in _around(parts, edges):
        found.append(Contradiction(_told_of(around, told, edges), of_parts=True))
        parts = {pair: why for pair, why in parts.items() if pair not in around}
    return parts, found


def _settled(placed: Iterable[Placed], edges: Mapping[Pair, bool]) -> tuple[JudgedParts, list[Contradiction]]:
    """What is said of each pair by itself."""
    said = defaultdict[Pair, list[tuple[Pair | None, Judgement]]](list)
    for pair, judgement in placed:
        if edges.get(ordered(*pair)) is False and judgement.verdict in (PART_OF, "different"):
            said[ordered(*pair)].append((pair if judgement.verdict == PART_OF else None, judgement))
    parts, found = dict[Pair, str](), list[Contradiction]()
    for pair, told in sorted(said.items()):
        directed, judgements = {one for one, _ in told}, tuple(judgement for _, judgement in told)
        if len(directed) > 1:
            found.append(Contradiction(judgements, of_parts=True))
        else:
            parts |= _held(pair, directed.pop(), judgements)
    return parts, found


def _held(pair: Pair, directed: Pair | None, judgements: Iterable[Judgement]) -> JudgedParts:
    if directed is None:
        return {pair: "", pair[::-1]: ""}
    return {directed: f"judged by {', '.join(sorted({judgement.by for judgement in judgements}))}"}


def _around(parts: JudgedParts, edges: Mapping[Pair, bool]) -> list[frozenset[Pair]]:
    """The pairs of part and whole that lead in a circle, where events that are judged the same are one."""
    own = _ones(edges)
    links = {pair: (own.get(pair[0], pair[0]), own.get(pair[1], pair[1])) for pair, why in parts.items() if why}
    return [frozenset(pair for pair, link in links.items() if link in around) for around in circles(links.values())]


def _ones(edges: Mapping[Pair, bool]) -> Mapping[str, str]:
    """By an event that is judged the same as another the least of all that are one with it."""
    own = dict[str, str]()
    for one, other in (pair for pair, same in edges.items() if same):
        left, right = own.setdefault(one, one), own.setdefault(other, other)
        own = {event: min(left, right) if name in (left, right) else name for event, name in own.items()}
    return own


def _told_of(around: frozenset[Pair], placed: Sequence[Placed], edges: Mapping[Pair, bool]) -> tuple[Judgement, ...]:
    """The judgements that make the circle, and those that make ends of its pairs one."""
    joining = _joining({pair for pair, same in edges.items() if same}, {event for pair in around for event in pair})
    return tuple(
        judgement
        for pair, judgement in placed
        if (judgement.verdict == PART_OF and pair in around)
        or (judgement.verdict == "same" and ordered(*pair) in joining)
    )


def _joining(same: Set[Pair], ends: Set[str]) -> Set[Pair]:
    """Of the pairs that are one happening those that lead from one end to another."""
    while same != (left := _but_loose(same, ends)):
        same = left
    own = _ones(dict.fromkeys(same, True))
    held = Counter(own[end] for end in ends if end in own)
    return {pair for pair in same if held[own[pair[0]]] > 1}


def _but_loose(same: Set[Pair], ends: Set[str]) -> Set[Pair]:
    """Of the pairs those that lead on at either side, to an end or to a further pair."""
    met = Counter(event for pair in same for event in pair)
    return {pair for pair in same if all(event in ends or met[event] > 1 for event in pair)}
