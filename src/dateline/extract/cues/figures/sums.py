"""What figures share: persons of a list who make one count, one word for none, and people whom two things befell."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.cues.figures.cues import Cue
from dateline.extract.cues.figures.figure import Figure
from dateline.resolve.places.lexicon import lexicon

_AND = re.compile(r"\s(?:and|then|and\sthen)\s", re.IGNORECASE)
_BOTH = re.compile(r"(?:\s[\w'’-]+){1,4},?\sand\s(?:(?:his|her|their)\s)?", re.IGNORECASE)
_CLOSED = frozenset({"civilians", "forces", "perpetrators"})
_PAIR = 2
_NEAR = 3  # words of harm behind a figure, one of which may tell what befell the same people then
_THEN = re.compile(
    r"(?:\s[^.,;:\d]{0,40})?,?\s(?:and|then|before)\s(?:(?:later|then|subsequently|also|eventually)\s)?", re.IGNORECASE
)
_THEM = re.compile(r"\sthem(?:\s(?:all|both|in|on|at|by|with|near|after|there)\b|\s?(?:[.,;:]|$))", re.IGNORECASE)
_OF_HIS = re.compile(r"\sof\s(?:his|her|their)\s", re.IGNORECASE)
_OTHER = re.compile(r"\s(?:\[[^\[\]]{1,40}\]\s)?(?:other|more|further)\s", re.IGNORECASE)
_COUPLE = re.compile(r"(?:couple|pair|parents)$", re.IGNORECASE)
_THEIR = re.compile(r"\btheir\s$", re.IGNORECASE)
_OR = re.compile(r"\s(?:or|nor|and)\s(?:(?:any|serious|other)\s)?", re.IGNORECASE)


def summed(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures, with every list with single persons told as one, where it holds one group.

    A single person and a number, or more of each. Of one group two numbers are one too, "six priests and two women";
    soldiers of two nations may be of two sides.
    """
    position = 0
    while position < len(figures):
        end = position + 1
        while end < len(figures) and _same_list(figures[end - 1], figures[end]):
            end += 1
        members = figures[position:end]
        if len(members) > 1 and _makes_one_count(text, members):
            yield _sum(members, _are_of_one_side(text, members))
        else:
            yield from _singles_joined(members)
        position = end


def _singles_joined(members: Sequence[Figure]) -> Iterator[Figure]:
    """The members of a list of several kinds; single persons of no kind that stand side by side are one count."""
    run: list[Figure] = []
    for figure in members:
        if figure.group == "all" and figure.low == figure.high == 1 and len(members) > _PAIR:
            run.append(figure)
            continue
        yield from _run(run)
        run = []
        yield figure
    yield from _run(run)


def _run(singles: Sequence[Figure]) -> Iterator[Figure]:
    if len(singles) > 1:
        yield _sum(singles, own=False)
    else:
        yield from singles


def none_shared(text: str, figures: Sequence[Figure], cues: Sequence[Cue]) -> Iterator[Figure]:
    """ "No deaths or injuries": the word for none holds for the second noun of harm too."""
    for figure in figures:
        if figure.high != 0 or "-nouns-" not in figure.rule:
            continue
        second = next((cue for cue in cues if _OR.fullmatch(text, figure.span.end, cue.span.start)), None)
        if second and "nouns" in second.forms:
            name = second.forms["nouns"]
            span = figure.span.cover(second.span)
            yield replace(figure, property=name, span=span, cue=second.span, rule=f"{name}-none-shared")


def both_befell(text: str, figures: Sequence[Figure], cues: Sequence[Cue]) -> Iterator[Figure]:
    """ "Kidnapped and killed 11 people", "11 people were kidnapped and killed": both befell the same people."""
    for figure in figures:
        yield from _befell_them_then(text, figure, cues)
        at = bisect_left(cues, figure.cue.start, key=lambda cue: cue.span.start)
        first, second = (cues[max(0, at - 1)], None) if "-active-" in figure.rule else (None, _behind(figure, cues, at))
        name = _other(text, figure, first, "active") or _other(text, figure, second, "passive")
        cue = first or second
        if name and cue and name not in (figure.property, "casualties", "attendance"):
            yield replace(figure, property=name, span=figure.span.cover(cue.span), rule=f"{name}-both-befell")


def _befell_them_then(text: str, figure: Figure, cues: Sequence[Cue]) -> Iterator[Figure]:
    """ "Kidnapped three soldiers and later killed them": whom it befell then too."""
    if "-active-" in figure.rule and figure.low != 1:
        first = bisect_left(cues, figure.span.end, key=lambda cue: cue.span.start)
        for cue in cues[first : first + _NEAR]:
            name = cue.forms.get("active")
            then = name and _THEN.fullmatch(text, figure.span.end, cue.span.start) and _THEM.match(text, cue.span.end)
            if name and then and name != figure.property:
                span = figure.span.cover(cue.span)
                yield replace(figure, property=name, span=span, cue=cue.span, rule=f"{name}-both-befell")


def _behind(figure: Figure, cues: Sequence[Cue], at: int) -> Cue | None:
    return cues[at + 1] if "-passive-" in figure.rule and at + 1 < len(cues) else None


def _other(text: str, figure: Figure, cue: Cue | None, form: str) -> str | None:
    """What the words say that "and" joins to those of the figure."""
    if cue is None:
        return None
    first, second = sorted((cue.span, figure.cue))
    return cue.forms.get(form) if _AND.fullmatch(text, first.end, second.start) else None


def _same_list(first: Figure, second: Figure) -> bool:
    parts = "-part-" in first.rule or "-part-" in second.rule
    return first.cue == second.cue and first.property == second.property and not parts


def _makes_one_count(text: str, members: Sequence[Figure]) -> bool:
    exact = all(figure.low is not None and figure.low == figure.high for figure in members)
    single = any(figure.low == 1 for figure in members) or _are_kin(text, members)
    kinds = {figure.group for figure in members}
    numbers = sum((figure.low or 0) > 1 for figure in members)
    listed = (
        single
        and (numbers <= 1 or len(members) > _PAIR or _are_kin(text, members))
        and (_are_of_one_side(text, members) or len(kinds - {"all"}) <= 1)
    )
    return exact and (listed or (len(kinds) == 1 and kinds < _CLOSED and _are_two_kinds(text, members)))


def _are_of_one_side(text: str, members: Sequence[Figure]) -> bool:
    """True for "the minister and two of his guards", "a pair and their two sons", "a colonel and two other men"."""
    own = any(_OF_HIS.match(text, figure.number.end) for figure in members)
    return own or any(_OTHER.match(text, figure.number.end) for figure in members[1:])


def _are_kin(text: str, members: Sequence[Figure]) -> bool:
    """True for "a couple and their three children"."""
    first, *others = members
    couple = _COUPLE.search(first.noun or first.number.of(text))
    return couple is not None and any(
        _THEIR.search(text, max(0, figure.number.start - 6), figure.number.start) for figure in others
    )


def _are_two_kinds(text: str, members: Sequence[Figure]) -> bool:
    """True for two numbers of people of two names that only "and" joins, soldiers of no nation that is told."""
    if len(members) != 2 or members[0].noun.lower() == members[1].noun.lower():
        return False
    if members[0].group == "forces" and any(_of_nation(member.noun) for member in members):
        return False
    return bool(_BOTH.fullmatch(text, members[0].number.end, members[1].number.start))


def _of_nation(noun: str) -> bool:
    """True for a noun with a capital or a nation's adjective: "Chadian soldiers" may be of the other side."""
    words = noun.split()
    return any(word[:1].isupper() or word.lower() in lexicon().adjectives for word in words)


def _sum(members: Sequence[Figure], own: bool) -> Figure:
    first = members[0]
    total = sum(figure.low or 0 for figure in members)
    span, number = first.span, first.number
    for figure in members[1:]:
        span, number = span.cover(figure.span), number.cover(figure.number)
    kinds = {figure.group for figure in members} - {"all"}
    one_kind = len(kinds) == 1 and not (own and kinds.isdisjoint(_CLOSED))  # a minister is no "bodyguards"
    group = kinds.pop() if one_kind else "all"
    rule = f"{first.property}-sum"
    return replace(first, low=total, high=total, span=span, number=number, group=group, rule=rule)
