"""A project with reports of our own, made by hand: what is read in them is known."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dateline.core import Document, Event, Speaker
from dateline.project import Project
from tests.made import KABUL, KUNDUZ, day, made_claim, made_document, made_event

NURSE = Speaker("a nurse", "medical")
POLICE = Speaker("police", "state")


def report(
    name: str, killed: int, speaker: Speaker = NURSE, outlet: str = "Hill Post", town: str = "Kabul", more: str = ""
) -> tuple[Document, Event]:
    """A report of one bombing in that town on 3 May 2019, and its event, with its toll from that speaker."""
    count = f"{killed} people"
    text = f"{name.title()}: a bomb killed {count} in {town} on 3 May 2019, {speaker.text} said.{more}"
    document = replace(made_document(text, name, outlet, date(2019, 5, 4)), path=f"/reports/{name}.txt")
    claim = made_claim(document, "killed", count, low=killed, high=killed, group="all", speaker=speaker)
    weapon = made_claim(document, "weapon", "bomb", value="bomb", speaker=speaker)
    place = KABUL if town == "Kabul" else KUNDUZ
    event = made_event(document, time=day("2019-05-03"), place=place, weapon="bomb", claims=(claim, weapon))
    return document, event


def coded(project: Project, reports: Iterable[tuple[Document, Event | None]], key: str = "first") -> Project:
    """The project with these reports coded and linked; in one that comes without an event none is read."""
    coding = project.coding(key, "test.v1", {})
    for document, event in reports:
        coding.add(document, [event] if event else [])
    project.link("made")
    return project
