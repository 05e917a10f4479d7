"""What we write in another's layout, compared with the record that it was written from."""

from pathlib import Path

import pytest

from dateline.evaluate.compare import Apart, Problems, agreement, compare, open_other, read_record
from dateline.export import export
from tests.export.sample import write_sample


@pytest.mark.parametrize("layout", ["ucdp-ged", "acled"])
def test_an_export_agrees_with_its_record_on_all_that_it_holds(tmp_path: Path, layout: str) -> None:
    record, table, problems, apart = (
        write_sample(tmp_path / "out"),
        tmp_path / "other.csv",
        Problems(),
        Apart(kept=True),
    )
    written = export(layout, record, table, show_names=True).written
    found = compare(read_record(record, apart.counts), open_other(table, problems), apart=apart, problems=problems)
    assert (len(found.matched), list(found.missing), found.extra, problems.count) == (written, [], (), 0)
    shares = agreement(found.matched).shares
    assert {name: share for name, (share, pairs) in shares.items() if pairs and share < 1} == {}
    assert shares["an actor in common"][1] > 0
