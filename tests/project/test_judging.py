"""What people judge of two events wins over the program, is never overwritten, and survives what comes later."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.core import Document, Event, event_id
from dateline.project import Project, init_project, open_project
from dateline.project.contradictions import told
from dateline.store import check
from tests.project.made import POLICE, coded, report

ONE, TWO = report("one", 7), report("two", 9, POLICE, "Valley Post")
FAR, THREE = report("far", 3, town="Kunduz"), report("three", 12, outlet="Lake Post")


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [ONE, TWO, FAR])


def groups(project: Project) -> set[frozenset[str]]:
    """The documents of each incident."""
    return {frozenset(incident.documents) for incident in project.incidents}


def judged(project: Project, left: tuple[Document, Event], right: tuple[Document, Event], verdict: str) -> str:
    with project.judging() as judge:
        return judge.judge(left[1].id[:9], right[1].id, verdict).id


def together(project: Project, *names: str) -> bool:
    return any(group >= set(names) for group in groups(project))


def frozen(*names: str) -> set[frozenset[str]]:
    return {frozenset(name.split("+")) for name in names}


def test_what_is_judged_wins_and_undo_takes_it_back(project: Project) -> None:
    assert groups(project) == frozen("one+two", "far")
    judged(project, ONE, TWO, "different")
    judged(project, FAR, ONE, "same")
    assert groups(project) == frozen("one+far", "two")
    with project.judging() as judge:
        judge.undo()
        judge.undo(note="seen again")
    assert groups(project) == frozen("one+two", "far")
    assert [j.verdict for j in project.judgements.all()] == ["different", "same", "undo", "undo"]
    with pytest.raises(ValueError, match="no judgement that stands"), project.judging() as judge:
        judge.undo()
    assert list(check(project.database)) == []


def test_unsure_changes_nothing(project: Project) -> None:
    linkings = project.linkings.count()
    judged(project, ONE, TWO, "unsure")
    assert project.linkings.count() == linkings


def test_contradictions_are_told_and_nobody_wins_silently(project: Project, where: str) -> None:
    first = judged(project, ONE, FAR, "same")
    with open_project(where, by="bob") as other:
        second = judged(other, FAR, ONE, "different")
        assert groups(other) == frozen("one+two", "far")
        (found,) = other.settled().contradictions
        line = told(found)
        assert all(words in line for words in ("ann judged", "bob judged", "same", "different", first[:7], second[:7]))
        with other.judging() as judge:
            judge.undo(first)
        assert other.settled().contradictions == ()
    assert groups(project) == frozen("one+two", "far")


def test_a_chain_that_contradicts_itself_is_told(project: Project) -> None:
    for left, right, verdict in ((ONE, TWO, "same"), (TWO, FAR, "same"), (ONE, FAR, "different")):
        judged(project, left, right, verdict)
    (found,) = project.settled().contradictions
    assert len(found.judgements) == 3
    assert groups(project) == frozen("one+two", "far")


@pytest.mark.parametrize(
    ("left", "right", "verdict", "why"),
    [
        (ONE[1].id, ONE[1].id, "same", "is one event; name two"),
        (ONE[1].id, "zzz", "same", "no event that counts has an id that begins with 'zzz'"),
        ("", TWO[1].id, "same", "3 events' ids begin with ''"),
        (ONE[1].id, TWO[1].id, "maybe", "'maybe' is no verdict; give same, different, part_of, unsure"),
    ],
)
def test_what_cannot_be_judged_is_refused(project: Project, left: str, right: str, verdict: str, why: str) -> None:
    with pytest.raises(ValueError, match=why), project.judging() as judge:
        judge.judge(left, right, verdict)
    assert project.judgements.all() == []


def test_what_happened_and_what_is_planned_are_never_one(project: Project) -> None:
    document, event = report("plan", 2)
    coded(project, [(document, replace(event, realis="planned"))])
    with pytest.raises(ValueError, match="never one incident"), project.judging() as judge:
        judge.judge(ONE[1].id, event.id, "same")


def read_anew(reading: tuple[Document, Event], **change: object) -> tuple[Document, Event]:
    """The report as another extractor reads it: another head word, so another id."""
    document, event = reading
    own = event_id(document.id, event.anchor.head, 5)
    claims = tuple(replace(claim, id=f"n{claim.id[1:]}", event=own) for claim in event.claims)
    return document, replace(event, id=own, claims=claims, **change)  # type: ignore[arg-type]


def test_a_judgement_survives_another_reading(project: Project) -> None:
    judged(project, ONE, FAR, "same")
    coded(project, [read_anew(ONE), read_anew(FAR)], key="second")
    assert together(project, "one", "far")
    with project.judging() as judge:
        judge.undo()
    assert groups(project) == frozen("one+two", "far")


def test_a_judgement_survives_a_changed_report_where_its_words_stand(project: Project) -> None:
    judged(project, ONE, FAR, "same")
    document, event = ONE
    changed = replace(document, text=f"CORRECTED. {document.text}", sha256="0" * 64, id="other")
    moved = made_in(changed, event)
    coded(project, [(changed, moved)])
    assert together(project, "one", "far")
    assert project.settled().loose == ()


def made_in(document: Document, event: Event) -> Event:
    """The event where its words stand in the changed report."""
    by = document.text.index(event.anchor.quote)
    own = event_id(document.id, event.anchor.head, 0)
    spans = {span: replace(span, start=span.start + by, end=span.end + by) for span in
             (event.anchor.span, event.anchor.head, *(claim.span for claim in event.claims))}  # fmt: skip
    anchor = replace(event.anchor, span=spans[event.anchor.span], head=spans[event.anchor.head])
    claims = tuple(replace(c, id=f"m{c.id[1:]}", event=own, span=spans[c.span]) for c in event.claims)
    return replace(event, id=own, anchor=anchor, claims=claims)


def test_a_judgement_on_words_that_are_gone_says_nothing_and_is_listed(project: Project) -> None:
    judged(project, ONE, FAR, "same")
    coded(project, [(replace(ONE[0], text="Nothing happened.", sha256="0" * 64), None)])
    (loose,) = project.settled().loose
    assert "no event is read now" in loose.why


def test_a_judgement_waits_while_its_report_is_withdrawn(project: Project) -> None:
    judged(project, ONE, FAR, "same")
    project.withdraw("far", "hoax")
    (loose,) = project.settled().loose
    assert "does not count now" in loose.why
    project.restore("far", "no hoax")
    assert together(project, "one", "far")


def test_a_later_report_joins_what_people_made_one(project: Project) -> None:
    judged(project, ONE, TWO, "different")
    coded(project, [THREE])
    assert not together(project, "one", "two")
    assert together(project, "one", "three") or together(project, "two", "three")


def test_an_erased_report_takes_the_note_along(project: Project) -> None:
    with project.judging() as judge:
        judge.judge(ONE[1].id, FAR[1].id, "same", note="the gardener Vzyzx told both")
    project.erase("far", "court order")
    assert project.judgements.all()[0].note is None
    assert list(check(project.database)) == []


def parts(project: Project) -> dict[str, list[tuple[str, str, str]]]:
    """By the first report of each incident that is a part: that of its wholes, their kind, and why."""
    told = {incident.id: incident.documents[0] for incident in project.incidents}
    rows = {incident.documents[0]: incident.part_of for incident in project.record.incidents()}
    found = {name: [(told.get(w.id, w.id), w.kind, w.why) for w in wholes] for name, wholes in rows.items() if wholes}
    for incident in project.incidents:  # one at a time tells the same as all at once
        assert project.record.incident(incident.id).part_of == rows[incident.documents[0]]
    return found


def test_a_part_is_kept_apart_from_its_whole_and_names_it_until_it_is_taken_back(project: Project) -> None:
    judged(project, ONE, FAR, "part_of")
    assert groups(project) == frozen("one+two", "far")
    assert parts(project) == {"one": [("far", "incident", "judged by ann")]}
    with project.judging() as judge:
        judge.undo()
    assert parts(project) == {}
    assert list(check(project.database)) == []


def test_a_part_is_never_one_incident_with_its_whole(project: Project) -> None:
    judged(project, ONE, TWO, "part_of")
    assert groups(project) == frozen("one", "two", "far")
    assert parts(project) == {"one": [("two", "incident", "judged by ann")]}


def test_an_aggregate_can_be_a_whole_but_no_part(project: Project) -> None:
    document, event = report("sum", 40)
    coded(project, [(document, replace(event, aggregate=True))])
    with pytest.raises(ValueError, match="it cannot be a part"):
        judged(project, (document, event), ONE, "part_of")
    with pytest.raises(ValueError, match="it cannot be judged but as the whole of a part"):
        judged(project, (document, event), ONE, "same")
    judged(project, FAR, (document, event), "part_of")
    assert parts(project)["far"] == [(event.id, "aggregate", "judged by ann")]


@pytest.mark.parametrize(("left", "right", "verdict"), [(FAR, ONE, "part_of"), (ONE, FAR, "different")])
def test_two_people_who_disagree_on_part_and_whole_are_told_and_the_two_stay_apart(
    project: Project, where: str, left: tuple[Document, Event], right: tuple[Document, Event], verdict: str
) -> None:
    judged(project, ONE, FAR, "part_of")
    with open_project(where, by="bob") as other:
        judged(other, left, right, verdict)
        (found,) = other.settled().contradictions
        assert "they stay apart" in told(found)
        assert f"ann judged {ONE[1].id[:7]} a part of {FAR[1].id[:7]}" in told(found)
        assert groups(other) == frozen("one+two", "far")
        assert parts(other) == {}


def test_a_circle_of_parts_is_told_and_none_of_it_counts_until_one_is_taken_back(project: Project) -> None:
    for part, whole in ((ONE, TWO), (TWO, FAR), (FAR, ONE)):
        judged(project, part, whole, "part_of")
    (found,) = project.settled().contradictions
    assert len(found.judgements) == 3
    assert "no word on part and whole counts until dateline undo takes one back" in told(found)
    assert groups(project) == frozen("one", "two", "far")
    assert parts(project) == {}
    with project.judging() as judge:
        judge.undo()
    assert project.settled().contradictions == ()
    assert parts(project) == {
        "one": [("two", "incident", "judged by ann")],
        "two": [("far", "incident", "judged by ann")],
    }
