"""What snapshots owe, in whichever database the project is: the same bytes for good, but for what is erased."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from dateline.project import Project, ProjectSource, init_project, open_project
from dateline.store import ChangedError, Snapshot, Snapshots, back_up, check
from dateline.store.tables import FROZEN
from tests.project.made import POLICE, coded, report


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [report("one", 7, more=" Gul the grocer wept."), report("far", 3, town="Kunduz")])


def lines(project: Project, name: str) -> list[str]:
    return [row.line for row in project.at(name).rows.lines()]


def rows(project: Project, kind: str) -> list[dict[str, Any]]:
    return list(Snapshots(project.database).rows(project.snapshots.find("spring"), kind))


def whole(project: Project, snapshot: Snapshot) -> bool:
    """The lines of the snapshot are those that its hash is of."""
    told = "".join(f"{line}\n" for line in lines(project, snapshot.name))
    return hashlib.sha256(told.encode()).hexdigest() == snapshot.hash


def test_a_snapshot_is_the_record_with_a_name_a_hash_and_who_made_it(project: Project) -> None:
    made = project.snapshot("spring", note="for the yearbook")
    assert lines(project, "spring") == [row.line for row in ProjectSource(project.database).lines()]
    assert dict(made.counts) == {"incidents": 2, "events": 2, "documents": 2}
    assert (made.name, made.by, made.note, made.rule, made.erased) == ("spring", "ann", "for the yearbook", "ucdp", 0)
    assert whole(project, made)
    assert project.snapshots.all() == [made]
    opened = project.at("spring")
    assert list(opened.record.incidents()) == list(project.record.incidents())
    assert list(opened.record.events()) == list(project.events())
    assert [claim.id for claim in opened.record.claims()] == [claim.id for claim in project.claims()]


def test_whatever_comes_later_it_reads_as_it_did(project: Project) -> None:
    made = project.snapshot("spring")
    before = lines(project, "spring")
    coded(project, [report("two", 9, POLICE, "Valley Post"), report("new", 1, town="Kunduz")])
    coded(project, [(document, replace(event, type="shelling")) for document, event in [report("one", 7)]], "second")
    with project.reviewing() as reviewer:
        reviewer.reject(next(c for c in project.claims() if c.property == "killed").id)
    project.withdraw("far", "a hoax")
    assert [row.line for row in ProjectSource(project.database).lines()] != before
    assert lines(project, "spring") == before
    assert whole(project, made)
    assert list(check(project.database)) == []


def test_the_same_state_adds_nothing_and_another_takes_another_name(project: Project) -> None:
    made = project.snapshot("spring")
    assert project.snapshot("spring") == made
    coded(project, [report("two", 9, POLICE, "Valley Post")])
    with pytest.raises(ValueError, match="is a snapshot of another state"):
        project.snapshot("spring")
    later = project.snapshot("summer")
    assert [found.name for found in project.snapshots.all()] == ["spring", "summer"]
    assert later.hash != made.hash
    with project.database.reading() as connection:
        kept = connection.execute(select(func.count()).select_from(FROZEN)).scalar_one()
    assert kept < len(lines(project, "spring")) + len(lines(project, "summer"))  # what both hold is kept once


@pytest.mark.parametrize("name", ["", "12", "a b", "../x", "-x", "x" * 200, "a\nb"])
def test_a_name_can_be_typed_and_is_no_number(project: Project, name: str) -> None:
    with pytest.raises(ValueError, match="no name for a snapshot"):
        project.snapshot(name)


def test_a_snapshot_that_is_not_there_is_one_line(project: Project) -> None:
    with pytest.raises(ValueError, match="no snapshot is called 'spring'; dateline snapshots lists them"):
        project.at("spring")


def test_an_incident_is_found_by_its_id_and_those_merged_into_it(project: Project) -> None:
    project.snapshot("spring")
    then, (first, second) = project.at("spring"), list(project.incidents)
    project.withdraw("one", "a hoax")
    assert then.record.incident(first.id[:9]).id == first.id
    for prefix, told in (("zz", "no incident's id begins"), ("", "2 incidents' ids begin"), ('"', "no incident's")):
        with pytest.raises(ValueError, match=told):
            then.record.incident(prefix)
    assert [row["id"] for row in then.rows.event_rows(second.events)] == list(second.events)
    assert [row["name"] for row in then.rows.document_rows(["one"])] == ["one"]


def test_search_finds_what_was_there_and_nothing_later(project: Project) -> None:
    project.snapshot("spring")
    coded(project, [report("two", 9, POLICE, "Valley Post", more=" Rain fell."), report("new", 1, town="Kunduz")])
    project.withdraw("far", "a hoax")
    then, now = project.at("spring").search, project.search
    assert [hit.incidents[0]["documents"] for hit in then("bomb", place="Kunduz")] == [["far"]]
    assert [hit.incidents[0]["documents"] for hit in now("bomb", place="Kunduz")] == [["new"]]
    assert [hit.incidents[0]["documents"] for hit in then(place="Kabul")] == [["one"]]
    assert (len(now("rain")), len(then("rain")), len(then("grocer"))) == (1, 0, 1)
    assert [hit.incidents[0]["documents"] for hit in then(near=(36.73, 68.86), within=5)] == [["far"]]


def test_what_is_erased_leaves_snapshots_too_and_they_say_so(project: Project) -> None:
    coded(project, [report("two", 9, POLICE, "Valley Post")])
    made = project.snapshot("spring")
    (kabul, kunduz) = [row["id"] for row in rows(project, "incident")]
    project.erase("one", "court order")
    with project.database.reading() as connection:
        told = " ".join(str(row) for row in connection.execute(select(FROZEN)))
    assert [word for word in ("grocer", "7 people", "nurse", '"one"') if word in told] == []
    left = project.at("spring")
    assert left.snapshot.erased == 1
    assert left.snapshot.hash == made.hash
    assert [row["name"] for row in rows(project, "document")] == ["far", "two"]
    incident = left.rows.incident_row(kabul)
    assert (incident["documents"], len(incident["events"])) == (["two"], 1)
    assert (incident["killed"]["low"], incident["summary"], incident["actors"]) == (7, "", [])  # cited figures stay
    assert (incident["time"]["start"], incident["place"]["country"]) == ("2019-05-03", "AF")
    assert incident["cells"]["killed"] == incident["killed"]
    assert {row["id"] for row in left.rows.event_rows(incident["events"])} == set(incident["events"])
    assert left.rows.incident_row(kunduz)["summary"]
    assert list(check(project.database)) == []


def test_an_incident_that_loses_its_only_voice_leaves_the_snapshot(project: Project) -> None:
    project.snapshot("spring")
    gone = next(row["id"] for row in rows(project, "incident") if row["documents"] == ["far"])
    project.erase("far", "court order")
    assert [row["documents"] for row in rows(project, "incident")] == [["one"]]
    for find in (
        project.at("spring").rows.incident_row,
        project.at("spring").incidents.find,
        project.at("spring").history,
    ):
        with pytest.raises(
            ValueError, match=f"{gone} was told by reports alone that were erased since; dateline history"
        ):
            find(gone[:7])
    with pytest.raises(ValueError, match=f"incident {gone} is there no more; dateline history {gone} tells why"):
        project.incidents.find(gone[:7])
    assert "court order" in (project.history(gone)[-1].note or "")


def test_what_an_erasure_leaves_of_a_snapshot_is_again_the_same_for_good(project: Project) -> None:
    coded(project, [report("two", 9, POLICE, "Valley Post")])
    project.snapshot("spring")
    project.erase("one", "court order")
    left = list(project.at("spring").rows.lines())
    project.snapshot("summer")
    project.withdraw("two", "a hoax")
    coded(project, [report("new", 4)])
    assert list(project.at("spring").rows.lines()) == left
    assert Snapshots(project.database).is_whole(project.at("summer").snapshot)


def test_what_was_tampered_with_is_named(project: Project) -> None:
    project.snapshot("spring")
    with project.database.writing() as connection:
        connection.execute(text("update frozen set body = replace(body, 'Kabul', 'Paris')"))
    assert list(check(project.database)) == ["snapshot spring is not what it was"]


def test_what_changed_between_snapshots_is_told(project: Project) -> None:
    project.snapshot("spring")
    project.withdraw("far", "a hoax")
    project.snapshot("summer")
    (change,) = project.changes("spring", "summer")
    assert (change.what, "ann withdrew far, “a hoax”" in change.why) == ("went", True)


def test_a_backup_holds_the_snapshots(project: Project, tmp_path: Path) -> None:
    made = project.snapshot("spring")
    project.withdraw("far", "a hoax")
    back_up(project.database, tmp_path / "copy.db")
    with open_project(tmp_path / "copy.db") as copy:
        assert copy.snapshots.all() == [made]
        assert whole(copy, made)
        assert [hit.incidents[0]["documents"] for hit in copy.at("spring").search(place="Kunduz")] == [["far"]]


def test_nothing_is_kept_of_a_state_that_has_passed(project: Project) -> None:
    state = Snapshots(project.database).state()
    project.withdraw("far", "a hoax")
    with pytest.raises(ChangedError):
        Snapshots(project.database).add("spring", "ucdp", "ann", None, state, lambda: ())
    assert project.snapshots.all() == []


def test_reads_in_a_steady_block_are_of_one_state(project: Project, where: str) -> None:
    with open_project(where) as other, project.database.steady():
        assert len(list(project.documents)) == 2
        coded(other, [report("two", 9, POLICE, "Valley Post")])
        assert len(list(project.documents)) == 2
        assert {document for row in project.incidents.rows() for document in row["documents"]} == {"one", "far"}
    assert len(list(project.documents)) == 3
