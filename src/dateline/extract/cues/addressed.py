"""Those to whom words are said: of "we warn the neighbours that we will strike" the neighbours do nothing."""

import re

from dateline.core import Span

_TELLS = re.compile(
    r"\b(?:warn(?:s|ed|ing)?|t(?:ell|ells|old)|remind(?:s|ed|ing)?|assur(?:e[sd]?|ing)|inform(?:s|ed|ing)?|promis(?:e[sd]?|ing)"
    r"|notif(?:y|ies|ied|ying)|caution(?:s|ed|ing)?)\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+)?$",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\s+(?:that|of|about|against)\b")
_NEAR = 25  # characters before a name


def is_addressed(text: str, span: Span) -> bool:
    """True for whoever stands between a verb of telling and what is told."""
    tells = _TELLS.search(text, max(0, span.start - _NEAR), span.start)
    return tells is not None and _WHAT.match(text, span.end) is not None
