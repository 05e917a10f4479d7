"""Whether the words around a name make its bearer an official or a public figure."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dateline.export.masking.lexicon import lexicon
from dateline.export.masking.names import Word, plain_words, words

_EXPLAINED = re.compile(r"\s*(?:,|\(|–|—)\s*(?P<phrase>[^,.;:()–—]{2,80})")
_NAMED_LAST = re.compile(r"(?P<phrase>[^,.;:()–—]{3,80}),\s+(?:[A-Z][\w.]*\s+){0,2}$")
_WHO = re.compile(
    r",? who (?:(?P<was>became|(?:is|was)(?: now| then| also)? (?:the|an?)|was (?:elected|named|appointed))|"
    r"leads|led|heads|headed|rules|ruled|commands|commanded)"
    r"(?P<phrase>(?: [\w’'-]+){1,6})"
)
_NUMBERED = re.compile(r"[IVX]{1,5}")
AGED = re.compile(r",? \(?(?:aged )?\d{1,2}(?:[,)]|$)|, an? \w+-year-old")  # "Rose Hill, 71, and" is a person
_REACH = 4  # words after an "of" that say what somebody leads
_NEAR = 240  # characters, more than a phrase and two words of a name have


def has_office(text: str, name: list[Word]) -> bool:
    """True for a public person by name, or where an office stands directly before the name or in what explains it."""
    lists, before, after = lexicon(), words_before(text, name[0]), text[name[-1].span.end :]
    if before and before[-1] in lists.honorifics:
        before = before[:-1]
    if before and (_is_office(before, len(before) - 1) or " ".join(before[-3:]) in lists.offices_in_words):
        return not (before[-1] in lists.offices_or_work and AGED.match(after))
    if " ".join(word.plain for word in name) in lists.persons or _reigns(name):
        return True
    return _explained(after) or _rules(after) or _introduced(text[: name[0].span.start], after)


def words_before(text: str, word: Word) -> list[str]:
    """The words of the same clause that stand before, at most four."""
    opening = text[: word.span.start]
    cut = max(opening.rfind(mark) for mark in ".,;:()\n")
    # The dot of a title ("Gen.") ends no sentence.
    last = opening[:cut].split()[-1:] if cut > 0 and opening[cut] == "." else []
    title = bool(last) and last[0].lower() in lexicon().dotted
    return plain_words(opening if title else opening[cut + 1 :])[-4:]


def _is_office(told: Sequence[str], place: int) -> bool:
    """True for a word that makes its bearer public; "leader" does, but not that of a community or a choir."""
    lists = lexicon()
    if told[place] not in lists.offices:
        return False
    if told[place] not in lists.offices_also_private:
        return True
    before, after = told[place - 1 : place], told[place + 1 : place + 2 + _REACH]
    return not lists.private_life & {*before, *(after if after[:1] == ["of"] or after[:1] == ["for"] else ())}


def _explained(after: str) -> bool:
    """True where the phrase after the name gives its bearer an office: ", the interior minister"."""
    match = _EXPLAINED.match(after)
    if not match:
        return False
    lists = lexicon()
    phrase = match["phrase"]
    told = [word.plain for word in words(phrase)]
    before_other = list(takewhile(lambda word: word.plain not in lists.others, words(phrase)))
    return any(
        (_is_office(told, place) or _heads(phrase, word)) and not _owns(phrase, word)
        for place, word in enumerate(before_other[:6])
    )


def _rules(after: str) -> bool:
    """True where a clause after the name gives its bearer an office: ", who became president"."""
    match = _WHO.match(after)
    if not match:
        return False
    lists, phrase = lexicon(), match["phrase"]
    named = lists.offices if match["was"] else lists.ruled
    clause = takewhile(lambda word: word.plain not in lists.others, words(phrase))
    return any(word.plain in named and not _owns(phrase, word) for word in list(clause)[:5])


def _reigns(name: list[Word]) -> bool:
    """True for a monarch or pope by the number behind the name: "King Mswati III"."""
    return len(name) > 1 and bool(_NUMBERED.fullmatch(name[-1].text)) and name[0].plain in lexicon().offices


def _introduced(before: str, after: str) -> bool:
    """True where an office stands before a comma and the name: "a spokesman for the group, Hassan Ali, said".

    Without a second comma the office must open the sentence: in "he told the mayor, Ali said" the two are different.
    """
    match = _NAMED_LAST.search(before, max(0, len(before) - _NEAR))
    if not match:
        return False
    phrase = plain_words(match["phrase"])
    opens = not before[: match.start()].strip() or before[: match.start()].rstrip()[-1:] in '.;:“"'
    closed = after.lstrip()[:1] in (",", "")
    lists = lexicon()
    office = any(_is_office(phrase, place) for place in range(len(phrase))) or any(
        _heads(match["phrase"], word) for word in words(match["phrase"])
    )
    return (opens or closed) and bool(office) and not (lists.kin | lists.tells) & set(phrase)


def _heads(phrase: str, word: Word) -> bool:
    """True for a word that is an office by the "of" behind it."""
    return word.plain in lexicon().offices_of and phrase[word.span.end :].startswith(" of ")


def _owns(phrase: str, word: Word) -> bool:
    return phrase[word.span.end : word.span.end + 1] in ("'", "’")
