"""What a project does with what it holds: links it, lets documents go, and keeps its ids."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dateline.core import Incident
from dateline.project import LostVoices, Project, init_project, open_project
from dateline.store import Incidents, Removals
from tests.project.made import POLICE, coded, report


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield made


def incidents(project: Project) -> list[Incident]:
    return list(project.incidents)


def test_two_reports_of_one_bombing_are_one_incident(project: Project) -> None:
    coded(project, [report("one", 7), report("two", 7, POLICE, "Valley Post"), report("far", 3, town="Kunduz")])
    found = incidents(project)
    assert [incident.documents for incident in found] == [("one", "two"), ("far",)]
    assert [incident.place.name for incident in found if incident.place] == ["Kabul", "Kunduz"]


def test_an_incident_keeps_its_id_when_a_report_joins_it(project: Project) -> None:
    coded(project, [report("one", 7)])
    (before,) = incidents(project)
    coded(project, [report("two", 8, POLICE, "Valley Post")])
    (after,) = incidents(project)
    assert after.id == before.id
    assert after.documents == ("one", "two")


def test_linking_again_adds_nothing(project: Project) -> None:
    coded(project, [report("one", 7)])
    linking = project.link("again")
    assert linking == 1
    assert [found.cause for found in project.linkings] == ["made"]


def test_incidents_can_be_seen_as_they_were(project: Project) -> None:
    coded(project, [report("one", 7)])
    coded(project, [report("two", 8, POLICE, "Valley Post")])
    assert [row["documents"] for row in Incidents(project.database).rows(at=1)] == [["one"]]
    assert [row["documents"] for row in Incidents(project.database).rows(at=2)] == [["one", "two"]]


def test_an_incident_is_found_by_the_beginning_of_its_id(project: Project) -> None:
    coded(project, [report("one", 7), report("far", 3, town="Kunduz")])
    own = incidents(project)[0].id
    assert project.incidents.find(own[:9]).id == own
    with pytest.raises(ValueError, match="no incident's id begins with 'x'"):
        project.incidents.find("x")
    with pytest.raises(ValueError, match="2 incidents' ids begin with ''"):
        project.incidents.find("")


def test_a_withdrawn_document_loses_its_voice_and_gets_it_back(project: Project) -> None:
    coded(project, [report("one", 7), report("two", 8, POLICE, "Valley Post")])
    (before,) = incidents(project)
    lost = project.withdraw("two", "retracted by the outlet")
    assert LostVoices(before.id, "killed", 2, 1) in lost
    (now,) = incidents(project)
    assert (now.id, now.documents) == (before.id, ("one",))
    assert [entry.state for entry in project.documents.entries()] == ["current", "withdrawn"]
    refusal = Removals(project.database).refusals()
    assert "retracted by the outlet" in (refusal(report("two", 8, POLICE, "Valley Post")[0]) or "")
    assert refusal(report("one", 7)[0]) is None
    project.restore("two", "the outlet stands by it")
    assert incidents(project) == [before]


def test_withdrawing_the_only_report_takes_the_incident_and_says_so(project: Project) -> None:
    coded(project, [report("one", 7)])
    lost = project.withdraw("one", "hoax")
    assert {cell.left for cell in lost} == {0}
    assert incidents(project) == []


def test_what_is_erased_is_gone_from_every_table_and_leaves_a_tombstone(project: Project) -> None:
    coded(project, [report("one", 7), report("two", 8, POLICE, "Valley Post")])
    document, _ = report("two", 8, POLICE, "Valley Post")
    project.withdraw("two", "retracted")
    project.restore(document.id, "it stands")
    lost = project.erase("two", "court order 12")
    assert any(cell.property == "killed" and cell.left == 1 for cell in lost)
    assert [incident.documents for incident in incidents(project)] == [("one",)]
    assert [entry.state for entry in project.documents.entries()] == ["current", "erased"]
    assert "court order 12" in (Removals(project.database).refusals()(document) or "")
    with project.database.reading() as connection:
        told = [str(row) for name in TABLES for row in connection.exec_driver_sql(f"select * from {name}")]
    assert not [row for row in told if "8 people" in row or "Valley Post" in row or "two.txt" in row or "'two" in row]
    assert any(document.sha256 in row for row in told)


def test_erased_words_leave_the_file(tmp_path: Path) -> None:
    path = tmp_path / "p.db"
    with closing(init_project(path, by="ann")) as project:
        coded(project, [report("one", 7), report("two", 8, more=" The gardener Vzyzx saw it.")])
        assert b"Vzyzx" in path.read_bytes() + (tmp_path / "p.db-wal").read_bytes()
        project.erase("two", "asked for")
        assert b"Vzyzx" not in path.read_bytes() + (tmp_path / "p.db-wal").read_bytes()


def test_what_is_not_there_cannot_be_withdrawn_or_erased(project: Project) -> None:
    for remove in (project.withdraw, project.erase, project.restore):
        with pytest.raises(ValueError, match="no document is called 'absent'"):
            remove("absent", "no reason")


def test_a_copy_in_a_later_run_is_no_second_voice(project: Project) -> None:
    text = " The market had been full since the early morning, and traders said that nobody had warned them of it."
    coded(project, [report("one", 7, more=text)])
    coded(project, [report("one", 7, outlet="Valley Post", more=text)])
    assert [incident.sources for incident in incidents(project)] == [1]


def test_a_project_opens_again_with_its_rule(where: str) -> None:
    init_project(where, rule="minmax").close()
    with open_project(where) as project:
        assert project.rule == "minmax"
    with pytest.raises(ValueError, match="ucdp"):
        init_project(where + "x", rule="best")


OWN = 'name = "our-desk"\nbase = "minmax"\n'
KNOWN = '[[source]]\nname = "Hill Post"\nreliability = "A"\nsyndicates = ["Valley Post"]\n'


def killed(project: Project) -> tuple[int | None, str]:
    """The best toll of the only incident, and the rule that chose it."""
    [incident] = incidents(project)
    return next((cell.best, cell.rule) for cell in incident.cells if cell.property == "killed")


def test_cells_are_chosen_again_by_another_rule_set(project: Project, tmp_path: Path) -> None:
    coded(project, [report("one", 7), report("two", 9, POLICE, outlet="Valley Post")])
    assert killed(project) == (7, "ucdp:credible-recent")
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    project.choose_by(str(tmp_path / "own.toml"))
    (tmp_path / "own.toml").unlink()
    assert (project.rule, killed(project)) == ("our-desk", (None, "our-desk:none"))
    last = project.linkings.all()[-1]
    assert (last.rule, last.cause) == ("our-desk", f"{project.by} chose cells by our-desk")
    assert [(chosen.rules.name, chosen.by) for chosen in project.rules_chosen] == [
        ("ucdp", None),
        ("our-desk", project.by),
    ]
    assert project.rules_chosen.find("our-desk").rules.written == OWN
    with project.reviewing() as reviewer:
        reviewer.reject(next(claim.id for claim in project.claims() if claim.low == 9))
    assert killed(project) == (None, "our-desk:none")


def test_what_is_known_of_outlets_stays_with_the_project(project: Project, tmp_path: Path) -> None:
    coded(project, [report("one", 7), report("two", 7, POLICE, outlet="Valley Post")])
    assert [(one.sources, one.grade.admiralty) for one in incidents(project)] == [(2, "F6")]
    (tmp_path / "sources.toml").write_text(KNOWN, encoding="utf-8")
    project.choose_by(sources=tmp_path / "sources.toml")
    assert [(one.sources, one.grade.admiralty) for one in incidents(project)] == [(1, "A3")]
    assert project.rule == "ucdp"


def test_a_rule_set_that_is_none_changes_nothing(project: Project) -> None:
    with pytest.raises(ValueError, match="known are ucdp"):
        project.choose_by("best")
    assert project.rule == "ucdp"


TABLES = (
    "documents", "versions", "events", "claims", "incidents", "run_documents", "tombstones", "withdrawals", "linkings",
)  # fmt: skip
