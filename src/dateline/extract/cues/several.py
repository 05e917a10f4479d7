"""Words that leave no doubt of several acts: three places in a row, "including in A and B", hundreds held since May."""

import re
from collections.abc import Iterator, Sequence

from dateline.core import Place, Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.counted_sites import on_counted_sites
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling, violence
from dateline.extract.cues.triggers import Trigger

_SPREADING = frozenset({*violence(), "protest", "arrest"}) - {"territory_change", "suicide_bombing", "assassination"}
_BETWEEN = re.compile(
    r"(?:\s+(?:city|town|province|region|district|governorate|oblast|state)s?)?"
    r"(?P<comma>,?)\s+(?P<and>and\s+)?(?:(?:also\s+)?(?:in|at|on|near|around)\s+)?(?:the\s+(?:[a-z]+\s+){0,3})?",
    re.IGNORECASE,
)
_INCLUDING = re.compile(
    r"\bincluding\s+(?:(?:in|on|at|near)\s+)?(?:the\s+)?(?:(?:towns?|cit(?:y|ies)|villages?)\s+of\s+)?$", re.IGNORECASE
)
_SITES = (
    r"(?:villages|towns|cities|bases|camps|posts|outposts|checkpoints|hospitals|schools|churches|mosques|communities"
    r"|positions|airports|ports|depots|barracks|plants|refineries|stations)"
)
# "Bases were hit, including the one in Gao"; "raided villages in Ituri, including".
_MANY_SITES = Seldom(
    rf"(?<!\btwo )(?<!\b2 )\b{_SITES}\b(?:\s+[\w'’-]+){{0,6}},\s+including\s+(?!(?:its|their)\b)", re.IGNORECASE
)
_SINCE = re.compile(
    r"\bsince\s+(?:the\s+(?:start|beginning)\s+of\s+)?(?:early\s+|late\s+|mid-?\s?|last\s+)?(?:(?:19|20)\d\d|year|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# "The deadliest attack since 2014" is one.
_RANKED = re.compile(
    r"\b(?:first|only|most|worst|(?:dead|blood|big|larg|heavi|fierc|grav|high|long|strong)\w*est|latest)\s+(?:[\w'’-]+\s+){0,5}$",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+and\s+(?:the\s+)?[A-Z]")
_NAMED = re.compile(r",?\s*including\s[^.;]*", re.IGNORECASE)
_WORDS = r"(?:the\s+)?(?:(?!(?:between|from|to|for|by|with)\b)[a-z]+\s+){0,3}"
_IN = re.compile(rf"\b(?:in|across|throughout)\s+{_WORDS}$", re.IGNORECASE)
_AT = re.compile(rf"\b(?:in|across|throughout|on|at|near|against|around|over|including)\s+{_WORDS}$", re.IGNORECASE)
_STRAIGHT = re.compile(
    r"(?:\s+(?:with|between|by|of|on|against)\s+(?:(?!\b(?:that|which|who|when|while|after|before)\b)[^.;:]){1,80}?)?"
    rf"\s+(?:in|across|on|at|near|against|around|over)\s+{_WORDS}"
)
# "In Apure and Arauca departments": no act is in two of them.
_UNITS = re.compile(
    r"(?:^|\s+)(?:departments|provinces|governorates|regions|states|oblasts|districts|counties|municipalities|prefectures)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(rf"\s+{_WORDS}")
_MANY_OF = (
    r"(?:(?:innocent|unarmed|local|foreign|many|several|popular|political|public|prominent|senior|union|community|student)\s+|[A-Z][a-z]+\s+){0,2}"
    r"(?:civilians|villagers|residents|journalists|activists|women|children|girls|boys|migrants|students|pupils|teachers|farmers|herders"
    r"|soldiers|policemen|officers|officials|politicians|clerics|priests|Christians|Muslims|minorities|foreigners|settlers|doctors"
    r"|aid\s+workers|opponents|dissidents|critics|villages|schools|hospitals|churches|mosques|shops|ships|vessels"
    r"|leaders|nuns|judges|magistrates|scientists|reporters|peasants|workers|candidates|businessmen|lawyers|mayors|trade\s+unionists)\b"
)
_KIND = re.compile(rf"\s+(?:(?:of|on|upon|against)\s+)?{_MANY_OF}")
# "The murder of public officials": several, though "the killing of the officials" may be one.
_DEED_ON_KIND = re.compile(
    rf"\b(?:murder|killing|kidnapping|abduction|assassination|torture|rape|persecution|disappearance)\s+of\s+{_MANY_OF}"
)
_PROVINCE, _COUNTRY = 4, 6  # UCDP's precision
_OFTEN = re.compile(
    r"(?:(?:\d+|three|four|five|six|several|many|innumerable|countless|numerous)\s+times\b(?!\s+(?:more|as|the|higher|larger|in\s+the))|\brepeatedly\b)",
    re.IGNORECASE,
)
_BLOW_BY_BLOW = frozenset({"attack", "assassination", "crackdown", "riot", "protest"})  # done more than once in one go
_MANY = 100  # people who can hardly have been held or hurt in one act that took months
_ROW = 3  # places
_NEAR, _RANK = 60, 80  # characters before a place, and before "since"


def surely_several(passage: Passage, telling: Telling, figures: Sequence[Figure]) -> bool:
    """True where the telling is of several acts by its very words, however few of them anybody else would see."""
    if on_counted_sites(passage, telling):
        return True
    if telling.type not in _SPREADING:
        return False
    if _often(passage, telling) or _upon_a_kind(passage, telling) or _on_many_sites(passage, telling):
        return True
    return _since_long(passage, telling, figures) or _in_many_places(passage, telling)


def _upon_a_kind(passage: Passage, telling: Telling) -> bool:
    """True for acts upon a kind of people, "killings of civilians", "the murder of judges", on no day, in no town."""
    text, end = passage.text, passage.span.end
    plural = any(_KIND.match(text, noun.span.end, end) for noun in _plurals(telling))
    if not (plural or any(_DEED_ON_KIND.match(text, trigger.span.start, end) for trigger in telling.triggers)):
        return False
    days = (t.span for t in passage.times if t.start == t.end)
    towns = (p.span for p in passage.places if p.precision < _PROVINCE)
    return not any(span and telling.span.contains(span) for span in (*days, *towns))


def _often(passage: Passage, telling: Telling) -> bool:
    """True for "dynamited the pipeline 23 times"; a man may be shot several times in one attack."""
    if telling.type in _BLOW_BY_BLOW or telling.main.form != "verb":
        return False
    return bool(_OFTEN.search(passage.text, telling.span.start, telling.span.end))


def only_ranked(text: str, since: int, start: int) -> bool:
    """True where the words before "since" at the place rank one act: "the deadliest attack since 2014"."""
    return bool(_RANKED.search(text, max(start, since - _RANK), since))


def _since_long(passage: Passage, telling: Telling, figures: Sequence[Figure]) -> bool:
    if all((figure.low or 0) < _MANY for figure in figures):
        return False
    found = _SINCE.search(passage.text, telling.span.start, telling.span.end)
    return found is not None and not only_ranked(passage.text, found.start(), telling.span.start)


def _on_many_sites(passage: Passage, telling: Telling) -> bool:
    head = telling.main.head
    found = _MANY_SITES.search(passage.text, telling.span.start, passage.span.end)
    return bool(telling.main.form == "verb" and found and found.start() < telling.span.end and head.start < found.end())


def _in_many_places(passage: Passage, telling: Telling) -> bool:
    """True for three places in a row where it happened, and for two behind a plural."""
    rows = [row for row in _rows(passage, telling) if _is_scene(passage, telling, row[0])]
    if any(len(row) >= _ROW or _is_of_units(passage.text, row[-1]) for row in rows):
        return True
    return any(_behind(passage, noun, row[0]) for noun in _plurals(telling) for row in rows)


def _is_of_units(text: str, last: Place) -> bool:
    """True where a noun for both ends the row: "in A and B provinces"."""
    return last.span is not None and bool(
        _UNITS.match(text, last.span.end) or _UNITS.search(text, last.span.start, last.span.end)
    )


def _plurals(telling: Telling) -> Iterator[Trigger]:
    """Nouns in the plural; what a network alone sees is known by its last letter."""
    nouns = (trigger for trigger in telling.triggers if trigger.form == "noun")
    return (noun for noun in nouns if noun.plural or (noun.sure and re.search(r"[^s]s$", noun.entry.name)))


def _is_scene(passage: Passage, telling: Telling, first: Place) -> bool:
    """False for places that are somebody: "Rome, Paris and Madrid condemned the attack"."""
    if first.span is None:
        return False
    before, start = _IN if _is_wide(first) else _AT, passage.span.start
    verbs = (trigger for trigger in telling.triggers if trigger.form == "verb")
    struck = any(_OBJECT.fullmatch(passage.text, verb.head.end, first.span.start) for verb in verbs)
    return struck or bool(before.search(passage.text, max(start, first.span.start - _NEAR), first.span.start))


def _behind(passage: Passage, noun: Trigger, first: Place) -> bool:
    """True for "attacks on A and B", and for "attacks in the south, including in A and B"."""
    if first.span is None or first.span.start < noun.span.end:
        return False
    between = passage.text[noun.span.end : first.span.start]
    return bool(_STRAIGHT.fullmatch(between) or _INCLUDING.search(between))


def _rows(passage: Passage, telling: Telling) -> Iterator[list[Place]]:
    """Two places or more of one kind, in the telling or behind "including", that commas and a last "and" join."""
    text, row = passage.text, list[Place]()
    named = _NAMED.match(text, telling.span.end, passage.span.end)
    reach = Span(telling.span.start, named.end() if named else telling.span.end)
    for place in (p for p in passage.places if p.span and reach.contains(p.span)):
        if row and not _link(text, row[-1], place):
            yield from _closed(text, row)
            row = []
        row = [*row, place]
    yield from _closed(text, row)


def _closed(text: str, row: Sequence[Place]) -> Iterator[list[Place]]:
    """The row, where "and" stands before its last place, or before a name behind it."""
    if len(row) > 1 and row[-1].span:
        last = _link(text, row[-2], row[-1])
        if (last and last.group("and")) or _AND.match(text, row[-1].span.end):
            yield list(row)


def _link(text: str, before: Place, place: Place) -> re.Match[str] | None:
    if not (before.span and place.span) or before.name == place.name or _is_wide(before) != _is_wide(place):
        return None
    return _BETWEEN.fullmatch(text, before.span.end, place.span.start)


def _is_wide(place: Place) -> bool:
    return place.precision >= _COUNTRY
