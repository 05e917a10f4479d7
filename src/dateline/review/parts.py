"""What people judged to be a part of what, and where they disagree on that."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dateline.core import PART_OF, Judgement
from dateline.review.pairs import Contradiction, Pair, Placed, ordered

JudgedParts = Mapping[Pair, str]  # by part and whole why it is one; empty where people say that it is none


def settle_parts(placed: Iterable[Placed], edges: Mapping[Pair, bool]) -> tuple[JudgedParts, list[Contradiction]]:
    """What the judgements say of part and whole, and their contradictions. `edges` are what they say of same and two.

    Who holds two events for different ones holds neither for a part of the other. Where somebody else says that it
    is, or that it is the whole, neither counts.
    """
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
