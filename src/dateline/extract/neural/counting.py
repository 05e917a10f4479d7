"""Figures that no rule binds to an act, but the network of cells does: "the third grenade took four porters".

The count is always read from the words, never guessed; the network says only what befell those who are counted, and in
which act. Only people who are named as such are counted, no part of others, and only of what has happened.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.cues.counts import suits
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.figures.bind import is_part, spared
from dateline.extract.cues.figures.counted import counted_people
from dateline.extract.cues.figures.doers import doers
from dateline.extract.cues.figures.groups import counts_people, group_of
from dateline.extract.cues.figures.people import People
from dateline.extract.cues.figures.wars import running_totals
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.passages import Passage, starts_of
from dateline.extract.neural.cells import COUNTS, CellsSeen
from dateline.extract.neural.tellings import TellingsRead
from dateline.resolve.quantities import find_quantities

_SPARED = re.compile(  # what those do who got away, or of whom only their whereabouts are told
    r"\s(?:\w+\s){0,2}(?:fled|flee(?:ing)?|escap(?:ed?|ing)|left|displaced|evacuated|homeless|stranded|trapped|survived|sheltering|(?:been|were|was|are)\shiding|acquitted|exonerated|pardoned|cleared\sof|put\sout\sof\saction)\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"\sof\s(?:the|those|these|its|his|her|their)\s", re.IGNORECASE)
# Who stands behind a verb and "by" did it: "kidnapped by a group of about 20 gunmen".
_BY = re.compile(r"\bby\s(?:(?:the|a|an|some|about|around|at\sleast|heavily\sarmed)\s){0,3}$", re.IGNORECASE)
_OPENS = 0.75  # from which on people that no rule binds are a figure

Act = tuple[Happening, CellsSeen]


def with_counted(
    acts: Sequence[Act], passages: Sequence[Passage], read: TellingsRead, reading: str
) -> tuple[Happening, ...]:
    """The happenings with the figures that the network sees besides; `reading` is that of vague number words."""
    further: dict[int, list[Added[Figure]]] = defaultdict(list)
    for passage, numbers in _told_in(acts, passages, read):
        for one in _unbound(passage, reading):
            likely, property_, number = max(
                ((likely, name, n) for n in numbers for name, likely in _weighed(acts[n], one, read)),
                default=(0.0, "", 0),
            )
            if likely >= _OPENS:
                further[number].append(_figure(one, property_, likely))
    return tuple(replace(act, further=(*act.further, *further[n])) for n, (act, _) in enumerate(acts))


def _told_in(
    acts: Sequence[Act], passages: Sequence[Passage], read: TellingsRead
) -> Iterator[tuple[Passage, list[int]]]:
    """The sentences in which the network sees figures, with the numbers of the acts that these may be of."""
    starts, found = starts_of(passages), defaultdict[int, dict[int, None]](dict)
    for number, (act, seen) in enumerate(acts):
        if act.fullest.realis == "actual":
            for piece in seen.over(COUNTS, _OPENS):
                found[max(0, bisect_right(starts, int(read.tokens.starts[piece])) - 1)][number] = None
    yield from ((passages[index], list(found[index])) for index in sorted(found))


def _unbound(passage: Passage, reading: str) -> Iterator[People]:
    """The counted people of a sentence that no rule makes a figure of."""
    bound = [figure.span for figure in passage.figures]
    found = find_quantities(passage.text, passage.span, reading)
    people = list(counted_people(passage.text, passage.span, found))
    bound += (*spared(passage.text, passage.span, people), *running_totals(passage.text, passage.span))
    bound += doers(passage.text, passage.span, people)
    for one in people:
        part = is_part(passage.text, one) or _OF_THOSE.match(passage.text, one.number.end)
        did = _BY.search(passage.text, max(passage.span.start, one.span.start - 24), one.span.start)
        taken = part or did or any(one.number.overlaps(span) for span in bound)
        if counts_people(one.noun) and not (taken or _SPARED.match(passage.text, one.span.end)):
            yield one


def _weighed(act: Act, one: People, read: TellingsRead) -> Iterator[tuple[str, float]]:
    happening, seen = act
    for name in COUNTS:
        if suits(name, happening.fullest.type):
            yield name, seen.likely(name, *read.pieces(one.number))


def _figure(one: People, property_: str, likely: float) -> Added[Figure]:
    group = group_of(one.noun, one.rule, part=False, before=None)
    rule = f"{property_}-read-{one.rule}"
    figure = Figure(property_, one.low, one.high, group, one.span, one.number, one.number, one.noun, rule)
    return Added(figure, rule, likely)
