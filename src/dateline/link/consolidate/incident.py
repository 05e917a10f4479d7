"""One incident from the events of its cluster."""

from collections.abc import Mapping, Sequence

from dateline.core import Consolidated, Event, Incident, incident_id
from dateline.link.consolidate.contested import contested_properties
from dateline.link.consolidate.counts import consolidated_count, is_contested
from dateline.link.consolidate.grade import suggest_grade
from dateline.link.consolidate.rules import RuleSet
from dateline.link.consolidate.statements import statements, voice_of
from dateline.link.consolidate.summary import summarise
from dateline.link.consolidate.values import choose_values, claims_on
from dateline.link.signature import SourceOf
from dateline.schema import vocabulary


def consolidate(events: Sequence[Event], sources: Mapping[str, SourceOf], rules: RuleSet) -> Incident:
    """The incident that these events, all of one realis, tell. `sources` maps a document's name to its source."""
    events = sorted(events, key=lambda event: (event.document, event.anchor.span))
    values = choose_values(events)
    counts, disputed = _counts(events, sources, rules)
    contested = contested_properties(events, disputed)
    independent = len(_voices(events, sources))
    return Incident(
        id=incident_id(event.id for event in events),
        type=values.type,
        realis=events[0].realis,
        time=values.time,
        place=values.place,
        actors=values.actors,
        weapon=values.weapon,
        cells=(*values.cells, *counts.values()),
        contested=contested,
        grade=suggest_grade(events, independent, contested),
        events=tuple(event.id for event in events),
        documents=tuple(dict.fromkeys(event.document for event in events)),
        sources=independent,
        redirects=(),
        summary=summarise(values.type, events[0].realis, values.time, values.place, values.actors, counts, contested),
    )


def _counts(
    events: Sequence[Event], sources: Mapping[str, SourceOf], rules: RuleSet
) -> tuple[dict[str, Consolidated], list[str]]:
    """The cells of the counts that have a claim, and the names of those that are contested."""
    documents = {event.id: event.document for event in events}
    cells, disputed = {}, []
    for name in vocabulary().counts:
        found = statements(claims_on(events, name), documents, sources)
        if found:
            cells[name] = consolidated_count(name, found, rules)
            if is_contested(found):
                disputed.append(name)
    return cells, disputed


def _voices(events: Sequence[Event], sources: Mapping[str, SourceOf]) -> set[str]:
    """The independent voices: a source once however often it reports, another outlet's word as that outlet's."""
    return {
        voice_of(claim, sources[event.document])[0]
        for event in events
        for claim in event.claims
        if claim.property == "occurrence"
    }
