"""What cannot be read gives one clear line and never stops the rest."""

import io
import json
import os
import stat
import sys
import threading
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dateline.ingest import ReadOptions, count_reports, read_bytes, read_reports
from dateline.ingest.formats import READERS
from dateline.ingest.raw import RawReport
from tests.ingest.samples import STORY, gzipped, locked_pdf, mail, packed, pdf

_RUSSIAN = (
    "Вооружённые люди напали на полицейский пост у реки и убили трёх сотрудников, сообщил губернатор области. " * 3
)
_GERMAN = "Bewaffnete haben am Dienstag einen Posten der Polizei am Fluss angegriffen und drei Beamte getötet. " * 3
_NESTED = b'{"a":' * 5_000 + b"1" + b"}" * 5_000
_ESCAPING = packed({"../../etc/story.txt": STORY.encode()})


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n ", "empty"),
        ("a.csv", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", bytes(range(256)) * 40, "binary"),
        ("a.txt", b"\x7fELF\x02\x01\x01\x00" + b"\x00\x01" * 500, "binary"),
        ("a.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 30, "binary"),
        ("a.pdf", b"%PDF-1.7 torn off here", "no PDF"),
        ("a.pdf", b"hello", "no PDF"),
        ("a.pdf", pdf()[:300], "no PDF"),
        ("a.pdf", locked_pdf(), "password"),
        ("a.pdf", pdf(()), "OCR"),
        ("a.html", b"<html><body><script>var a=1;</script></body></html>", "HTML without"),
        ("a.html", b"<html><body><nav><a href=/>Home</a></nav></body></html>", "links, menus"),
        ("a.html", b"\x00\x00\x00", "HTML"),
        ("a.json", b"{", "line 1"),
        ("a.json", _NESTED, "JSON"),
        ("a.json", b"[]", "without a report"),
        ("a.json", b"3", "without a report"),
        ("a.json", b'{"title": "no text"}', "text"),
        ("a.json", b'["words"]', "no JSON object"),
        ("a.json", b'{"text": null}', "text"),
        ("a.json", b'{"text": ""}', "empty"),
        ("a.jsonl", b"not json", "line 1"),
        ("a.jsonl", b"[1, 2]", "no JSON object"),
        ("a.csv", b"who,what\na,b\n", "--column text"),
        ("a.csv", b"id,text\n1,\n", "row 2"),
        ("a.tsv", b"id\ttext\n1\n", "row 2"),
        ("a.csv", b"id,text\n", "holds no report"),
        ("a.zip", packed({}), "holds no report"),
        ("a.zip", packed({"a.docx": b"PK"}), "holds no report"),
        ("a.pdf", pdf().replace(b"[3 0 R]", b"[9 0 R]"), "no PDF"),
        ("a.json", b'{"text": "a", "id": ' + b"1" * 5_000 + b"}", "too many digits"),
        ("a.eml", b"From: desk@valley-courier.example\n\n", "empty"),
        ("a.eml", mail("<html></html>", "html"), "HTML without"),
        ("a.docx", b"PK\x03\x04", ".docx"),
        ("a.zip", b"PK\x03\x04 torn", "no zip"),
        ("a.gz", b"\x1f\x8b torn", "no gzip"),
        ("a.txt.gz", gzipped(STORY.encode())[:-12], "no gzip"),
        ("a.txt.gz", gzipped(b" " * 30_000_000), "made to do harm"),
        ("a.zip", packed({"bomb.txt": b"a" * 30_000_000}), "made to do harm"),
        ("a.zip", _ESCAPING, "outside its archive"),
        ("a.zip", packed({"/etc/story.txt": STORY.encode()}), "outside its archive"),
        ("a.zip", packed({"C:\\story.txt": STORY.encode()}), "outside its archive"),
        ("a.zip", packed({"a.zip": packed({"b.zip": packed({"c.txt": STORY.encode()})})}), "inside archives"),
        ("a.txt", _RUSSIAN.encode(), "Russian"),
        ("a.txt", _GERMAN.encode(), "German"),
        ("a.txt", b"| Other story: a link\n| Second story: a link\n", "links"),
    ],
)
def test_one_line_says_what_is_wrong(name: str, data: bytes, words: str) -> None:
    (document,) = read_bytes(name, data)
    assert document.failure is not None
    assert words in document.failure
    assert "\n" not in document.failure
    assert len(document.failure) < 240
    assert document.name


@pytest.mark.parametrize(
    "ending", ["txt", "md", "html", "pdf", "json", "jsonl", "csv", "tsv", "eml", "gz", "zip", "odd", ""]
)
@pytest.mark.parametrize(
    "data", [b"\xff\xfe\xff", b"%PDF-", b"\x1f\x8b", b"PK\x03\x04", b"{}", b'"', b"\x00", b"\r\r\r", b"<"]
)
def test_no_bytes_under_any_name_raise(ending: str, data: bytes) -> None:
    for document in read_bytes(f"a.{ending}", data):
        assert document.failure is None or "\n" not in document.failure


def test_a_bad_line_does_not_stop_the_others() -> None:
    good = json.dumps({"id": "good", "text": STORY})
    found = list(read_bytes("a.jsonl", f"{good}\n{{broken\n[]\n{good}\n".encode()))
    assert [document.failure is None for document in found] == [True, False, False, True]


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "3.pdf").write_bytes(b"torn")
    found = list(read_reports([tmp_path, tmp_path / "gone.txt", tmp_path / "none*.txt"]))
    assert [document.failure is None for document in found] == [False, True, False, False, False]
    assert found[3].failure == "is not there; check the path"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")

    def refuse(self: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (document,) = read_reports([path])
    assert document.failure == "may not be read; change its permissions"


@pytest.mark.parametrize("inside", [False, True])
def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: bool) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    (tmp_path / "open.txt").write_text(STORY, encoding="utf-8")
    stat, iterdir = Path.stat, Path.iterdir

    def refuse_stat(self: Path, **options: bool) -> os.stat_result:
        if locked in self.parents:
            raise PermissionError(13, "Permission denied")
        return stat(self, **options)

    def refuse_list(self: Path) -> Iterator[Path]:
        if self == locked:
            raise PermissionError(13, "Permission denied")
        return iterdir(self)

    monkeypatch.setattr(Path, "stat", refuse_stat)
    monkeypatch.setattr(Path, "iterdir", refuse_list)
    first, *rest = read_reports([tmp_path] if inside else [locked, tmp_path / "open.txt"])
    assert first.path == str(locked)
    assert first.failure
    assert [document.failure for document in rest] == [None]


def test_a_ring_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
    assert [document.name for document in read_reports([tmp_path])] == ["a"]


def test_a_broken_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert [document.failure for document in read_reports([tmp_path])] == ["is not there; check the path"]


def test_a_zip_behind_a_password() -> None:
    data = bytearray(packed({"a.txt": STORY.encode()}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    (document,) = read_bytes("a.zip", bytes(data))
    assert document.failure == "is locked by a password; pack it again without one"


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    assert [document.name for document in read_reports([tmp_path])] == ["b"]


def test_a_pipe_that_is_named_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "63"
    os.mkfifo(pipe)
    assert count_reports([pipe]) == 1
    writer = threading.Thread(target=pipe.write_text, args=(STORY,), kwargs={"encoding": "utf-8"})
    writer.start()
    assert [document.text for document in read_reports([pipe])] == [STORY]
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="reads a device")
def test_a_file_without_end_does_not_fill_the_memory() -> None:
    (document,) = read_reports(["/dev/zero"], ReadOptions(max_bytes=1_000))
    assert document.failure == "is larger than 1,000 bytes; split it"


@pytest.mark.skipif(sys.platform == "darwin", reason="that file system takes no such name")
def test_a_name_that_is_no_text_can_be_written_into_the_record(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"strike\xff.txt")).write_text(STORY, encoding="utf-8")
    (document,) = read_reports([tmp_path])
    assert document.failure is None
    assert document.name == "strike?"
    assert document.path == str(tmp_path / "strike?.txt")


def test_a_folder_without_a_report_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"PK")
    (document,) = read_reports([tmp_path])
    assert document.failure
    assert "without a report" in document.failure


def test_a_record_is_told_where_nothing_else_is_named(tmp_path: Path) -> None:
    record, report = tmp_path / "out", tmp_path / "a.txt"
    (record / ".dateline").mkdir(parents=True)
    report.write_text(STORY, encoding="utf-8")
    (document,) = read_reports([record])
    assert document.failure
    assert "record of Dateline" in document.failure
    assert [document.name for document in read_reports([record, report])] == ["a"]


def fail(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """A reader whose library raises."""
    raise AssertionError("page 3\nof 4")


def test_what_a_library_raises_fails_one_report_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, ".eml", f"{__name__}:fail")
    for name in ("a.eml", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    first, second = read_reports([tmp_path])
    assert first.failure == "is broken, or of a kind not foreseen (AssertionError: page 3); save it in another format"
    assert second.failure is None


def test_a_refused_member_does_not_stop_the_others() -> None:
    link = zipfile.ZipInfo("link.txt", (2020, 1, 1, 0, 0, 0))
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../b.txt", STORY)
        archive.writestr("Post attacked: three dead.txt", STORY)
    found = list(read_bytes("a.zip", out.getvalue()))
    assert [document.name for document in found if document.failure is None] == ["Post attacked: three dead"]
    assert [document.failure.split(";")[0] for document in found if document.failure] == [
        "is a link inside its archive",
        "names a path outside its archive",
    ]


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
def test_a_member_that_is_broken(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a.txt", STORY * 50)
    data = bytearray(out.getvalue())
    data[60:75] = bytes(byte ^ 0xFF for byte in data[60:75])
    (document,) = read_bytes("a.zip", bytes(data))
    assert document.failure == "is broken inside its archive; pack it again"


def test_a_member_without_a_name_is_passed_over() -> None:
    data = packed({"\x00": b"", "a.txt": STORY.encode()})
    assert [document.failure for document in read_bytes("a.zip", data)] == [None]


def test_many_small_bombs_are_one_bomb() -> None:
    data = packed({f"{n}.txt": b"a" * 9_000_000 for n in range(5)})
    failures = [document.failure for document in read_bytes("a.zip", data)]
    assert len(failures) == 3
    assert failures[-1]
    assert "made to do harm" in failures[-1]


@pytest.mark.parametrize("wrong", [b"\x00\x01\x02" * 99, b'{"id": ' + b"1" * 5_000 + b"}", b"[" * 99_999])
def test_no_line_stops_the_others(wrong: bytes) -> None:
    good = json.dumps({"text": STORY}).encode()
    found = list(read_bytes("a.jsonl", b"\n".join([good, wrong, good])))
    assert [document.failure is None for document in found] == [True, False, True]
    assert found[1].failure
    assert found[1].failure.startswith("line 2 is ")


@pytest.mark.parametrize("depth", range(100, 2_000, 100))
def test_json_of_any_depth_is_read_or_told(depth: int) -> None:
    nested = b'{"text": "' + STORY.encode() + b'", "more": ' + b"[" * depth + b"]" * depth + b"}"
    (document,) = read_bytes("a.json", nested)
    assert document.failure is None or "nested too deeply" in document.failure


def test_a_day_that_has_not_come_is_no_publication_date() -> None:
    data = json.dumps({"text": STORY, "date": "2031-01-01", "url": "https://example.org/2031/01/01/a"}).encode()
    (document,) = read_bytes("a.json", data, ReadOptions(today=date(2026, 1, 1)))
    assert (document.published, document.published_from, document.failure) == (None, "none", None)


def test_a_file_larger_than_allowed() -> None:
    (document,) = read_bytes("a.txt", STORY.encode(), ReadOptions(max_bytes=100))
    assert document.failure == "is larger than 100 bytes; split it"


def test_a_text_longer_than_allowed() -> None:
    (document,) = read_bytes("a.txt", STORY.encode(), ReadOptions(max_characters=50))
    assert document.failure == "is longer than 50 characters; split it"
    assert document.text == ""


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", "The convoy was shot at near the bridge and two guards died. ", " ", "[", "\n"])
def test_fifty_megabytes_on_one_line(piece: str) -> None:
    data = (piece * (50_000_000 // len(piece))).encode()
    (document,) = read_bytes("a.txt", data)
    assert document.failure or document.sentences
