"""A small record with what makes exporting hard: private names, open ranges, formulas, gaps, plans and sums."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from dateline.core import Claim, Document, Event, EventActor, Span, Speaker
from dateline.export import RecordWriter, check_output
from dateline.link import consolidate, rule_set, source_of
from tests.made import AFGHANISTAN, BAGRAM, KABUL, KUNDUZ, actor, day, made_claim, made_document, made_event

POLICE = Speaker("the police", "state")
DOCTOR = Speaker("Dr Samir Haddad of the city hospital", "medical")
WITNESS = Speaker("Omar Farouk, a shopkeeper", "witness")
MINISTER = Speaker("Interior Minister Bekir Bozdag", "state")
PRIVATE = ("Fatima Noor", "Samir Haddad", "Omar Farouk", "Leila Sahar", "Idris Kane")

BLAST = (
    "A car bomb killed 12 people in Kabul on 3 October 2021, the police said. Among the dead was Fatima Noor, a "
    "teacher. Omar Farouk, a shopkeeper, said the Islamic State group did it."
)
BLAST_LATER = (
    "The bomb in Kabul killed 15 people, nine civilians among them, and injured at least 30, Dr Samir Haddad of the "
    "city hospital said. Interior Minister Bekir Bozdag blamed the Islamic State group."
)
STRIKE = "Aircraft of the United States struck a hospital in Kunduz on 3 October 2015, and at least 19 people died."
PROTEST = "Thousands marched in Bagram on 5 May 2020, =SUM(A1) on their banners; Leila Sahar led them."
TALKS = "The Taliban and the government will meet in Kabul on 9 June 2021."
CLASH = "Taliban fighters and the army fought in Afghanistan in May 2019; dozens of people were killed."
ARREST = "Police arrested Idris Kane."
SUM = "In May 2019 300 people were killed in Afghanistan."


def write_sample(folder: Path) -> Path:
    """The folder, with the record in it."""
    check_output(folder)
    incidents = _incidents()
    alone = made_document("Leila Sahar's team won 3-1.", "match", "Herald", date(2020, 5, 5))
    total = made_document(SUM, "round-up", "Herald", date(2019, 6, 1))
    summed = replace(
        made_event(total, "armed_clash", place=AFGHANISTAN, time=day("2019-05-01/2019-05-31")), aggregate=True
    )
    with RecordWriter(folder) as writer:
        for document, _ in (pair for pairs in incidents for pair in pairs):
            writer.document(document, 1, "coded", None)
        writer.document(replace(alone, title="Leila Sahar wins again"), 0, "no_event", "tells no event")
        writer.document(total, 1, "coded", None)
        for pairs in incidents:
            sources = {document.name: source_of(document) for document, _ in pairs}
            incident = consolidate([event for _, event in pairs], sources, rule_set("ucdp"))
            writer.incident(incident)
            for _, event in pairs:
                writer.event(event, incident.id)
        writer.event(summed, None)
    return folder


def _incidents() -> list[Sequence[tuple[Document, Event]]]:
    return [_blast(), [_strike()], [_protest()], [_talks()], [_clash()], [_arrest()]]


def _blast() -> list[tuple[Document, Event]]:
    first = _titled(
        BLAST, "blast-1", "Kabul Courier", date(2021, 10, 3), "Bomb in Kabul", "https://a.example/fatima-noor-dead"
    )
    later = _titled(BLAST_LATER, "blast-2", "=Herald", date(2021, 10, 5), "+15 dead, says Dr Samir Haddad", None)
    group = actor("perpetrator", "Islamic State", "islamic-state")
    told = made_event(
        first, "bombing", time=day("2021-10-03"), place=KABUL, weapon="car bomb",
        actors=[group, _named(first, "target", "Fatima Noor")],
        claims=[
            made_claim(first, "killed", "killed 12 people", low=12, high=12, group="all", speaker=POLICE, party=True),
            _blamed(first, WITNESS),
        ],
    )  # fmt: skip
    again = made_event(
        later, "bombing", time=day("2021-10-03"), place=KABUL, actors=[group],
        claims=[
            made_claim(later, "killed", "15 people", low=15, high=15, group="all", speaker=DOCTOR),
            made_claim(later, "killed", "nine civilians", low=9, high=9, group="civilians", speaker=DOCTOR),
            made_claim(later, "injured", "at least 30", low=30, group="all", speaker=DOCTOR),
            _blamed(later, MINISTER),
        ],
    )  # fmt: skip
    return [(first, told), (later, again)]


def _blamed(document: Document, speaker: Speaker) -> Claim:
    quote = "the Islamic State group"
    return made_claim(document, "perpetrator", quote, "Islamic State", speaker=speaker, modality="accused")


def _strike() -> tuple[Document, Event]:
    report = _titled(STRIKE, "strike", "Herald", date(2015, 10, 4), "Hospital struck", "https://b.example/1?x=1&y=2")
    claims: list[Claim] = [made_claim(report, "killed", "at least 19 people", low=19, group="all")]
    force = actor("perpetrator", "Armed forces of United States", "us-armed-forces")
    actors = [force, actor("target", "hospital")]
    return report, made_event(report, "air_strike", time=day("2015-10-03"), place=KUNDUZ, actors=actors, claims=claims)


def _protest() -> tuple[Document, Event]:
    report = _titled(PROTEST, "protest", "Herald", date(2020, 5, 5), None, None)
    claims = [made_claim(report, "attendance", "Thousands", low=2000, group="all")]
    return report, made_event(
        report, "protest", time=day("2020-05-05"), place=BAGRAM, weapon="=SUM(A1)",
        actors=[_named(report, "participant", "Leila Sahar")], claims=claims,
    )  # fmt: skip


def _talks() -> tuple[Document, Event]:
    report = _titled(TALKS, "talks", "Herald", date(2021, 6, 1), None, None)
    sides = [
        actor("participant", "Taliban", "taliban"),
        actor("participant", "Government of Afghanistan", "government-of-AF"),
    ]
    event = made_event(report, "meeting", time=day("2021-06-09"), place=KABUL, actors=sides, realis="planned")
    return report, event


def _clash() -> tuple[Document, Event]:
    report = _titled(CLASH, "clash", "Herald", date(2019, 6, 1), None, None)
    claims = [made_claim(report, "killed", "dozens of people", low=24, group="all")]
    sides = [
        actor("participant", "Taliban", "taliban"),
        actor("participant", "Armed forces of Afghanistan", "forces-of-AF"),
    ]
    month = day("2019-05-01/2019-05-31")
    return report, made_event(report, "armed_clash", time=month, place=AFGHANISTAN, actors=sides, claims=claims)


def _arrest() -> tuple[Document, Event]:
    report = _titled(ARREST, "arrest", "Herald", None, None, None)
    claims = [made_claim(report, "arrested", "Idris Kane", low=1, high=1, group="all")]
    return report, made_event(report, "arrest", actors=[_named(report, "target", "Idris Kane")], claims=claims)


def _titled(text: str, name: str, outlet: str, published: date | None, title: str | None, url: str | None) -> Document:
    return replace(made_document(text, name, outlet, published), title=title, url=url)


def _named(document: Document, role: str, name: str) -> EventActor:
    start = document.text.index(name)
    return EventActor(role, name, name, Span(start, start + len(name)))
