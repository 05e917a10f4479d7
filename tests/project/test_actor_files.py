"""Actors that a project keeps are those that its reports are read with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.coder import Reading
from dateline.config import Config
from dateline.project import Project, init_project

GUARD = '[northern-guard]\nname = "Northern Guard"\ncountry = "ML"\nkind = "militia"\n'
REPORT = "GAO, 3 May 2021 - Northern Guard fighters killed six villagers in Gao on Monday, police said.\n"


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield made


def coded(project: Project, folder: Path, gazetteer: Path, *actors: Path) -> set[str | None]:
    """The ids of the actors in the report, read into the project as it reads now."""
    (folder / "reports").mkdir(exist_ok=True)
    (folder / "reports" / "gao.txt").write_text(REPORT, encoding="utf-8")
    config = Config(reading=Reading(gazetteer=gazetteer, actors=actors))
    dateline.code([folder / "reports"], config=config, project=project)
    return {actor.id for event in project.events() for actor in event.actors}


def test_a_run_reads_with_what_the_project_keeps(project: Project, tmp_path: Path, small_file: Path) -> None:
    assert "northern-guard" not in coded(project, tmp_path, small_file)
    file = tmp_path / "mine.toml"
    file.write_text(GUARD, encoding="utf-8")
    project.add_actors(file)
    file.unlink()
    assert "northern-guard" in coded(project, tmp_path, small_file)
    project.actor_files.drop("mine.toml", "bob")
    assert project.actor_files.all() == []
    assert [(user.name, user.did["files of actors"]) for user in project.users.all()] == [("ann", 1), ("bob", 1)]


def test_a_file_is_changed_by_one_of_its_name_and_nothing_is_forgotten(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    for text in (GUARD, GUARD, GUARD.replace("ML", "NE")):
        file.write_text(text, encoding="utf-8")
        project.add_actors(file)
    assert [(kept.name, kept.text, kept.by) for kept in project.actor_files.all()] == [("mine.toml", text, "ann")]
    with project.database.reading() as connection:
        assert connection.exec_driver_sql("select count(*) from actor_files").scalar() == 2


def test_what_lists_no_actors_is_not_kept(project: Project, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[x]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"mine\.toml"):
        project.add_actors(tmp_path / "mine.toml")
    with pytest.raises(ValueError, match="keeps no actors of"):
        project.actor_files.drop("mine.toml", "ann")
    assert project.actor_files.all() == []
