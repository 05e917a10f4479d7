"""A whole and its parts lead to each other, and stand together at the head of the page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dateline.export import write_layout
from dateline.export.page import Page
from tests.export.sample import write_sample


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A page on which the bomb is a part of the month of fighting, and of what the round-up sums up."""
    record = write_sample(tmp_path / "out")
    incidents, events = (rows(record / name) for name in ("incidents.jsonl", "events.jsonl"))
    whole = next(row for row in incidents if row["type"] == "armed_clash")
    summed = next(row for row in events if row["aggregate"])
    part = next(row for row in incidents if row["type"] == "bombing")
    part["part_of"] = [
        {"id": whole["id"], "kind": "incident", "why": "within its days"},
        {"id": summed["id"], "kind": "aggregate", "why": "in one report"},
    ]
    text = "".join(f"{json.dumps(row)}\n" for row in incidents)
    (record / "incidents.jsonl").write_text(text, encoding="utf-8")
    write_layout(Page(), record, tmp_path / "report.html")
    return (tmp_path / "report.html").read_text(encoding="utf-8")


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_each_whole_lists_its_parts_with_their_tolls(page: str) -> None:
    section = page[page.index('id="episodes"') : page.index('id="incidents"')]
    wholes = re.findall(r'<section class="episode">(.*?)</section>', section, re.DOTALL)
    assert len(wholes) == 2
    assert all(re.search(r'3 October 2021</a>\. Killed: <a href="#i-\w+-killed">15</a>\.', whole) for whole in wholes)
    toll = r'Armed clash, Afghanistan, May 2019</a></h3><p>Killed: <a href="#i-\w+-killed">at least 24</a>\.</p>'
    assert any(re.search(toll, whole) for whole in wholes)
    assert any("several acts summed up in round-up" in whole for whole in wholes)


def test_part_and_whole_lead_to_each_other(page: str) -> None:
    articles = re.findall(r"<article.*?</article>", page, re.DOTALL)
    (part,) = [article for article in articles if "<h4>Bombing" in article]
    assert re.search(r'Part of <a href="#i-\w+">Armed clash, Afghanistan, May 2019</a>: within its days\.', part)
    assert "Part of <span><q>" in part
    (whole,) = [article for article in articles if "<h4>Armed clash" in article]
    assert re.search(r'Told apart as its parts: <a href="#i-\w+">Bombing, Kabul, 3 October 2021</a>\.', whole)


def test_a_record_without_any_has_no_such_part(tmp_path: Path) -> None:
    write_layout(Page(), write_sample(tmp_path / "out"), tmp_path / "report.html")
    assert "episode" not in (tmp_path / "report.html").read_text(encoding="utf-8").split("</style>")[1]
