"""Where a report's day, title and outlet come from, in the order option, sidecar, metadata, address, dateline."""

import json
from datetime import date
from pathlib import Path

import pytest

from dateline.core import Document
from dateline.ingest import ReadOptions, document_from_text, read_bytes, read_reports
from dateline.ingest.dateline import read_dateline
from dateline.ingest.dates import date_in_url, read_date
from tests.ingest.samples import STORY


def _row(**fields: object) -> Document:
    (document,) = read_bytes("a.json", json.dumps({"text": STORY, **fields}).encode())
    return document


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2019-03-12", "2019-03-12"),
        ("2019-03-12T23:10:00+04:30", "2019-03-12"),
        ("20190312", "2019-03-12"),
        ("12 March 2019", "2019-03-12"),
        ("12th March, 2019", "2019-03-12"),
        ("Tue, 12 Mar 2019 10:00:00 GMT", "2019-03-12"),
        ("March 12, 2019", "2019-03-12"),
        ("Mar. 12th 2019", "2019-03-12"),
        ("12 MAR 89", "1989-03-12"),
        ("1552348800", "2019-03-12"),
        ("1552348800000", "2019-03-12"),
        ("2019/03/12 10:00", "2019-03-12"),
        ("2019.3.12", "2019-03-12"),
        ("2019-03/12", None),
        ("03/12/2019", None),
        ("2019-02-30", None),
        ("2019-13-01", None),
        ("March 2019", None),
        ("0001-01-01", None),
        ("soon", None),
        ("", None),
        ("99999999999999", None),
    ],
)
def test_days_as_metadata_writes_them(written: str, expected: str | None) -> None:
    found = read_date(written)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/2019/03/12/story", "2019-03-12"),
        ("https://example.org/news/2019/3/2/story.html", "2019-03-02"),
        ("https://example.org/2019-03-12-story", "2019-03-12"),
        ("https://example.org/2019/03/story", None),
        ("https://example.org/2019/13/40/story", None),
        ("https://example.org/story?id=20190312", None),
        ("", None),
    ],
)
def test_days_in_addresses(url: str, expected: str | None) -> None:
    found = date_in_url(url)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "published", "outlet"),
    [
        ("KABUL, 12 March 2019 – Guards fired.", "2019-03-12", None),
        ("KABUL, 12 March 2019 (Valley Wire) – Guards fired.", "2019-03-12", "Valley Wire"),
        ("SAN SALVADOR, 12 NOV 89 (HILL RADIO) -- GUARDS FIRED.", "1989-11-12", "HILL RADIO"),
        ("Mogadishu, March 12, 2019 - Guards fired.", "2019-03-12", None),
        ("Guards fire on crowd\nThursday, January 24, 2019\nGuards fired.", "2019-01-24", None),
        ("Guards fire on crowd\n24 January 2019\n\nGuards fired.", "2019-01-24", None),
        ("KABUL (Valley Wire) - Guards fired.", None, "Valley Wire"),
        ("Guards fired on 12 March 2019 in Kabul.", None, None),
        ("Guards fired.", None, None),
        ("", None, None),
    ],
)
def test_datelines(text: str, published: str | None, outlet: str | None) -> None:
    head = read_dateline(text)
    assert (str(head.published) if head.published else None, head.outlet) == (published, outlet)


def test_a_day_far_below_the_head_is_no_dateline() -> None:
    assert read_dateline(f"{STORY}\n" * 20 + "24 January 2019\n").published is None


def test_each_place_in_turn(tmp_path: Path) -> None:
    sidecar = tmp_path / "about.csv"
    sidecar.write_text("name,title,outlet,published\na,From the sidecar,Sidecar Post,2019-03-02\n", encoding="utf-8")
    head = "KABUL, 5 March 2019 (Valley Wire) – "
    row = {"text": head + STORY, "id": "a", "url": "https://example.org/2019/03/04/a"}
    full = {**row, "date": "2019-03-03", "title": "From the data", "source": "Data Daily"}
    path = tmp_path / "a.json"
    given = ReadOptions(published=date(2019, 3, 1), title="Given", outlet="Given Gazette", sidecar=sidecar)
    for fields, options, expected in (
        (full, given, ("2019-03-01", "option", "Given", "option", "Given Gazette", "option")),
        (
            full,
            ReadOptions(sidecar=sidecar),
            ("2019-03-02", "sidecar", "From the sidecar", "sidecar", "Sidecar Post", "sidecar"),
        ),
        (full, ReadOptions(), ("2019-03-03", "metadata", "From the data", "metadata", "Data Daily", "metadata")),
        (row, ReadOptions(), ("2019-03-04", "url", None, "none", "Valley Wire", "dateline")),
        ({"text": head + STORY}, ReadOptions(), ("2019-03-05", "dateline", None, "none", "Valley Wire", "dateline")),
    ):
        path.write_text(json.dumps(fields), encoding="utf-8")
        (found,) = read_reports([path], options)
        about = (found.title, found.title_from, found.outlet, found.outlet_from)
        assert (str(found.published), found.published_from, *about) == expected


def test_nothing_told_stays_nothing() -> None:
    document = document_from_text(STORY)
    assert (document.published, document.title, document.outlet) == (None, None, None)
    assert {document.published_from, document.title_from, document.outlet_from} == {"none"}


def test_the_title_stands_once_before_the_body() -> None:
    assert _row(title="Post attacked").text == f"Post attacked\n\n{STORY}"
    assert _row(title="Gunmen attacked").text == STORY


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("title\nNo name\n", "no column 'name'"),
        ("name,published\na,some day\n", "'some day' is no date"),
    ],
)
def test_a_bad_sidecar_is_one_line(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "about.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=words) as caught:
        list(read_reports([tmp_path / "a.txt"], ReadOptions(sidecar=path)))
    assert "\n" not in str(caught.value)


def test_a_sidecar_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the sidecar cannot be read"):
        list(read_reports([tmp_path], ReadOptions(sidecar=tmp_path / "gone.csv")))


@pytest.mark.parametrize(
    ("fields", "outlet"),
    [({"sources": ["Harbour Wire"]}, "Harbour Wire"), ({"sources": ["Harbour Wire", "Post"]}, "Harbour Wire; Post"),
     ({"sources": [{"id": 3}]}, None), ({"sources": []}, None)],
)  # fmt: skip
def test_a_list_of_outlets(fields: dict[str, object], outlet: str | None) -> None:
    assert _row(**fields).outlet == outlet
