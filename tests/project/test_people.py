"""What people decide holds, is never overwritten, and survives new readings and new versions."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.core import Claim, Document, Event, Incident, event_id
from dateline.project import Project, init_project, open_project
from dateline.store import ConflictError
from tests.project.made import POLICE, coded, report


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        yield coded(made, [report("one", 7), report("two", 9, POLICE, "Valley Post")])


def claim_on(project: Project, property_: str, document: str = "one") -> Claim:
    return next(
        claim
        for event in project.events()
        for claim in event.claims
        if (event.document, claim.property) == (document, property_)
    )


def incident(project: Project) -> Incident:
    (found,) = project.incidents
    return found


def toll(project: Project) -> tuple[int | None, int | None]:
    cell = next(cell for cell in incident(project).cells if cell.property == "killed")
    return cell.low, cell.high


def test_a_rejected_claim_stops_counting(project: Project) -> None:
    assert toll(project) == (7, 9)
    with project.reviewing() as reviewer:
        reviewer.reject(claim_on(project, "killed").id, note="those are the injured")
    assert toll(project) == (9, 9)
    (kept,) = project.reviews.all()
    assert (kept.by, kept.action, kept.note) == ("ann", "reject", "those are the injured")
    assert kept.before["low"] == 7


def test_a_corrected_claim_takes_the_place_of_what_was_read(project: Project) -> None:
    with project.reviewing() as reviewer:
        reviewer.correct(claim_on(project, "killed").id, {"low": 17, "high": 17})
    assert toll(project) == (9, 17)
    found = claim_on(project, "killed")
    assert (found.low, found.origin, found.quote) == (17, "review:ann", "7 people")
    with project.reviewing() as reviewer:
        reviewer.correct(found.id, {"low": 27, "high": 27})
    assert toll(project) == (9, 27)


def test_an_accepted_claim_stays_as_it_is(project: Project) -> None:
    before = incident(project)
    with project.reviewing() as reviewer:
        reviewer.accept(claim_on(project, "killed").id)
    assert incident(project) == before


def test_undo_brings_back_what_held_before(project: Project) -> None:
    with project.reviewing() as reviewer:
        claim = claim_on(project, "killed").id
        first = reviewer.correct(claim, {"low": 17, "high": 17})
        reviewer.reject(claim)
        undone = reviewer.undo()
    assert toll(project) == (9, 17)
    assert undone.undoes == project.reviews.all()[1].id
    with project.reviewing() as reviewer:
        reviewer.undo(first.id[:8])
    assert toll(project) == (7, 9)
    assert [review.action for review in project.reviews.all()] == ["correct", "reject", "undo", "undo"]
    with pytest.raises(ValueError, match="no decision that holds"), project.reviewing() as reviewer:
        reviewer.undo()


def test_the_second_of_two_is_shown_what_the_first_decided(project: Project, where: str) -> None:
    claim = claim_on(project, "killed").id
    with open_project(where, by="bob") as other, other.reviewing() as bob, project.reviewing() as ann:
        first = ann.correct(claim, {"low": 17, "high": 17})
        with pytest.raises(ConflictError, match=rf"ann decided .* killed 7 to 17 on .*'{first.id}'") as told:
            bob.reject(claim)
        assert told.value.first == first
        bob.reject(claim, over=first.id)
    assert toll(project) == (9, 9)


def test_rejecting_that_it_happened_takes_the_event_and_undo_brings_it_back(project: Project) -> None:
    before = incident(project)
    with project.reviewing() as reviewer:
        reviewer.reject(claim_on(project, "occurrence").id)
    assert incident(project).documents == ("two",)
    with project.reviewing() as reviewer:
        reviewer.undo()
    assert incident(project) == before


def test_cells_follow_their_claims(project: Project) -> None:
    with project.reviewing() as reviewer:
        for document in ("one", "two"):
            reviewer.correct(claim_on(project, "weapon", document).id, {"value": "mine"})
    assert incident(project).weapon == "mine"
    with project.reviewing() as reviewer:
        for document in ("one", "two"):
            reviewer.reject(claim_on(project, "weapon", document).id)
            reviewer.undo()
    assert incident(project).weapon == "mine"


@pytest.mark.parametrize(
    ("property_", "change", "told"),
    [
        ("killed", {"value": "many"}, "is a count"),
        ("killed", {"low": 9, "high": 3}, "3 is less than 9"),
        ("killed", {"low": 7, "high": 7}, "says that already; accept it"),
        ("weapon", {"low": 1}, "takes a value"),
        ("occurrence", {"value": "denied"}, "accepted or rejected"),
    ],
)
def test_what_cannot_be_is_refused(project: Project, property_: str, change: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told), project.reviewing() as reviewer:
        reviewer.correct(claim_on(project, property_).id, change)
    assert project.reviews.all() == []


def test_a_claim_that_is_not_there_is_said_to_be_missing(project: Project) -> None:
    with pytest.raises(ValueError, match="no claim that counts"), project.reviewing() as reviewer:
        reviewer.accept("zzz")
    with pytest.raises(ValueError, match="more than one claim"), project.reviewing() as reviewer:
        reviewer.accept("")


def read_anew(told: tuple[Document, Event], low: int) -> tuple[Document, Event]:
    """The report as another extractor reads it: another head word, another figure."""
    document, event = told
    own = event_id(document.id, event.anchor.head, 5)
    claims = tuple(
        replace(claim, id=f"n{claim.id[1:]}", event=own, low=low if claim.low else None) for claim in event.claims
    )
    return document, replace(event, id=own, claims=claims)


def test_a_review_holds_when_the_model_changes(project: Project) -> None:
    with project.reviewing() as reviewer:
        reviewer.correct(claim_on(project, "killed").id, {"low": 17, "high": 17})
    coded(project, [read_anew(report("one", 7), 70)], key="second")
    assert claim_on(project, "killed").low == 17
    assert toll(project) == (9, 17)


@pytest.mark.parametrize(
    ("text", "low", "holds"),
    [
        pytest.param(" More is known now.", 70, True, id="the words stand, the reading changed"),
        pytest.param("", 7, True, id="nothing at the words changed"),
    ],
)
def test_a_review_holds_in_a_new_version_where_the_words_stand(
    project: Project, text: str, low: int, holds: bool
) -> None:
    with project.reviewing() as reviewer:
        reviewer.correct(claim_on(project, "killed").id, {"low": 17, "high": 17})
    coded(project, [read_anew(report("one", 7, more=text), low)], key="second")
    assert (claim_on(project, "killed").low == 17) is holds


def test_a_review_is_open_again_where_words_and_reading_changed(project: Project) -> None:
    with project.reviewing() as reviewer:
        kept = reviewer.correct(claim_on(project, "killed").id, {"low": 17, "high": 17})
    coded(project, [report("one", 8)])
    assert claim_on(project, "killed").low == 8
    numbers = [entry.number for entry in project.documents.entries() if entry.state == "current"]
    open_again = [review.id for number in numbers for review in project.view.governed(number)[1]]
    assert open_again == [kept.id]
