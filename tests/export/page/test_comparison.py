"""The page on a comparison of the sample record with a coding by hand."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from dateline.export.page.agreement import by_field
from dateline.export.page.compared import Tally
from dateline.export.page.comparison import MOST_LISTED
from tests.export.page.hand import Hand, page_of
from tests.export.sample import PRIVATE, write_sample


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("record") / "out")


@pytest.fixture(scope="module")
def page(record: Path) -> str:
    return page_of(record, [Hand("402", place="<b>Paghman</b>")])


def test_it_tells_the_counts_in_words(page: str) -> None:
    assert "The record and hand.csv: 1 events are in both, 1 only in theirs, 1 only in the record." in page
    # 0.9996 is not all, and what has no range stands alone.
    assert "So the record has 99% (91% to 100%) of theirs, and they have 50% of it." in page
    assert "<li>3 of the record: planned</li><li>7 of theirs: elsewhere</li>" in page
    assert "2 of their rows could not be read." in page


def test_ranges_stand_beside_rates_and_alphas_and_are_explained(page: str) -> None:
    assert "F1 is 0.67 (0.62 to 0.99)." in page
    assert "<small>Alpha: </small>0.12 (-0.25 to 0.50) in proportion</td>" in page
    assert page.count("hold them in 95 of 100 draws") == 1


def test_the_two_readings_stand_side_by_side_with_the_quotes_open(page: str) -> None:
    assert '<tr><th scope="row">Deaths</th><td>15 (12 to 15)</td><td>20</td></tr>' in page
    assert re.search(r'<details open=""><summary><b>killed</b> 15.*?<q>15 people</q>', page, re.DOTALL)


def test_no_private_name_of_the_record_is_on_it(page: str) -> None:
    assert [name for name in PRIVATE if name in page] == []
    assert "[name withheld]" in page


def test_their_words_are_escaped_and_it_can_ask_for_nothing(page: str) -> None:
    assert "&lt;b&gt;Paghman" in page
    assert "<script" not in page
    assert "default-src 'none'" in page


def test_shares_and_alphas_that_are_not_defined_are_a_dash(page: str) -> None:
    assert '<th scope="row">Kabul, Afghanistan</th><td>5</td><td>1</td><td>1</td><td>50%</td><td>–</td>' in page
    assert "<td>0.12</td><td>–</td>" in page


def test_an_alpha_of_deaths_says_that_it_is_in_proportion() -> None:
    whole = Tally("", 5, 0, 0, {"same best deaths": (0.8, 5), "same days": (1.0, 5)},
                  {"alpha best deaths": 0.6, "alpha first day": 1.0})  # fmt: skip
    shown = by_field(whole, {})
    assert "</small>0.60 in proportion</td>" in shown
    assert "</small>1.00</td>" in shown


def test_map_and_calendar_say_what_they_show(page: str) -> None:
    assert page.count('class="mark diamond"') == 3  # two legends and a dot
    assert "1 have no known point" in page
    assert "most in 2021-10: 1 matched, 0 missing, 1 extra" in page
    assert "<title>2020-12: 0 matched, 1 missing, 0 extra</title>" in page


def test_of_many_events_the_deadliest_are_listed(record: Path) -> None:
    many = [replace(Hand(f"m{n}"), best=n, start=date(2021, 1, 1) + timedelta(n)) for n in range(MOST_LISTED + 9)]
    page = page_of(record, many)
    assert "The 9 with the fewest deaths are left out." in page
    assert "m9<" in page
    assert "m8<" not in page


def test_a_coding_with_one_count_has_the_lowest(record: Path) -> None:
    assert "<td>30 (lowest)</td>" in page_of(record, [Hand("one", low=30, best=None, high=None)])
