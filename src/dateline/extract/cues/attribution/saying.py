"""Whether a verb of saying says something where it stands."""

import re

from dateline.core import Span
from dateline.extract.cues.attribution import blame, lexicon
from dateline.extract.cues.attribution.adjectives import is_adjective

_COUNTED = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:some|several|many|few|all|other|more|these|those|dozens\sof|hundreds\sof))\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
_PLURALS = frozenset({"suspects", "reports", "claims", "estimates"})
_NEAR = 40  # characters
# "Denied the troops entry", not "denied that troops had entry".
_REFUSED = re.compile(
    r"den(?:y|ies|ied)\s(?:(?!(?:that|it|its|any|all|having|having|reports?|claims?|allegations?|involvement|responsibility"
    r"|accusations?|[\w-]+ing)\s)[\w.'’-]+\s){1,4}"
    r"(?:permission|entry|access|(?:re-?)?entry|visas?|bail|asylum|parole|overflight|clearance|passage|use|medical|treatment|food|water)\b",
    re.IGNORECASE,
)

# What others say is not so: "contrary to the army's report", "contrary to what the army says".
_CONTRARY = re.compile(r"\b(?:contrary\sto|in\scontrast\s(?:to|with)|unlike)\s[^,;:.]{2,60}\s$", re.IGNORECASE)
_UNWELCOME = re.compile(r"declar(?:es?|ed)\s[^.;:]{1,120}?\bperson(?:a|ae|as)\s+non\b", re.IGNORECASE)


def says(text: str, sentence: Span, verb: re.Match[str]) -> bool:
    """False for a verb that only looks like one of saying: a name, a passive, a deed done in words, a noun."""
    if _is_counted(text, sentence, verb) or _is_surname(text, sentence, verb):
        return False
    contrary = _CONTRARY.search(text, max(sentence.start, verb.start() - _NEAR * 2), verb.start())
    if (
        contrary
        or is_adjective(text, sentence, verb.start("verb"))
        or _UNWELCOME.match(text, verb.start("verb"), sentence.end)
    ):
        return False
    of, behind = (text, verb.start("verb"), sentence.end), (text, verb.end(), sentence.end)
    if _REFUSED.match(*of) or lexicon.no_saying_after().match(*behind) or lexicon.performed().match(*of):
        return False
    if lexicon.noun_of_saying().match(*of) or lexicon.participle().match(*of) or lexicon.responsibility().match(*of):
        return False
    if blame.refusing().match(*of) and not blame.claim_behind().match(*behind):
        return False
    modality = lexicon.modality_of_verb()[" ".join(verb["verb"].lower().split())]
    return modality != "accused" or not lexicon.passive_blame().match(*behind)


def _is_counted(text: str, sentence: Span, verb: re.Match[str]) -> bool:
    """True for a plural behind a number: "30 suspects"."""
    plural = verb["verb"].lower() in _PLURALS
    return plural and bool(_COUNTED.search(text, max(sentence.start, verb.start() - _NEAR), verb.start("verb")))


def _is_surname(text: str, sentence: Span, verb: re.Match[str]) -> bool:
    """ "Omar Said, the mayor": a capital inside a sentence that is not all in capitals."""
    word = verb["verb"]
    return word.istitle() and verb.start("verb") > sentence.start and not sentence.of(text).istitle()
