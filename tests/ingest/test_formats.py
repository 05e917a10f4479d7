"""Each format is read into the same kind of Document."""

import json

import pytest

from dateline.core import Document
from dateline.ingest import ReadOptions, read_bytes
from tests.ingest.samples import PARAGRAPHS, STORY, gzipped, mail, packed, page, pdf


def one(name: str, data: bytes, options: ReadOptions | None = None) -> Document:
    """The only document in the bytes."""
    (document,) = read_bytes(name, data, options)
    return document


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", STORY.encode()),
        ("a.text", STORY.encode()),
        ("a", STORY.encode()),
        ("a.TXT", STORY.encode()),
        ("a.md", STORY.encode()),
        ("a.eml", mail()),
        ("a.html", page(body=f"<p>{STORY}</p>")),
        ("a.json", json.dumps({"text": STORY}).encode()),
        ("a.jsonl", json.dumps({"text": STORY}).encode()),
        ("a.csv", f'text\n"{STORY}"\n'.encode()),
        ("a.csv", f'id;text\n1;"{STORY}"\n'.encode()),
        ("a.tsv", f"text\n{STORY}\n".encode()),
        ("a.txt.gz", gzipped(STORY.encode())),
        ("a.json.gz", gzipped(json.dumps([{"body": STORY}]).encode())),
        ("a.zip", packed({"inner/a.txt": STORY.encode()})),
        ("a.zip", packed({"a.txt.gz": gzipped(STORY.encode())})),
    ],
)
def test_the_same_story_in_every_format(name: str, data: bytes) -> None:
    document = one(name, data)
    assert document.failure is None
    assert document.text.endswith(STORY)
    assert [sentence.of(document.text) for sentence in document.sentences][-1] == "Nobody has claimed the attack."
    assert document.language == "en"


def test_pdf_lines_are_joined_to_paragraphs() -> None:
    document = one("a.pdf", pdf(("Two guards were killed when a mine went", "off under their lorry near the dam.")))
    assert document.text == "Two guards were killed when a mine went off under their lorry near the dam."


def test_a_pdf_is_known_by_its_bytes() -> None:
    assert PARAGRAPHS[0] in one("download.txt", pdf()).text


def test_pdf_metadata() -> None:
    document = one("a.pdf", pdf(info="/Title (Post attacked) /CreationDate (D:20190313083000Z)"))
    assert (document.title, document.title_from) == ("Post attacked", "metadata")
    assert (str(document.published), document.published_from) == ("2019-03-13", "metadata")


def test_html_keeps_the_article_alone() -> None:
    text = one("a.html", page()).text
    assert "Home" not in text
    assert "All rights reserved" not in text
    assert all(paragraph in text for paragraph in PARAGRAPHS)


def test_html_metadata() -> None:
    head = (
        "<title>Post attacked near the river</title><meta property='og:site_name' content='Valley Courier'>"
        "<meta property='article:published_time' content='2019-03-13T08:30:00Z'>"
        "<link rel='canonical' href='https://valley-courier.example/story'>"
    )
    document = one("a.html", page(head))
    assert (document.title, document.title_from) == ("Post attacked near the river", "metadata")
    assert (document.outlet, document.outlet_from) == ("Valley Courier", "metadata")
    assert (str(document.published), document.published_from) == ("2019-03-13", "metadata")


def test_html_in_its_own_encoding() -> None:
    data = page(body="<p>Soldiers shot two men in the café of Orléans, and the crowd fled to the bridge.</p>").decode()
    assert "café of Orléans" in one("a.html", data.replace("utf-8", "iso-8859-1").encode("latin-1")).text


@pytest.mark.parametrize("named", ["utf-16", "undefined", "idna", "hex", "no-such"])
def test_html_that_names_a_wrong_encoding(named: str) -> None:
    assert PARAGRAPHS[0] in one("a.html", page().replace(b"utf-8", named.encode())).text


def test_html_under_the_name_of_a_text() -> None:
    document = one("a.txt", page())
    assert PARAGRAPHS[0] in document.text
    assert "<p>" not in document.text


@pytest.mark.parametrize("named", ["undefined", "no-such"])
def test_mail_that_names_a_wrong_encoding(named: str) -> None:
    head = f'Subject: Post attacked\nContent-Type: text/plain; charset="{named}"\n\n'
    assert STORY in one("a.eml", (head + STORY).encode()).text


def test_mail_gives_subject_day_and_sender() -> None:
    document = one("a.eml", mail())
    assert document.title == "Post attacked near the river"
    assert document.text.startswith("Post attacked near the river\n\nGunmen")
    assert (str(document.published), document.outlet) == ("2019-03-13", "valley-courier.example")


def test_mail_in_html() -> None:
    assert PARAGRAPHS[1] in one("a.eml", mail(page().decode(), "html")).text


def test_markdown_loses_its_marks_and_gives_its_front_matter() -> None:
    front = "---\ntitle: 'Post attacked'\ndate: 2019-03-13\noutlet: Valley Courier\n---\n"
    body = "# Post attacked\n\n**Gunmen** fired. "
    document = one("a.md", (front + body + f"See [the map](https://example.org/map). {STORY}").encode())
    assert document.text.startswith("Post attacked\n\nGunmen fired. See the map. ")
    assert (document.title, document.outlet, str(document.published)) == (
        "Post attacked",
        "Valley Courier",
        "2019-03-13",
    )


def test_tables_and_lists_give_a_document_a_row() -> None:
    rows = [{"id": f"r{n}", "headline": f"Post {n} attacked", "body": STORY, "date": f"2019-03-{n:02}"} for n in (1, 2)]
    for name, data in (
        ("a.json", json.dumps(rows)),
        ("a.json", json.dumps({"count": 2, "items": rows})),
        ("a.jsonl", "\n".join(json.dumps(row) for row in rows)),
        (
            "a.csv",
            "id,headline,body,date\n" + "\n".join(f'{r["id"]},{r["headline"]},"{STORY}",{r["date"]}' for r in rows),
        ),
    ):
        found = list(read_bytes(name, data.encode()))
        assert [document.name for document in found] == ["r1", "r2"]
        assert [document.title for document in found] == ["Post 1 attacked", "Post 2 attacked"]
        assert [str(document.published) for document in found] == ["2019-03-01", "2019-03-02"]


def test_columns_may_have_any_name() -> None:
    options = ReadOptions(columns={"text": "Inhalt", "date": "Tag"})
    document = one("a.csv", f'Inhalt,Tag\n"{STORY}",13 March 2019\n'.encode(), options)
    assert (document.text, str(document.published)) == (STORY, "2019-03-13")


def test_an_object_with_its_own_text_is_one_report_whatever_lists_it_holds() -> None:
    row = {"Inhalt": STORY, "tags": [{"name": "river"}]}
    assert one("a.json", json.dumps(row).encode(), ReadOptions(columns={"text": "Inhalt"})).text == STORY


def test_a_zip_gives_its_reports_in_order() -> None:
    data = packed({"b.txt": STORY.encode(), "a.txt": STORY.encode(), "logo.png": b"\x89PNG", "d/": b""})
    assert [document.name for document in read_bytes("all.zip", data)] == ["b", "a"]
