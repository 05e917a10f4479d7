"""The country in which its own authorities act, where nothing tells the place: "Kenyan police arrested four people".

Police, courts and governments arrest, seize and put down at home, unless words beside them say that they were sent
abroad. Armies strike abroad as well, so that what they do tells nothing of where, unless it is "its airspace", a coup,
or done to rebels of their own country.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from dateline.core import Place, Span
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.homeland import country_of, in_country, is_elsewhere, is_placed, side_at_home
from dateline.extract.cues.parties import Party
from dateline.extract.cues.pointing import country_again
from dateline.extract.cues.speakers import speakers_before
from dateline.gazetteer import Gazetteer
from dateline.resolve.actors import ActorMention
from dateline.resolve.actors.nations import nation_pattern, nation_words

_RULE = "country-of-authority"
_HOME = frozenset({"police", "government"})
_ANY = _HOME | {"forces"}
_AT_HOME = {
    "arrest": _HOME,
    "crackdown": _HOME,
    "execution": frozenset({"government"}),
    "destruction": frozenset({"government"}),
    "seizure": frozenset({"police"}),
    "group_change": _HOME,
    "release": frozenset({"government"}),
}
_COUP_NOUN = re.compile(r"\b(?:coups?|putsch)\b", re.IGNORECASE)
_COUP = re.compile(r"\b(?:coups?|putsch|overthr[eo]w\w*|oust\w*|toppl\w+|depos\w+)\b", re.IGNORECASE)
_OWN = r"its\s+(?:own\s+)?(?:airspace|territory|territorial\s+waters|soil)\b"
_DOWN = r"(?:sh(?:oo|o)t(?:s|ing)?\s+down|intercept\w*)\b"
# Words that say of acts of some types that they were in the doer's country.
_OWN_COUNTRY = {
    "shut": (rf"(?:clos|shut|reopen)\w*\s+(?:down\s+)?(?:the\s+country['’]s\b|{_OWN})", {"blockade"}),
    "left": (r"(?:fle(?:es?|d|eing)|lea(?:ves?|ving)|left|quit)\s+the\s+country\b", {"withdrawal", "sanction"}),
    "met": (rf"(?:{_DOWN}.*?\b{_OWN}|{_OWN}.*?\b{_DOWN})", {"air_strike", "shelling", "attack"}),
}
_ALSO_THEN = frozenset({"protest", "riot", "crackdown", "group_change"})  # told beside who fled or what was shut
_FROM_AFAR = frozenset({"air_strike", "shelling"})
_RULES = re.compile(r"\s+(?:government|junta|rulers?|authorities)\b")
# Whose side somebody is said to be on tells nothing of where they are: "affiliated to Israel".
_TIED = re.compile(
    r"\b(?:affiliated|linked|tied|loyal|allegiance|close|ties|links)\s+(?:to|with)\s+(?:the\s+)?$"
    r"|\b(?:on\s+behalf\s+of|spying|espionage|working|spies|agents|collaborat\w+)(?:\s+(?:for|of|with))?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEAR = 60  # characters before a name
_AWAY = re.compile(
    r"\b(?:missions?|peacekeep\w+|deployed|exiles?|extradit\w+|exchang\w+|swaps?|interpol|abroad|overseas|occupied)\b",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:charged|indicted|convicted|sentenced|jailed|imprisoned|overthr[eo]w\w*|oust\w*)\b", re.IGNORECASE
)
_OFFICES = re.compile(r"\b(?:(?P<court>courts?|tribunals?|prosecutors?|judges?)|government|junta)$", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_SENT = re.compile(r"\b(?:ambassador|diplomat|envoy|delegation|negotiator|navy|coast\s+guard)s?\b", re.IGNORECASE)

_Told = tuple[str, Span]  # a country's code, and the words that tell it


def with_own_country(happenings: Sequence[Happening], gazetteer: Gazetteer) -> tuple[Happening, ...]:
    """The happenings, those that nobody places with the country of the authorities who did them at home.

    Else with the country that "the country" stands for, or in which something beside them in the sentence was at home.
    """
    filled = [_filled(happening, gazetteer) for happening in happenings]
    beside = dict(_fled_or_shut(filled))
    return tuple(_filled_beside(happening, beside, gazetteer) for happening in filled)


def _filled(happening: Happening, gazetteer: Gazetteer) -> Happening:
    if is_placed(happening) or happening.fullest.realis != "actual":
        return happening
    told = [each for draft in happening.drafts for each in _told(draft)]
    if len({code for code, _ in told}) != 1:
        return _pointed(happening, gazetteer)
    code, words = told[0]
    country = gazetteer.country(code)
    if country is None or any(_is_abroad(draft, code) for draft in happening.drafts):
        return happening
    return in_country(happening, country, words.of(happening.drafts[0].passage.text), words, _RULE)


def _pointed(happening: Happening, gazetteer: Gazetteer) -> Happening:
    """The happening in the only country that its sentence names, where it goes on with "across the country"."""
    told = next((found for draft in happening.drafts if (found := country_again(draft))), None)
    country = gazetteer.country(told[0]) if told else None
    if told is None or country is None or not is_local(happening.fullest.type):
        return happening
    if any(is_elsewhere(draft, told[0]) for draft in happening.drafts):
        return happening
    return in_country(happening, country, told[1].of(happening.drafts[0].passage.text), told[1], "country-again")


def _fled_or_shut(happenings: Sequence[Happening]) -> Iterator[tuple[int, _Told]]:
    """By the number of its sentence the country that somebody fled, or in which something was shut."""
    for happening in happenings:
        place = happening.place.value if happening.place and happening.place.rule == _RULE else None
        if place is None or place.country is None or place.span is None:
            continue
        for draft in happening.drafts:
            if _tells_own(draft, "left") or _tells_own(draft, "shut"):
                yield draft.passage.index, (place.country, place.span)


def _filled_beside(happening: Happening, beside: Mapping[int, _Told], gazetteer: Gazetteer) -> Happening:
    """The unrest before which somebody fled his country, or for which something in it was shut, in that country."""
    told = next((beside[draft.passage.index] for draft in happening.drafts if draft.passage.index in beside), None)
    if told is None or is_placed(happening) or happening.fullest.type not in _ALSO_THEN:
        return happening
    country = gazetteer.country(told[0])
    if country is None or any(is_elsewhere(draft, told[0]) for draft in happening.drafts):
        return happening
    return in_country(happening, country, told[1].of(happening.drafts[0].passage.text), told[1], _RULE)


def _told(draft: Draft) -> Iterator[_Told]:
    if _tells_own(draft, "met"):
        yield from _defender(draft)
        return
    kinds = _kinds(draft)
    for party in (*draft.roles.agents, *_announcers(draft)):
        kind, _, code = _actor(party.mention).partition("-of-")
        if not kind:
            kind, code = _office(draft, party) or (kind, code)
        if kind not in kinds and _RULES.match(draft.passage.text, party.span.end):
            kind, code = "government", country_of(party)
        if kind in kinds and code and not _SENT.search(draft.passage.text, party.span.start, party.span.end):
            yield code, party.span
    if kinds and not draft.roles.agents and _tells(_CHARGED, draft):
        yield from _officials(draft)
    if draft.type not in _FROM_AFAR and is_local(draft.type):
        yield from side_at_home(draft)


def _office(draft: Draft, party: Party) -> tuple[str, str] | None:
    """By kind and nation, a court with words between ("the Fijian High Court") and "the government of Myanmar"."""
    text, span = draft.passage.text, party.span
    of = _OF.match(text, span.end, draft.passage.span.end)
    pattern = nation_pattern()
    nation = pattern.match(text, of.end()) if of else pattern.search(text, span.start, span.end)
    kind = _OFFICES.search(text, span.start, span.end)
    if nation is None or kind is None or not (of or nation.end() <= kind.start()):
        return None
    return "police" if kind["court"] else "government", nation_words()[" ".join(nation["nation"].split())]


def _announcers(draft: Draft) -> Iterator[Party]:
    """The authorities who tell of an arrest without saying who made it: "the Lebanese government announced the"."""
    if draft.type == "arrest" and not draft.roles.agents and draft.telling.main.form == "noun":
        yield from speakers_before(draft.passage, draft.telling)


def _kinds(draft: Draft) -> frozenset[str]:
    """Who does an act of this type, told in these words, in his own country."""
    if _tells_own(draft, "shut"):
        return _ANY
    if _tells_own(draft, "left"):
        return _HOME
    if draft.type == "group_change" and not _tells(_COUP, draft):
        return frozenset()
    if draft.type == "group_change" and _tells(_COUP_NOUN, draft):
        return _ANY
    return _AT_HOME.get(draft.type, frozenset())


def _defender(draft: Draft) -> Iterator[_Told]:
    """The state that shot something down over its own land: the only one that the words before the verb name."""
    verb = _compiled(_DOWN).search(draft.passage.text, draft.anchor.start, draft.anchor.end)
    before = (m for m in draft.passage.actors if verb and m.span.end <= verb.start())
    named = [m for m in before if _actor(m).partition("-of-")[0] in _ANY]
    if len(named) == 1:
        yield _actor(named[0]).partition("-of-")[2], named[0].span


def _officials(draft: Draft) -> Iterator[_Told]:
    """Officials of a country to whom it was done: "the Peruvian president was charged"."""
    for party in draft.roles.targets:
        match = nation_pattern().search(draft.passage.text, party.span.start, party.span.end)
        if match and match["government"] and not _SENT.search(match.group()):
            yield nation_words()[" ".join(match["nation"].split())], party.span


def _is_abroad(draft: Draft, code: str) -> bool:
    """True where others have a part in it, unless words say that it was in the country all the same."""
    if any(_tells_own(draft, name) for name in _OWN_COUNTRY):
        return False
    away = _AWAY.search(draft.passage.text, draft.passage.span.start, draft.passage.span.end)
    others = any(place.country not in (code, None) for place in draft.passage.places if not _is_tie(draft, place))
    return bool(away) or others or is_elsewhere(draft, code) or _names_others(draft, code)


def _is_tie(draft: Draft, place: Place) -> bool:
    """True for a country that only tells whose side somebody is on."""
    start = max(draft.passage.span.start, place.span.start - _NEAR) if place.span else 0
    return place.span is not None and bool(_TIED.search(draft.passage.text, start, place.span.start))


def _names_others(draft: Draft, code: str) -> bool:
    """True where those to whom it was done are called by another nation: they may live where that is at home."""
    text = draft.passage.text
    found = (nation_pattern().search(text, party.span.start, party.span.end) for party in draft.roles.targets)
    return any(match and nation_words()[" ".join(match["nation"].split())] != code for match in found)


def _tells_own(draft: Draft, name: str) -> bool:
    """True for an act that these words of `_OWN_COUNTRY` place."""
    words, types = _OWN_COUNTRY[name]
    return draft.type in types and _tells(_compiled(words), draft)


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{words}", re.IGNORECASE | re.DOTALL)


def _tells(words: re.Pattern[str], draft: Draft) -> bool:
    return bool(words.search(draft.passage.text, draft.anchor.start, draft.anchor.end))


def _actor(mention: ActorMention | None) -> str:
    return mention.actor.id if mention and mention.actor else ""
