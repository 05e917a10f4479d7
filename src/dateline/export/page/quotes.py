"""Claims as a reader meets them: who says it, how, in which words, in which report."""

from collections.abc import Iterable
from datetime import date

from dateline.export.page.counts import in_words
from dateline.export.page.markup import element, text
from dateline.export.prose import days_in_words
from dateline.export.told import Row, ToldIncident
from dateline.schema import vocabulary

# How it is said, where it is not simply stated.
_MANNER = {
    "claimed_responsibility": "claiming responsibility",
    "accused": "accusing",
    "denied": "denying",
    "suspected": "suspecting",
}


_KINDS = {"ngo": "non-governmental", "igo": "intergovernmental", "armed_group": "armed group"}


def voice(told: ToldIncident, claim: Row) -> str:
    """The speaker in the report's words with the kind of speaker, or the outlet that says it in its own name.

    What a person put in the place of the report's words is not the speaker's alone, and says so.
    """
    by = reviewer(claim)
    return f"{_speaker(told, claim)}, as corrected by {by}" if by else _speaker(told, claim)


def _speaker(told: ToldIncident, claim: Row) -> str:
    speaker = claim["speaker"]
    if not speaker["text"]:
        return outlet(told, claim)
    kind = _KINDS.get(speaker["kind"], speaker["kind"])
    return f"{speaker['text']} ({kind}{', a party to it' if claim['party'] else ''})"


def reviewer(claim: Row) -> str:
    """Who put the claim in the place of what was read; empty for one that was read."""
    head, _, name = str(claim["origin"]).partition(":")
    return name if head == "review" else ""


def outlet(told: ToldIncident, claim: Row) -> str:
    """Who published the claim; the name of the document where that is not known."""
    return str(_document(told, claim).get("outlet") or claim["document"])


def quote(told: ToldIncident, claim: Row, before: str = "") -> str:
    """The claim as an item of a list; `before` is a word that goes first."""
    manner = _MANNER.get(claim["modality"])
    who = f"{_speaker(told, claim)}{f', {manner}' if manner else ''}: "
    corrected = _corrected(claim) if reviewer(claim) else ""
    return element("li", text(before), corrected, text(who), said(told, claim))


def _corrected(claim: Row) -> str:
    """What a person put there, who and when, and what was read in the words that follow."""
    made = claim.get("correction")
    now = element("strong", text(f"{_stated(claim)}, corrected by {reviewer(claim)}"))
    if not made:
        return now + text("; the words are those of ")
    on = date.fromisoformat(made["at"][:10])
    note = f" (“{made['note']}”)" if made["note"] else ""
    return now + text(
        f" on {days_in_words(on, on)}{note}, in place of {_stated(made['before'])}, as read in the words of "
    )


def _stated(claim: Row) -> str:
    """The value of a claim, with the group that a count is of."""
    if claim["property"] not in vocabulary().counts:
        return str(claim["value"] or "told")
    group = f" ({claim['group']})" if claim["group"] not in (None, "all") else ""
    return in_words(claim) + group


def said(told: ToldIncident, claim: Row) -> str:
    """The words of a claim and the report in which they stand."""
    return f"{element('q', text(claim['quote']))} {element('cite', _source(told, claim))}"


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
