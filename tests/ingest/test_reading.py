"""Encodings, languages, names of documents, and which files of a folder are reports."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest import ReadOptions, document_from_text, find_files, read_bytes, read_reports
from dateline.ingest.decode import decode, tidy
from dateline.ingest.language import detect_language
from tests.ingest.samples import STORY

_ACCENTED = "Soldiers shot two men near the café in Orléans on Tuesday, and the crowd fled — nobody was “held”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_in_any_encoding(encoding: str) -> None:
    assert decode(_ACCENTED.encode(encoding)) == _ACCENTED
    if encoding in ("utf-16-le", "utf-16-be"):
        assert decode(("\ufeff" + _ACCENTED).encode(encoding)) == _ACCENTED


def test_a_cyrillic_encoding_is_told() -> None:
    text = "Вооружённые люди напали на полицейский пост у реки и убили трёх сотрудников, сообщил губернатор. " * 4
    assert decode(text.encode("cp1251")) == text


def test_text_is_composed_and_has_line_feeds_alone() -> None:
    assert decode("cafe\u0301\r\nx\ry".encode()) == "café\nx\ny"


def test_an_encoding_that_lies_is_survived() -> None:
    assert "Orl" in decode(_ACCENTED.encode()[:-2] + b"\xff\xff")


@given(st.text(alphabet=st.characters(codec=None)))
def test_tidy_text_can_be_written_and_stays_as_it_is(text: str) -> None:
    found = tidy(text)
    assert found.encode("utf-8").decode("utf-8") == found
    assert unicodedata.is_normalized("NFC", found)
    assert tidy(found) == found


@given(
    st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.json", "a.jsonl", "a.csv", "a.eml", "a.gz", "a.zip"])
)
def test_any_bytes_give_a_document_or_one_clear_line(data: bytes, name: str) -> None:
    for document in read_bytes(name, data):
        assert document.failure is None or "\n" not in document.failure
        for sentence in document.sentences:
            assert 0 <= sentence.start < sentence.end <= len(document.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STORY, "en"),
        ("TWO GUARDS WERE KILLED AND THE POST BURNED DOWN IN THE NIGHT, THE GOVERNOR SAID ON THE RADIO.", "en"),
        ("Gunmen in Kunduz, Baghlan, Takhar, Badakhshan, Jowzjan and Faryab attacked on the same night.", "en"),
        (
            "Des hommes armés ont attaqué un poste de police près du fleuve et tué trois agents, a dit le gouverneur.",
            "fr",
        ),
        (
            "Hombres armados atacaron un puesto de policía cerca del río y mataron a tres agentes, dijo el gobernador.",
            "es",
        ),
        ("هاجم مسلحون مركزا للشرطة قرب النهر وقتلوا ثلاثة من رجال الشرطة بحسب ما قال المحافظ يوم الثلاثاء", "ar"),
        ("Two died.", None),
        ("", None),
        ("12 34 56", None),
    ],
)
def test_language(text: str, expected: str | None) -> None:
    assert detect_language(text) == expected


def test_more_languages_may_be_allowed() -> None:
    text = "Des hommes armés ont attaqué un poste de police près du fleuve et tué trois agents, a dit le gouverneur."
    assert document_from_text(text).failure
    document = document_from_text(text, options=ReadOptions(languages=frozenset({"en", "fr"})))
    assert (document.failure, document.language) == (None, "fr")


def _folder(root: Path) -> Path:
    for name in ("b.txt", "a.html", "c/a.txt", "c/.hidden.txt", ".git/x.txt", "d/logo.png", "d/e.jsonl.gz", "notes"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(STORY, encoding="utf-8")
    return root


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    root = _folder(tmp_path)
    assert [str(path.relative_to(root)) for path in find_files([root])] == [
        "a.html",
        "b.txt",
        "c/a.txt",
        "d/e.jsonl.gz",
    ]


def test_a_glob_gives_its_files_in_order(tmp_path: Path) -> None:
    root = _folder(tmp_path)
    assert [path.name for path in find_files([f"{root}/**/*.txt"])] == ["b.txt", "a.txt"]


def test_a_name_with_a_bracket_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a[1].txt"
    path.write_text(STORY, encoding="utf-8")
    assert list(find_files([path])) == [path]


def test_a_record_is_no_report(tmp_path: Path) -> None:
    root = _folder(tmp_path)
    (root / "c" / ".dateline").touch()
    assert "a.txt" not in [path.name for path in find_files([root])]


def test_names_are_each_documents_own(tmp_path: Path) -> None:
    for folder in "abc":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "strike.txt").write_text(f"{folder} {STORY}", encoding="utf-8")
    found = list(read_reports([tmp_path]))
    assert [document.name for document in found] == ["strike", "strike-2", "strike-3"]
    assert len({document.id for document in found}) == 3


def test_two_readings_are_the_same(tmp_path: Path) -> None:
    root = _folder(tmp_path)
    assert list(read_reports([root])) == list(read_reports([root]))
