"""Files of MUC-4 documents."""

import json
from pathlib import Path

import pytest

from dateline.evaluate.muc4_files import Muc4Document, read_muc4, write_muc4

BOMB = {"incident_type": "bombing", "Weapon": [[["bomb", 2]]]}
ROWS = [
    {"docid": "a", "doctext": "a bomb\u2028went off.", "templates": [BOMB]},
    {"docid": "b", "doctext": "nothing.", "templates": []},
]  # fmt: skip
DOCUMENTS = [Muc4Document("a", "a bomb\u2028went off.", [BOMB]), Muc4Document("b", "nothing.", [])]


def test_lines_and_one_list_hold_the_same_documents(tmp_path: Path) -> None:
    (tmp_path / "lines").write_text("\n\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), encoding="utf-8")
    (tmp_path / "list").write_text(json.dumps(ROWS, indent=1), encoding="utf-8")
    assert read_muc4(tmp_path / "lines") == read_muc4(tmp_path / "list") == DOCUMENTS


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_muc4(tmp_path / "out", DOCUMENTS)
    assert read_muc4(tmp_path / "out") == DOCUMENTS


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"docid": "a", "templates": []}\n{"docid": "b"', "line 2 is no valid JSON"),
        ('[{"docid": "a", "templates": []}, {"docid": "b"}]', "document 2 has no docid, or no list of templates"),
        ("7", "document 1 has no docid"),
    ],
)
def test_bad_files_are_named_with_the_place(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "bad").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=f"bad: {says}"):
        read_muc4(tmp_path / "bad")
