"""What follows from judgements over further events, and what is taken back with them."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.project import Told
from dateline.review import ordered

EVENTS = st.sampled_from("abcdefgh")
EDGES = st.dictionaries(st.tuples(EVENTS, EVENTS).filter(lambda p: p[0] < p[1]), st.booleans())


def known(edges: dict[tuple[str, str], bool]) -> set[tuple[str, str]]:
    """The pairs that follow, found by joining groups until nothing changes."""
    groups = [{event} for event in "abcdefgh"]
    for (a, b), same in edges.items():
        if same:
            joined = [group for group in groups if a in group or b in group]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    of = {event: place for place, group in enumerate(groups) for event in group}
    apart = {frozenset((of[a], of[b])) for (a, b), same in edges.items() if not same}
    pairs = [(a, b) for a in "abcdefgh" for b in "abcdefgh" if a < b]
    return {(a, b) for a, b in pairs if of[a] == of[b] or frozenset((of[a], of[b])) in apart}


@given(EDGES, EDGES)
def test_it_is_told_what_follows_and_no_more(
    edges: dict[tuple[str, str], bool], more: dict[tuple[str, str], bool]
) -> None:
    told = Told(edges)
    pairs = [ordered(a, b) for a in "abcdefgh" for b in "abcdefgh" if a != b]
    assert {pair for pair in pairs if pair in told} == known(edges)
    for pair, same in more.items():
        told.add(pair, same)
    assert {pair for pair in pairs if pair in told} == known(edges | more)
    for pair in more:
        told.drop(pair)
    assert {pair for pair in pairs if pair in told} == known({p: s for p, s in edges.items() if p not in more})


def test_a_long_chain_is_told_through() -> None:
    chain = {(f"{n:06}", f"{n + 1:06}"): True for n in range(20_000)}
    told = Told({**chain, ("000003", "x"): False})
    assert ("000000", "020000") in told
    assert ("020000", "x") in told
    assert ("x", "y") not in told
