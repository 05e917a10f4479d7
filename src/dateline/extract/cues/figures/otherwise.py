"""Parts of people of whom something else is told: "after some of them had received threats"."""

import re

from dateline.extract.cues.figures.lexicon import participles
from dateline.extract.cues.figures.people import People

_BE = r"(?:was|were|are|is|had\sbeen|have\sbeen|been|being)"
_LEADS = r"(?:(?:later|then|also|since|reportedly|already|still|now|\w{2,20}ly)\s){0,2}"
_DID = re.compile(
    rf"\s{_LEADS}(?:{_BE}\s{_LEADS}(?P<befell>\w{{2,20}}(?:ed|ing|en))"
    r"|(?P<did>\w{2,20}ed)|had|have|has|did|do|will|would|could|can|may|might|fled|flee|went|came|took|take|left|said"
    r"|say|told|made|got|began|ran|held|kept|gave|found|saw|knew|lost|spent|managed|escape|remain|return|wore|carry)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\bof\s(?:them|whom|which)\b", re.IGNORECASE)
_DESCRIBES = frozenset(
    {"armed", "unarmed", "aged", "masked", "uniformed", "missing", "sleeping", "retired", "wanted", "women"}
)


def does_otherwise(text: str, part: People) -> bool:
    """True where a verb that tells no harm follows "some of them"."""
    found = _DID.match(text, part.span.end) or _DID.match(text, _behind_pronoun(text, part))
    if found is None:
        return False
    verb = (found["befell"] or found["did"] or "").lower()
    return verb not in _DESCRIBES and verb not in participles() and verb != "died"


def _behind_pronoun(text: str, part: People) -> int:
    """The noun phrase may have taken the verb in: "some of them received"."""
    found = _PRONOUN.search(text, part.number.end, part.span.end)
    return found.end() if found else part.span.end
