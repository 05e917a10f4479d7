"""What search owes, in whichever database the project is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from dateline.core import Document, Event, Place, Span
from dateline.project import Project, init_project, open_project
from dateline.store import Hit, back_up
from tests.made import KABUL, KUNDUZ, actor, day, made_claim, made_document, made_event
from tests.project.made import POLICE, coded, report

SUVA = Place("Suva", "Central", None, "FJ", -18.14, 178.44, 1, None, "Suva")
APIA = Place("Apia", "Tuamasaga", None, "WS", -13.83, -171.77, 1, None, "Apia")
KAMARAN = Place("Kamarān", "Al Ḩudaydah", None, "YE", 15.34, 42.61, 1, None, "Kamarān")


def told(
    name: str,
    *sentences: str,
    kind: str = "bombing",
    place: Place = KABUL,
    when: str = "2021-01-03",
    published: date = date(2021, 1, 4),
    who: str = "gunmen",
) -> tuple[Document, Event]:
    """A report whose first sentence tells an event; what follows stands in no event's sentence."""
    words = " ".join(sentences)
    document = replace(made_document(words, name, "Hill Post", published), path=f"/reports/{name}.txt")
    spans, at = list[Span](), 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    event = made_event(document, kind, time=day(when), place=place, actors=[actor("perpetrator", who)])
    anchor = replace(event.anchor, span=spans[0], quote=sentences[0])
    only = made_claim(document, "occurrence", sentences[0])
    claims = (replace(event.claims[0], span=only.span, quote=only.quote),)
    return replace(document, sentences=tuple(spans)), replace(event, anchor=anchor, claims=claims)


MARKET = told(
    "market", "A car bomb went off at the vegetable market.", "Families fled with nothing.", "Dr Naïma ran to help."
)
SHELLS = told("shells", "Shells fell on the fish markets of the old town.", kind="shelling", place=KUNDUZ, who="rebels",
              when="2021-02-10", published=date(2021, 2, 11))  # fmt: skip
PORT = told(
    "port", "Troops took the harbour without a shot.", kind="territory_change", place=KAMARAN, when="2019-05-01"
)
REPORTS = (MARKET, SHELLS, PORT)
IDLE = made_document("The football club sold its best player.\nNobody was pleased in the market.", "football")


@pytest.fixture
def project(where: str) -> Iterator[Project]:
    with init_project(where, by="ann") as made:
        coded(made, REPORTS)
        made.coding("first", "test.v1", {}).add(IDLE, ())
        yield made


def names(hits: Iterable[Hit]) -> list[str]:
    """The reports of the hits' sentences."""
    return [hit.passage.document for hit in hits if hit.passage]


def marked(hit: Hit) -> list[str]:
    assert hit.passage is not None
    return [mark.of(hit.passage.text) for mark in hit.passage.marks]


FINDS: tuple[tuple[str, list[str]], ...] = (
    ("vegetable", ["market"]),
    ("BOMBS vegetables", ["market"]),  # endings and capitals make no difference
    ("markets", ["shells", "market", "football"]),
    ("naima", ["market"]),  # nor do accents
    ("shelling", ["shells"]),  # the label of its type
    ("rebels fish", ["shells"]),  # an actor and a word of the report
    ("kamaran harbour", ["port"]),
    ('"car bomb"', ["market"]),
    ('"bomb car"', []),
    ("market -fish", ["market", "football"]),
    ('market -"car bomb"', ["shells", "football"]),
    ("fled families", ["market"]),  # of a sentence in which no event is told
    ("football harbour", []),
)


def test_words_find_what_holds_them_all(project: Project) -> None:
    for words, found in FINDS:
        assert sorted(names(project.search(words))) == sorted(found), words


def test_the_words_are_marked_in_their_sentence_with_incident_and_event_beside_them(project: Project) -> None:
    (hit,) = project.search("vegetable bomb")
    assert hit.passage is not None
    assert marked(hit) == ["bomb", "vegetable"]
    assert hit.passage.text == "A car bomb went off at the vegetable market."
    assert (hit.passage.event, hit.passage.outlet, hit.passage.published) == (MARKET[1].id, "Hill Post", "2021-01-04")
    assert [row["events"] for row in hit.incidents] == [[MARKET[1].id]]
    assert not hit.is_report


def test_a_report_is_found_by_what_no_event_tells_and_names_what_it_tells(project: Project) -> None:
    (hit,) = project.search("naïma")
    assert hit.passage is not None
    assert (hit.is_report, marked(hit), hit.passage.event) == (True, ["Naïma"], None)
    assert MARKET[0].text[hit.passage.start :].startswith("Dr Naïma")
    assert [row["events"] for row in hit.incidents] == [[MARKET[1].id]]
    (idle,) = project.search("football")
    assert (idle.is_report, idle.incidents) == (True, ())


def test_a_word_of_the_place_counts_more_than_one_of_a_report(project: Project) -> None:
    coded(project, [told("other", "Nothing was heard of it in Kunduz for weeks.", when="2020-01-01")])
    assert names(project.search("kunduz"))[0] == "shells"


def test_places_days_types_and_what_is_contested_are_bounds(project: Project) -> None:
    coded(project, [report("one", 7), report("two", 8, POLICE, "Valley Post")])
    search = project.search
    assert names(search(place="kunduz")) == ["shells"]
    assert names(search(place="Kamaran, Yemen")) == names(search(place="hudaydah, YE")) == ["port"]
    assert names(search(place="Kamaran, Syria")) == []
    assert names(search("market", place="Kabul")) == ["market"]
    assert names(search(types=["shelling", "territory_change"])) == ["shells", "port"]
    assert names(search("market", first="2021-02")) == ["shells"]
    assert names(search(first="2019-05", last="2019-05-03")) == ["one", "port"]
    assert names(search(last=date(2019, 5, 1))) == ["port"]
    assert [row["documents"] for hit in search(contested=True) for row in hit.incidents] == [["one", "two"]]


CIRCLES: tuple[tuple[tuple[float, float], float, list[str]], ...] = (
    ((34.53, 69.17), 1, ["market"]),
    ((34.5, 69.2), 3, []),
    ((34.5, 69.2), 5, ["market"]),
    ((36.0, 69.0), 200, ["market", "shells"]),
    ((0, -179), 2300, ["fiji", "samoa"]),  # over the date line
    ((0, 179.9), 2300, ["fiji", "samoa"]),
    ((89.9, 0), 11_000, ["market", "port", "shells"]),  # over the pole
)


def test_a_circle_finds_what_lies_in_it(project: Project) -> None:
    coded(project, [told("fiji", "A riot.", kind="riot", place=SUVA), told("samoa", "A march.", place=APIA)])
    for near, within, found in CIRCLES:
        assert sorted(names(project.search(near=near, within=within))) == found, near


HOSTILE = (
    '"', '""', "*", "a AND", "OR", "NOT market", "NEAR(a b)", "place:x", "{place}", "'; drop table incidents; --",
    "(", "a\x00b", "\\", "market & !x | y", "x:*", "'a':A <-> b", "^a", "a + b", "−", "\u200f", "🕊", "-", "--",
    '-"', "%s :x",
)  # fmt: skip


def test_no_words_are_commands(project: Project) -> None:
    for words in HOSTILE:
        assert len(project.search(f"market {words}", limit=50)) <= 3, words
        assert project.search(place=f"Kabul {words} x") == [], words
    assert len(list(project.incidents)) == 3


SENSELESS: tuple[tuple[dict[str, Any], str], ...] = (
    ({}, "nothing to search for"),
    ({"words": "!!! …"}, "nothing to search for"),
    ({"words": "-market"}, "only what must not be there"),
    ({"words": "x " * 65}, "64 words at most"),
    ({"place": "–"}, "names no place"),
    ({"types": ["murder"]}, "no type of event"),
    ({"first": "last year"}, "no day, month or year"),
    ({"first": "2021-02-30"}, "no day, month or year"),
    ({"first": "2021", "last": "2020"}, "before it begins"),
    ({"near": (91, 0)}, "no point on earth"),
    ({"near": (0, 0), "within": 0}, "above 0"),
)


def test_what_makes_no_sense_is_one_line(project: Project) -> None:
    for wanted, told_ in SENSELESS:
        with pytest.raises(ValueError, match=told_) as error:
            project.search(**wanted)
        assert "\n" not in str(error.value)


def test_no_more_are_given_than_asked_for(project: Project) -> None:
    assert [len(project.search("market", limit=n)) for n in (1, 2, 3, 9)] == [1, 2, 3, 3]


def test_what_is_withdrawn_is_not_found_until_it_is_back(project: Project) -> None:
    project.withdraw("market", "a hoax")
    assert names(project.search("vegetable")) == names(project.search("naima")) == []
    project.restore("market", "no hoax")
    assert names(project.search("vegetable")) == names(project.search("naima")) == ["market"]


def test_a_new_version_is_found_by_its_words_alone(project: Project) -> None:
    coded(project, [told("market", "A car bomb went off at the cattle market.", "Nobody fled.")])
    assert names(project.search("vegetable")) == names(project.search("families")) == []
    assert names(project.search("cattle")) == ["market"]


def test_what_people_correct_is_found_by_what_they_say(project: Project) -> None:
    coded(project, [report("one", 7)])
    with project.reviewing() as reviewer:
        weapon = next(c for c in project.claims() if c.property == "weapon" and c.origin.startswith("test"))
        reviewer.correct(weapon.id, {"value": "landmine"})
    assert names(project.search("landmine")) == ["one"]
    with project.reviewing() as reviewer:
        reviewer.undo()
    assert names(project.search("landmine")) == []


def test_an_event_that_people_reject_is_not_found_but_its_report_is(project: Project) -> None:
    with project.reviewing() as reviewer:
        reviewer.reject(MARKET[1].claims[0].id)
    assert [hit.is_report for hit in project.search("vegetable")] == [True]


def words_in(project: Project) -> str:
    """Everything that the tables of the project hold, those of its index too."""
    kind = project.database.kind.name
    listed = {
        "sqlite": "select name from sqlite_master where type = 'table' and sql not like '%fts5vocab%'",
        "postgresql": "select tablename from pg_tables where schemaname = 'public'",
    }
    with project.database.reading() as connection:
        tables = connection.execute(text(listed[kind])).scalars().all()
        return " ".join(str(row) for name in tables for row in connection.exec_driver_sql(f"select * from {name}"))


def test_what_is_erased_is_neither_found_nor_in_the_index(project: Project) -> None:
    coded(project, [told("late", "A xyzzybomb hit the plughmarket.", "Frobozz saw it.", when="2021-01-03")])
    assert names(project.search("xyzzybomb")) == names(project.search("frobozz")) == ["late"]
    assert "xyzzybomb" in words_in(project)
    project.erase("late", "court order")
    assert names(project.search("xyzzybomb")) == names(project.search("frobozz")) == []
    held = words_in(project).lower()
    assert [word for word in ("xyzzybomb", "plughmarket", "frobozz") if word in held] == []
    assert names(project.search("vegetable")) == ["market"]


def test_a_project_of_an_earlier_version_is_indexed_when_it_is_opened(project: Project, where: str) -> None:
    with project.database.writing() as connection:
        for table in ("passages", "incident_bounds", "incident_words"):
            connection.exec_driver_sql(f"delete from {table}")
        connection.exec_driver_sql("delete from project where key = 'search'")
    project.close()
    with open_project(where) as opened:
        assert names(opened.search("vegetable")) == ["market"]
        assert names(opened.search("naima")) == ["market"]
        assert names(opened.search(near=(36.73, 68.86))) == ["shells"]


def test_a_backup_is_searched_as_the_project_is(project: Project, tmp_path: Path) -> None:
    back_up(project.database, tmp_path / "copy.db")
    with open_project(tmp_path / "copy.db") as copy:
        assert names(copy.search("vegetable")) == ["market"]
        assert names(copy.search(near=(36.73, 68.86))) == ["shells"]
        coded(copy, [told("later", "A bomb in the bazaar.", when="2022-01-01")])
        assert names(copy.search("bazaar")) == ["later"]
