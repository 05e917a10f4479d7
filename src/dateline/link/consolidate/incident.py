"""One incident from the events of its cluster."""

from collections.abc import Mapping, Sequence

from dateline.core import Consolidated, Dispute, Event, Incident, incident_id
from dateline.link.consolidate.actors import doer_dispute, everyone_named, role_cells
from dateline.link.consolidate.claims import claims_on
from dateline.link.consolidate.counts.cell import consolidated_count
from dateline.link.consolidate.counts.figures import as_told, reading_of
from dateline.link.consolidate.counts.statements import statements
from dateline.link.consolidate.counts.tolls import count_dispute
from dateline.link.consolidate.disputes import denial_dispute
from dateline.link.consolidate.grade import Evidence, suggest_grade
from dateline.link.consolidate.rules.sets import RuleSet
from dateline.link.consolidate.summary import summarise
from dateline.link.consolidate.values.chosen import Values, choose_values
from dateline.link.consolidate.voices.sources import SourceOf
from dateline.link.consolidate.voices.voices import Voices
from dateline.schema import vocabulary

_OCCURRENCE = "occurrence"


def consolidate(events: Sequence[Event], sources: Mapping[str, SourceOf], rules: RuleSet) -> Incident:
    """The incident that these events, all of one realis, tell. `sources` maps a document's name to its source."""
    events = sorted(events, key=lambda event: (event.document, event.anchor.span, event.id))
    voices = Voices(events, sources)
    values, actors = choose_values(events, voices, rules), everyone_named(events)
    counts, about_counts = _counts(events, voices, rules)
    disputes = (*_about(events, voices, values), *about_counts)
    contested = tuple(dispute.property for dispute in disputes)
    independent = voices.independent(claims_on(events, _OCCURRENCE) or [c for e in events for c in e.claims])
    return Incident(
        id=incident_id(event.id for event in events),
        type=values.type,
        realis=events[0].realis,
        time=values.time,
        place=values.place,
        actors=actors,
        weapon=values.weapon,
        cells=(_occurrence(events, rules), *values.cells, *role_cells(events, actors, rules), *counts.values()),
        contested=contested,
        grade=suggest_grade(Evidence(events, independent, contested)),
        events=tuple(event.id for event in events),
        documents=tuple(dict.fromkeys(event.document for event in events)),
        sources=len(independent),
        redirects=(),
        summary=summarise(values.type, events[0].realis, values.time, values.place, actors, counts, contested),
        disputes=disputes,
        part_of=(),
    )


def _about(events: Sequence[Event], voices: Voices, values: Values) -> list[Dispute]:
    """The disputes about everything but counts."""
    occurrence = denial_dispute(_OCCURRENCE, claims_on(events, _OCCURRENCE), voices)
    return [*occurrence, *values.disputes, *doer_dispute(events, values.type, voices)]


def _occurrence(events: Sequence[Event], rules: RuleSet) -> Consolidated:
    claims = claims_on(events, _OCCURRENCE)
    denied = tuple(claim.id for claim in claims if claim.modality == "denied")
    told = tuple(claim.id for claim in claims if claim.modality != "denied")
    return Consolidated(_OCCURRENCE, f"{rules.name}:told", told, denied, value=events[0].realis)


def _counts(events: Sequence[Event], voices: Voices, rules: RuleSet) -> tuple[dict[str, Consolidated], list[Dispute]]:
    """The cells of the counts of which somebody tells a figure, and the disputes about them."""
    cells: dict[str, Consolidated] = {}
    disputes: list[Dispute] = []
    read = reading_of(rules, events)
    for name in vocabulary().counts:
        claims = claims_on(events, name)
        if any(claim.modality != "denied" for claim in claims):
            cells[name] = consolidated_count(name, claims, statements(claims, voices, read), rules)
            disputes += count_dispute(name, claims, statements(claims, voices, as_told), voices)
    return cells, disputes
