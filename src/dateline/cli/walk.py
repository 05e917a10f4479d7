"""Walking through the pairs of events that are most worth judging, one key a decision."""

from collections.abc import Callable, Sequence

import typer

from dateline.cli.pairs import show_pair
from dateline.cli.plain import plain
from dateline.core import PART_OF, judged
from dateline.project import AMONG, Doubt, Judge, Project, Told

_VERDICTS = {"s": "same", "d": "different", "p": PART_OF, "w": PART_OF, "u": "unsure"}
_TURNED = "w"  # the left is the whole, and not the part
_KEYS = "s same  d different  p left is a part of right  w left is the whole of right  u unsure  b back  q quit"
BACK, QUIT = "b", "q"


def walk(project: Project, read_key: Callable[[], str], note: str | None = None, everything: bool = False) -> int:
    """Show pair after pair and keep each decision at once. Gives how many decisions were made.

    Incidents follow when the walk ends; a walk that is broken off keeps what was decided. The events of the latest
    reports are compared, or `everything`.
    """
    events = project.linked_events()
    if events > AMONG:
        compared = "all are compared" if everything else f"the latest {AMONG:,} are compared; --all compares all"
        typer.echo(f"{events:,} events: {compared}")
    doubts = project.doubts(among=None if everything else AMONG)
    if not doubts:
        typer.echo("no pair of events is in doubt")
        return 0
    with project.judging() as judge:
        made = _walk(project, judge, doubts, read_key, note)
    typer.echo(f"{made} judged; the incidents follow. Take one back: dateline undo ID, or judge the pair again")
    return made


def _walk(
    project: Project, judge: Judge, doubts: Sequence[Doubt], read_key: Callable[[], str], note: str | None
) -> int:
    made, shown, told = 0, list[int](), Told(project.settled().edges)
    place = _next(doubts, 0, told)
    while place is not None:
        doubt = doubts[place]
        typer.echo(f"\nPair {place + 1} of {len(doubts)}")
        show_pair(project, doubt)
        key = _key(read_key)
        if key == QUIT:
            break
        if key == BACK:
            place = shown.pop() if shown else place
            told.drop(doubts[place].pair)
            continue
        part, whole = reversed(doubt.pair) if key == _TURNED else doubt.pair
        kept = judge.judge(part, whole, _VERDICTS[key], note)
        words = judged(kept.verdict, part[:7], whole[:7]) if kept.verdict == PART_OF else kept.verdict
        typer.echo(plain(f"{words} (judgement {kept.id[:7]})"))
        made += 1
        shown.append(place)
        if key != "u":
            told.add(doubt.pair, key == "s")
        place = _next(doubts, place + 1, told)
    return made


def _next(doubts: Sequence[Doubt], start: int, told: Told) -> int | None:
    """The next pair that the judgements so far do not answer."""
    return next((place for place in range(start, len(doubts)) if doubts[place].pair not in told), None)


def _key(read_key: Callable[[], str]) -> str:
    """The next key that means something; quit at the end of the input or on Ctrl-C, whenever it comes."""
    try:
        typer.echo(_KEYS)
        return next((key for key in iter(read_key, "") if key in {*_VERDICTS, BACK, QUIT}), QUIT)
    except KeyboardInterrupt:
        return QUIT
