"""What speaks against one act, however alike two tellings are otherwise."""

import re
from collections.abc import Sequence

from dateline.core import Place, Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.apart import close, one_is_sum
from dateline.extract.cues.days_apart import days_between
from dateline.extract.cues.drafts import Draft, is_headline
from dateline.extract.cues.other_acts import one_set_off_other

# Before a noun they open an act of their own, which is none that was told.
_ANOTHER = Seldom(
    r"\b(?:an?\s+(?:similar|second|third|separate|further|different|earlier|previous)|another|similar|separate|other)"
    r"\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
# "The second attack", which "the first attack" is not; but "the second attack this week" may be.
_NUMBERED = Seldom(r"\b(first|second|third|fourth|fifth)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_RANKED = re.compile(
    r"\s(?:[\w-]+\s){0,4}?(?:since|this\s(?:week|month|year)|in\s(?:an?|as\smany|days|weeks|months|years|recent|two|three|\d+)\s"
    r"|of\s(?:the\s(?:day|week|month|year|kind)|its\skind))",
    re.IGNORECASE,
)
_PART = 0.75  # of the dead of several acts: more may be an earlier toll of all of them
_TOWN = 2  # UCDP's precision of a town and what surrounds it
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_FULL_NAME = re.compile(r"\b[A-Z][\w'’-]+(?:\s+(?:al-|bin\s+|de\s+)?[A-Z][\w'’-]+)+")


def opens_another(draft: Draft) -> bool:
    """True for a noun that words before it set apart from what was told: "a similar attack", "another bomb"."""
    if draft.telling.main.form != "noun":
        return False
    return _ANOTHER.search(*_ahead(draft, draft.telling.main.span)) is not None


def are_two(group: Sequence[Draft], draft: Draft) -> bool:
    """True for an act and a sum of acts, two victims, two numbers, unrest and what set it off, and days between."""
    here = [d for d in group if d.passage.index == draft.passage.index]
    by_words = one_is_sum(group, draft) or (here and (set_off(here, draft) or _days_apart(here, draft)))
    if by_words or _victims_differ(group, draft) or _is_one_of(group, draft):
        return True
    return _other_victims_elsewhere(group, draft) or _numbers_differ(group, draft) or _tolls_differ(group, draft)


def _numbers_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True for nouns for acts that words before them number otherwise: "the first blast", "the second blast"."""
    told = _numbers(draft)
    others = map(_numbers, group) if told else ()
    return any(other and not told & other for other in others)


def _tolls_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True where one of the group is told in the sentence before, and each has a toll of its own."""
    before = draft.passage.index - 1
    return any(_each_with_a_toll(told, draft) for told in group if told.passage.index == before)


def _each_with_a_toll(first: Draft, second: Draft) -> bool:
    """True for two sentences in a row, each with who did what in another way and how many it killed.

    "Gunmen shot dead 80 people at the hall. Three suicide bombers blew themselves up, killing one."
    """
    if second.back or first.type == second.type:
        return False
    return _by_others([first], second) and bool(_killed(first)) and not _killed(first) & _killed(second)


def _is_one_of(group: Sequence[Draft], draft: Draft) -> bool:
    """True for one act with a doer and a toll of its own, well below that of the sum which the group tells."""
    if draft.aggregate or draft.back or not all(d.aggregate for d in group):
        return False
    tolls, own = ([low for d in drafts for low in _killed(d) if low] for drafts in (group, [draft]))
    return bool(tolls and own) and max(own) <= _PART * max(tolls) and _by_others(group, draft)


def _by_others(group: Sequence[Draft], draft: Draft) -> bool:
    """True where it names who killed how many, none of whom the group names; "the militants" may be anybody told."""
    doers = _doers(draft)
    known = any(words.startswith("the ") for words in doers)
    told = {words.split()[-1] for d in group for words in _doers(d)}
    return bool(doers and _killed(draft)) and not known and told.isdisjoint(words.split()[-1] for words in doers)


def _doers(draft: Draft) -> set[str]:
    """The words for those who did it, with "the" where it stands before them."""
    text, spans = draft.passage.text, [party.span for party in draft.roles.agents]
    known = {span: text[max(0, span.start - 4) : span.start].lower() == "the " for span in spans}
    return {("the " if known[span] else "") + span.of(text).lower() for span in spans}


def _killed(draft: Draft) -> set[int | None]:
    """The lowest counts of the dead that it tells."""
    return {figure.low for figure in draft.figures if figure.property == "killed"}


def _numbers(draft: Draft) -> set[str]:
    """The words that number the nouns that tell the act."""
    nouns = (trigger.span for trigger in draft.telling.triggers if trigger.form == "noun")
    numbered = ((noun, found) for noun in nouns if (found := _NUMBERED.search(*_ahead(draft, noun))))
    text, end = draft.passage.text, draft.passage.span.end
    return {found[1].lower() for noun, found in numbered if not _RANKED.match(text, noun.end, end)}


def _ahead(draft: Draft, noun: Span) -> tuple[str, int, int]:
    """The text, and where in it the words before the noun begin and end."""
    return draft.passage.text, max(draft.passage.span.start, noun.start - 40), noun.start


def _days_apart(here: Sequence[Draft], draft: Draft) -> bool:
    """True for two acts of one sentence with days between them."""
    return any(days_between(draft.passage, d.telling.main, draft.telling.main) for d in here)


def _other_victims_elsewhere(group: Sequence[Draft], draft: Draft) -> bool:
    """True for people of two kinds or numbers in two towns: "a guard was killed in Gao, a nurse in Kidal"."""
    town = _town(draft)
    if town is None or not draft.figures:
        return False
    elsewhere = (d for d in group if (other := _town(d)) and not (close(other, town) or is_headline(d)))
    return any(_figures_differ(d, draft) for d in elsewhere)


def _town(draft: Draft) -> Place | None:
    return draft.place if draft.place and draft.place.grain <= _TOWN else None


def _figures_differ(first: Draft, second: Draft) -> bool:
    return any(
        f.property == g.property and (f.low, f.noun) != (g.low, g.noun) for f in first.figures for g in second.figures
    )


def set_off(group: Sequence[Draft], draft: Draft) -> bool:
    """True where one sentence tells unrest and what set it off: "riots over the killing of a student"."""
    here = (d for d in group if d.passage.index == draft.passage.index)
    return any(one_set_off_other(draft.passage, d.head.start, draft.head.start) for d in here)


def _victims_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True for assassinations and abductions of people of two names."""
    told = _victims(draft)
    others = set().union(*map(_victims, group)) if told else set()
    return bool(others) and not told & others


def _victims(draft: Draft) -> set[str]:
    """The names in words for whom an assassination was aimed at, and in full names of who was abducted."""
    if draft.type not in ("assassination", "abduction"):
        return set()
    told = [party.span.of(draft.passage.text) for party in draft.roles.targets]
    if draft.type == "abduction":
        told = [name for words in told for name in _FULL_NAME.findall(words)]
    return {name for words in told for name in _CAPITAL.findall(words)}
