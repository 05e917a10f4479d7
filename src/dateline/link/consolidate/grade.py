"""How well an incident is supported, in Airwars' words and as an Admiralty pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.core import Claim, Event, Grade
from dateline.link.consolidate.claims import claims_on
from dateline.link.consolidate.voices.sources import SourceOf
from dateline.schema import event_types

_UNJUDGED = "F6"  # nobody has judged the sources, so nothing better can be said of them
_TRUSTED, _DOUBTED = ("A", "B", "C"), ("D", "E")
_FIGHTERS = ("forces", "perpetrators")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an incident rests on: its events, the reports of each independent source, the contested properties."""

    events: Sequence[Event]
    sources: Mapping[str, Sequence[SourceOf]]
    contested: Sequence[str]


def suggest_grade(evidence: Evidence) -> Grade:
    """The grade that the evidence suggests; a person decides.

    The words are those that Airwars publishes for its gradings. The pair is that of the Admiralty code: the letter of
    the best source that somebody judged, and a number for what supports the telling; F6 where nobody judged one.
    """
    word, reason = _word(evidence)
    return Grade(word, _pair(evidence), reason)


def _word(evidence: Evidence) -> tuple[str, str]:
    return _of_doers(evidence) or _of_sources(evidence)


def _of_doers(evidence: Evidence) -> tuple[str, str] | None:
    """The word where somebody admits, disputes or denies; None where nobody does."""
    if evidence.events[0].realis == "denied":
        return "discounted", "all who speak of it deny that it happened"
    if "perpetrator" in evidence.contested:
        return "contested", "voices name different doers, or one denies it"
    if "occurrence" in evidence.contested:
        return "contested", "one says that it happened, another denies it"
    own = _admitted(evidence.events) if evidence.events[0].realis == "actual" else None
    return ("confirmed", f"{own.speaker.text or 'a side'} says that its own side did it") if own else None


def _of_sources(evidence: Evidence) -> tuple[str, str]:
    if _harms_fighters_alone(evidence):
        return "discounted", "as harm to civilians: every voice says that the dead were fighters"
    doubtful = sum(_letter(reports) in _DOUBTED for reports in evidence.sources.values())
    left = len(evidence.sources) - doubtful
    beside = f", besides {doubtful} judged unreliable" if doubtful else ""
    if left > 1:
        return "fair", f"{left} independent sources tell it{beside}"
    return "weak", f"{'one source tells' if left else 'no source tells'} it{beside}"


def _admitted(events: Sequence[Event]) -> Claim | None:
    claims = claims_on(events, "perpetrator")
    return next((claim for claim in claims if claim.modality == "claimed_responsibility"), None)


def _harms_fighters_alone(evidence: Evidence) -> bool:
    """True where an explosive weapon was used and two sources or more tell of dead, all of them fighters."""
    dead = [claim for claim in claims_on(evidence.events, "killed") if claim.modality != "denied"]
    documents = {event.id: event.document for event in evidence.events}
    explosive = event_types()[evidence.events[0].type].group == "explosion"
    told = len({documents[claim.event] for claim in dead}) > 1 and len(evidence.sources) > 1
    return explosive and told and all(claim.group in _FIGHTERS and not claim.party for claim in dead)


def _pair(evidence: Evidence) -> str:
    letters = {key: _letter(reports) for key, reports in evidence.sources.items()}
    judged = sorted(letter for letter in letters.values() if letter in (*_TRUSTED, *_DOUBTED))
    if not judged:
        return _UNJUDGED
    return f"{judged[0]}{_number(evidence, sum(letter in _TRUSTED for letter in judged))}"


def _number(evidence: Evidence, trusted: int) -> int:
    """1 where three sources judged A to C tell it, 2 for two, 3 for one; less where it is contested or denied."""
    if evidence.events[0].realis == "denied":
        return 5
    if {"occurrence", "perpetrator"} & set(evidence.contested):
        return 4
    return {0: 6, 1: 3, 2: 2}.get(trusted, 1)


def _letter(reports: Sequence[SourceOf]) -> str:
    """The best letter of the reports that speak for one source; F where none was judged."""
    return min((report.reliability or "F" for report in reports), default="F")
