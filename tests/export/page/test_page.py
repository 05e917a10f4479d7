"""The page as a file: nothing from outside, nothing from reports that acts, words for every drawing."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path

import pytest

from dateline.export import write_layout
from dateline.export.page import Page
from dateline.export.page.charts import Bar, over_time
from dateline.export.page.incident import cell_with_quotes
from dateline.export.page.markup import element
from dateline.export.page.tolls import Toll, contested_tolls
from dateline.export.page.world import Dot, world
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from tests.export.sample import PRIVATE, write_sample

_NEVER_CLOSED = {"meta"}


class Tags(HTMLParser):
    """The elements of a page, and whether each is closed in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in _NEVER_CLOSED:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    return tags


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    write_layout(Page(), write_sample(folder / "out"), folder / "report.html")
    return (folder / "report.html").read_text(encoding="utf-8")


def test_it_asks_for_nothing_and_runs_nothing(page: str) -> None:
    tags = parsed(page)
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in tags.found}
    assert not any(key.startswith("on") or key == "src" for _, attributes in tags.found for key in attributes)
    assert "default-src 'none'" in page
    assert not re.search(r"url\(|@import", page)
    addresses = [attributes["href"] or "" for tag, attributes in tags.found if tag == "a"]
    assert all(address.startswith(("#", "http://", "https://")) for address in addresses)


def test_every_drawing_has_a_title_and_a_description(page: str) -> None:
    for drawing in re.findall(r"<svg(?![^>]*aria-hidden).*?</svg>", page, re.DOTALL):
        labels = re.search(r'aria-labelledby="([^"]+)"', drawing)
        assert labels
        assert all(f'id="{label}"' in drawing for label in labels[1].split())
    assert page.count('role="img"') == 2


def test_every_link_inside_leads_somewhere_and_every_incident_is_there(page: str, tmp_path: Path) -> None:
    tags = parsed(page)
    ids = [attributes["id"] for _, attributes in tags.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    inside = {
        (attributes["href"] or "")[1:] for tag, attributes in tags.found if (attributes.get("href") or "")[:1] == "#"
    }
    assert inside <= set(ids)
    incidents = RecordSource(write_sample(tmp_path / "out")).incidents()
    assert {f"i-{told.id}" for told in incidents} <= set(ids)


def test_no_private_name_stands_on_it(page: str) -> None:
    assert [name for name in PRIVATE if name.lower() in page.lower()] == []


def test_quotes_stand_under_their_number(page: str) -> None:
    killed = re.search(r"<details><summary><b>killed</b> 15.*?</details>", page, re.DOTALL)
    assert killed
    assert "<q>15 people</q>" in killed[0]
    assert "<li>against: the police (state, a party to it): <q>killed 12 people</q>" in killed[0]


def test_the_list_at_the_head_leads_to_every_part(page: str) -> None:
    nav = page[page.index("<nav") : page.index("</nav>")]
    assert re.findall(r'href="#(\w+)"', nav) == re.findall(r'<h2 id="(\w+)"', page)
    assert "No incident is told" not in page


def test_a_record_without_an_incident_has_no_empty_figures(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    for name in ("incidents.jsonl", "events.jsonl"):
        (record / name).write_text("", encoding="utf-8")
    write_layout(Page(), record, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "No incident is told in these reports." in page
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", page) == ["The reports"]


def test_words_of_reports_are_escaped() -> None:
    assert element("p", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'
    dot = Dot("a", 1.0, 2.0, 3, "<script>alert(1)</script>")
    assert "<script" not in world([dot], "", set())


def test_one_name_in_two_spellings_is_one_actor(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    for name in ("incidents.jsonl", "events.jsonl"):
        rows = [json.loads(line) for line in (record / name).read_text(encoding="utf-8").splitlines()]
        for row, spelling in zip(rows, cycle(("Gunmen", "gunmen")), strict=False):
            row["actors"] = [{**a, "name": spelling, "canonical": None, "id": None} for a in row["actors"]]
        (record / name).write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    write_layout(Page(), record, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    table = page[page.index('id="who"') : page.index('id="tolls"')]
    assert [name.lower() for name in re.findall(r"<summary><b>(.*?)</b>", table)] == ["gunmen"]


def test_what_is_denied_counts_as_denied(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    rows = [json.loads(line) for line in (record / "incidents.jsonl").read_text(encoding="utf-8").splitlines()]
    denied = [{**row, "realis": "denied"} if "blast-1" in row["documents"] else row for row in rows]
    (record / "incidents.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in denied), encoding="utf-8")
    write_layout(Page(), record, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    table = page[page.index('id="who"') : page.index('id="tolls"')]
    (islamic_state,) = re.findall(r"<b>Islamic State</b>(.*?)</summary>", table)
    assert re.findall(r"</small>(\d+)<", islamic_state) == ["0", "0", "0", "0", "0", "2"]


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("type", "chemical_attack", "Chemical attack"),
        ("time", "2013-08-21/2013-08-21", "21 August 2013"),
        ("time", "2013-08-01/2013-08-31", "August 2013"),
        ("time", "some day up to 2013-08-31", "some day up to 2013-08-31"),
        ("place", "Ghouta", "Ghouta"),
    ],
)
def test_cells_in_words(name: str, value: str, shown: str) -> None:
    told = ToldIncident({"contested": []}, (), ())
    cell = {"value": value, "rule": "finest", "claims": [], "against": []}
    assert f"<b>{name}</b> {shown} </summary>" in cell_with_quotes(told, name, cell)


def test_nothing_to_draw_is_said() -> None:
    assert "No incident has a point" in world([], "", set())
    assert "No incident has a day" in over_time([], "month")
    assert "No toll" in "".join(contested_tolls([]))


def test_a_dot_lies_where_it_should_and_the_map_holds_all() -> None:
    dots = [Dot("a", 10.0, 20.0, 0, "a"), Dot("b", -10.0, 40.0, 100, "b"), Dot("c", 10.0, 40.0, 4, "c")]
    drawn = world(dots, "Three incidents.", {"KE"})
    height = float(re.search(r'viewBox="0 0 800 ([\d.]+)"', drawn)[1])  # type: ignore[index]
    at = {
        id_: (float(x), float(y))
        for id_, x, y in re.findall(r'href="#i-(\w)" [^>]*><circle cx="([\d.]+)" cy="([\d.]+)"', drawn)
    }
    assert at["a"][1] == at["c"][1] < at["b"][1] < height
    assert 0 < at["a"][0] < at["b"][0] == at["c"][0] < 800
    # A degree is as long eastwards as southwards.
    assert at["b"][0] - at["a"][0] == pytest.approx(at["b"][1] - at["a"][1], abs=0.2)


def test_a_title_is_the_owners(tmp_path: Path) -> None:
    write_layout(Page("What <happened>"), write_sample(tmp_path / "out"), tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<title>What &lt;happened&gt;</title>" in page
    assert "<h1>What &lt;happened&gt;</h1>" in page


def test_words_for_the_chart_hold_every_bar() -> None:
    drawn = over_time([Bar("2019", 3, 1), Bar("2020", 0, 0), Bar("2021", 1_200, 0)], "year")
    described = re.search(r"<desc[^>]*>(.*?)</desc>", drawn)
    assert described
    assert described[1] == (
        "From 2019 to 2021; most in 2021, with 1,200. 2019: 3 happened, 1 planned, feared or denied; "
        "2021: 1,200 happened. None in any other year."
    )


def test_words_for_the_map_name_the_deadliest_places(page: str) -> None:
    described = re.search(r'<desc id="map-desc">(.*?)</desc>', page)
    assert described
    assert "Places where most were killed in one incident: Afghanistan, 24; Kunduz, 19; Kabul, 15." in described[1]


def test_every_number_at_the_head_is_a_link(page: str) -> None:
    leads = re.findall(r'<p class="lead">(.*?)</p>', page)
    bare = re.sub(r"<a .*?</a>|\d+ (?:June|October) \d{4}", "", " ".join(leads))
    assert not re.search(r"\d", bare), bare


def test_each_group_holds_its_number_of_incidents_with_their_words(page: str) -> None:
    rows = re.findall(r'<span class="number">([\d,]+)</span>.*?<ul id="([\w-]+)">(.*?)</ul>', page)
    assert {id_.split("-")[0] for _, id_, _ in rows} == {"in", "when", "type", "told", "dead"}
    for number, id_, lines in rows:
        assert lines.count("<li>") == int(number), id_
        assert lines.count("<q>") >= int(number), id_
    numbers = {id_: int(number) for number, id_, _ in rows}
    for whole in ("in", "when", "type"):
        assert sum(number for id_, number in numbers.items() if id_.startswith(f"{whole}-")) == 6
    assert (numbers["in-AF"], numbers["in-none"], numbers["told-planned"], numbers["dead-sum"]) == (5, 1, 1, 3)


def test_of_many_actors_and_tolls_the_rest_open_too() -> None:
    toll = Toll("a", "Attack, Kabul", "killed", {"low": 3, "high": None, "best": 3, "rule": "r"}, True, None, ())
    drawn = "".join(contested_tolls([toll] * 20 + [replace(toll, id="b", contested=False)]))
    assert drawn.count('class="toll"') == 20
    (rest,) = re.findall(r"<details class=\"list\"><summary>1 smaller one</summary>(.*?)</details>", drawn)
    assert rest == '<ul><li>Attack, Kabul: <a href="#i-b-killed">killed at least 3</a></li></ul>'


def test_bars_have_an_axis_and_lead_to_their_year() -> None:
    drawn = over_time(
        [Bar("2019", 3, 1, "#y-2019"), Bar("2020", 0, 0, "#y-2020"), Bar("2021", 10, 0, "#y-2021")], "year"
    )
    assert re.findall(r'class="tick end">(\d+)<', drawn) == ["0", "5", "10"]
    assert re.findall(r'class="count middle">(\d+)<', drawn) == ["4", "10"]
    assert re.findall(r'href="(.*?)"', drawn) == ["#y-2019", "#y-2021"]
    assert "2019: 3 happened, 1 planned, feared or denied" in drawn
    heights = re.findall(r'class="bar" x="[^"]*" y="[^"]*" width="[^"]*" height="([\d.]+)"', drawn)
    assert float(heights[1]) == pytest.approx(float(heights[0]) * 10 / 3, rel=0.01)


def test_an_actor_opens_to_the_words_of_who_says_so(page: str) -> None:
    table = page[page.index('id="who"') : page.index('id="tolls"')]
    (islamic_state,) = re.findall(r"<details><summary><b>Islamic State</b>.*?</details>", table, re.DOTALL)
    assert "accusing: <q>the Islamic State group</q>" in islamic_state
    assert re.search(r'<a href="#i-\w+">Bombing, Kabul, 3 October 2021</a>', islamic_state)


def test_the_reports_are_listed_with_what_came_of_them(page: str) -> None:
    assert "<summary>All 9 reports</summary>" in page
    assert "Hospital struck</a>, Herald, 2015-10-04" in page
    assert "(tells no event)" in page
