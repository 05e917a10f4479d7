"""Rows of the record as they leave the house."""

import pytest

from dateline.export.masking import masked_document
from tests.export.masking.test_masker import masker

ROW = {"name": "a", "url": None, "title": None, "duplicate_of": None, "reason": None}


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("/home/ann/case 7/reports.jsonl:3", "reports.jsonl:3"),
        ("C:\\Users\\ann\\reports.zip", "reports.zip"),
        ("report.txt", "report.txt"),
        (None, None),
    ],
)
def test_folders_of_this_machine_stay_here(path: str | None, left: str | None) -> None:
    assert masked_document({**ROW, "path": path}, masker())["path"] == left
