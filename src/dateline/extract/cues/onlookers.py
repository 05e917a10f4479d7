"""Who only looks on while others act: "police stood by as a mob burned the shop"."""

import re

from dateline.core import Span

_LOOKS_ON = re.compile(
    r",?\s+(?:(?:just|only|simply|merely|reportedly|allegedly|has|have|had|who)\s+)*"
    r"(?:(?:stand|stands|stood|standing|look|looks|looked|looking)\s+(?:\w+\s+)?(?:by|on)\b(?!\s+to\b)"
    r"|(?:did|does|do|doing)\s+nothing\b|(?:did\s+not|didn['’]t|failed\s+to|refused\s+to)\s+(?:intervene|step\s+in|stop\s+(?:it|them)))",
    re.IGNORECASE,
)


def looks_on(text: str, span: Span) -> bool:
    """True for a name before words that say that they only looked on."""
    return bool(_LOOKS_ON.match(text, span.end))
