"""Why a run of words that some place bears may name something else."""

from enum import Enum

from dateline.gazetteer.names import fold
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.tokens import Token, Words

_LONGEST_RUN = 7
_TOWN = "PPL"  # the class of "town" and "village" behind a name
_BASED = frozenset({"based", "born", "bound", "area", "held", "controlled", "registered", "wide"})
_OUTLETS = frozenset({"agency", "newspaper", "daily", "broadcaster", "channel", "magazine", "website"})
_OF = frozenset({"of", "for", "de", "del", "da", "do", "di"})
# Small words inside names of places and people that go on in capitals: "Aali en Nahri", "Zaragoza de los Rios".
_JOINTS = frozenset(
    ["en", "el", "al", "ez", "es", "ed", "ash", "az", "ad", "ul", "de", "del", "la", "los", "las", "du", "bin"]
)
_BODY_HEADS = frozenset({"university", "bank", "republic", "emirate", "embassy", "islamic", "people's"})


class Guard(Enum):
    """What a run of words seems to be: free of doubt, or part of another name."""

    FREE = "free"
    COMMON = "common"
    PERSON = "person"
    BODY = "body"
    MODIFIER = "modifier"


def judge(words: Words, first: int, last: int, key: str, lexicon: Lexicon) -> Guard:
    """What the words before and after say of the run `first` to `last`."""
    after = _after(words, last, key, lexicon)
    if after is not Guard.FREE:
        return after
    before = _before(words, first, lexicon)
    if before is not Guard.FREE:
        return before
    if first == last and (_code_as_adjective(words, first) or _adjective(words, first, key, lexicon)):
        return Guard.MODIFIER
    if first == last and words.tokens[first].low in lexicon.ordinary:
        return Guard.COMMON
    return Guard.COMMON if key in lexicon.common else Guard.FREE


def run_after(words: Words, last: int) -> list[Token]:
    """The capitalised words that follow on the word `last`, with the small words that join them."""
    found: list[Token] = []
    for index in range(last + 1, min(last + _LONGEST_RUN, len(words.tokens))):
        token = words.tokens[index]
        if not words.joined(index) or not (token.capital or (found and token.low in ("of", "for", "and", "the"))):
            break
        found.append(token)
    while found and not found[-1].capital:
        found.pop()
    return found


def _after(words: Words, last: int, key: str, lexicon: Lexicon) -> Guard:
    index = last + 1
    if index >= len(words.tokens) or not words.joined(index):
        return Guard.FREE
    token = words.tokens[index]
    if token.gap == "-":
        return Guard.FREE if token.low in _BASED else Guard.MODIFIER
    return Guard.PERSON if goes_on(words, index) else _joined_after(words, last, key, lexicon)


def _joined_after(words: Words, last: int, key: str, lexicon: Lexicon) -> Guard:
    index = last + 1
    token = words.tokens[index]
    if not token.capital and token.low in lexicon.agents and key in lexicon.countries:
        return Guard.MODIFIER
    if not token.capital or words.loud[token.sentence]:
        return Guard.BODY if token.capital and _body_in_capitals(words, index, lexicon) else Guard.FREE
    run = [one.low for one in run_after(words, last)]
    if (token.low in lexicon.kinds and run[1:2] not in (["of"], ["for"])) or token.low in lexicon.months_days:
        return Guard.FREE
    return _named_after(token, run, lexicon)


def _body_in_capitals(words: Words, index: int, lexicon: Lexicon) -> bool:
    """True for the word for a body behind a name where every word has a capital, but not in "ANTIOQUIA DEPARTMENT,"."""
    token = words.tokens[index]
    if token.low not in lexicon.kinds:
        return token.low in lexicon.bodies or token.low in lexicon.sites
    following = words.tokens[index + 1].low if index + 1 < len(words.tokens) and words.joined(index + 1) else ""
    return token.low in lexicon.bodies and following in lexicon.bodies | lexicon.sites | _OF


def goes_on(words: Words, index: int) -> bool:
    """True where the name goes on behind a small word, so that the whole is a name that nothing is known to bear."""
    following = index + 1
    if words.tokens[index].low not in _JOINTS or words.tokens[index].capital or following == len(words.tokens):
        return False
    return words.tokens[following].capital and words.tokens[following].gap == " " and words.joined(following)


def _named_after(token: Token, run: list[str], lexicon: Lexicon) -> Guard:
    if run[-1] in lexicon.sites:
        return Guard.FREE
    if any(word in lexicon.bodies for word in run):
        return Guard.BODY
    if token.low in lexicon.titles or fold(token.text) in lexicon.adjectives or token.text.isupper():
        return Guard.FREE
    return Guard.PERSON


def _before(words: Words, first: int, lexicon: Lexicon) -> Guard:
    if first > 1 and words.tokens[first - 1].possessive:
        owner = words.tokens[first - 2].low, words.tokens[first - 1].low
        return Guard.BODY if owner == ("islamic", "state") else Guard.FREE  # it calls its branches provinces
    if not words.joined(first):
        return Guard.FREE
    token, gap = words.tokens[first - 1], words.tokens[first].gap
    if gap == "-":
        return Guard.MODIFIER
    if _of_body(words, first, lexicon):
        return Guard.BODY
    if token.low in _OUTLETS:
        return Guard.BODY
    return _named_before(words, token, lexicon) if token.capital else Guard.FREE


def _named_before(words: Words, token: Token, lexicon: Lexicon) -> Guard:
    if token.low in lexicon.titles:
        return Guard.PERSON
    loose = token.first or words.loud[token.sentence]
    if loose and token.low not in lexicon.given:
        return Guard.FREE
    allowed = (lexicon.directions, lexicon.months_days, lexicon.locative, lexicon.kinds, lexicon.sites)
    if any(token.low in listed for listed in allowed) or fold(token.text) in lexicon.adjectives:
        return Guard.FREE
    return Guard.PERSON


def _of_body(words: Words, first: int, lexicon: Lexicon) -> bool:
    """True for the last part of a body's name: "Supreme Court of the X", "Alternative for X", "Tren de X"."""
    joint = first - 1
    if words.tokens[joint].low == "the" and joint > 0 and words.joined(joint):
        joint -= 1
    if joint < 1 or not words.joined(joint) or words.tokens[joint].low not in _OF:
        return False
    head = words.tokens[joint - 1]
    if not head.capital or words.loud[head.sentence]:
        return False
    if words.tokens[joint].low != "of":
        return not head.first
    return head.low in lexicon.bodies or head.low in _BODY_HEADS


def _adjective(words: Words, index: int, key: str, lexicon: Lexicon) -> bool:
    code = words.tokens[index].text.replace(".", "").isupper()
    following = words.tokens[index + 1].low if index + 1 < len(words.tokens) and words.joined(index + 1) else ""
    named = lexicon.kinds.get(following, _TOWN) != _TOWN  # "Somali Region" is a name, "a Somali town" is none
    return key in lexicon.adjectives_alone and not (code and len(key) <= 3) and not named


def _code_as_adjective(words: Words, index: int) -> bool:
    token = words.tokens[index]
    if not token.text.replace(".", "").isupper() or len(token.text) > 4 or words.loud[token.sentence]:
        return False
    following = index + 1 < len(words.tokens) and words.joined(index + 1)
    before = [one.low for one in words.tokens[max(0, index - 2) : index]]
    placed = any(word in ("in", "to", "from", "across", "inside", "into", "throughout", "within") for word in before)
    return following and not (placed and not words.tokens[index + 1].capital)
