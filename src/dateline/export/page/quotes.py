"""Claims as a reader meets them: who says it, how, in which words, in which report."""

from collections.abc import Iterable

from dateline.export.page.markup import element, text
from dateline.export.told import Row, ToldIncident

# How it is said, where it is not simply stated.
_MANNER = {
    "claimed_responsibility": "claiming responsibility",
    "accused": "accusing",
    "denied": "denying",
    "suspected": "suspecting",
}


_KINDS = {"ngo": "non-governmental", "igo": "intergovernmental", "armed_group": "armed group"}


def voice(told: ToldIncident, claim: Row) -> str:
    """The speaker in the report's words with the kind of speaker, or the outlet that says it in its own name."""
    speaker = claim["speaker"]
    if not speaker["text"]:
        return outlet(told, claim)
    kind = _KINDS.get(speaker["kind"], speaker["kind"])
    return f"{speaker['text']} ({kind}{', a party to it' if claim['party'] else ''})"


def outlet(told: ToldIncident, claim: Row) -> str:
    """Who published the claim; the name of the document where that is not known."""
    return str(_document(told, claim).get("outlet") or claim["document"])


def quote(told: ToldIncident, claim: Row, before: str = "") -> str:
    """The claim as an item of a list; `before` is a word that goes first."""
    manner = _MANNER.get(claim["modality"])
    who = f"{before}{voice(told, claim)}{f', {manner}' if manner else ''}: "
    return element(
        "li", text(who), element("q", text(claim["quote"])), text(" "), element("cite", _source(told, claim))
    )


def quotes(told: ToldIncident, claims: Iterable[Row], class_: str | None = None) -> str:
    """The claims as a list."""
    return element("ul", *(quote(told, claim) for claim in claims), class_=class_)


def _source(told: ToldIncident, claim: Row) -> str:
    document = _document(told, claim)
    named = ", ".join(str(part) for part in (outlet(told, claim), document.get("published")) if part)
    return linked(named, document.get("url"))


def linked(words: str, url: str | None) -> str:
    """The words as a link where the address is one of the web."""
    safe = (url or "").startswith(("http://", "https://"))
    return element("a", text(words), href=url, rel="noreferrer") if safe else text(words)


def _document(told: ToldIncident, claim: Row) -> Row:
    return next((row for row in told.documents if row["name"] == claim["document"]), {})
