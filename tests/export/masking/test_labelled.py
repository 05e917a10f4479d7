"""Whether the labelled private names are withheld; doubt withholds, so a few others may go with them."""

import pytest

from dateline.gazetteer import Gazetteer
from tests.export.masking.labelled import measured


@pytest.mark.slow
def test_no_labelled_private_name_slips_through(gazetteer: Gazetteer) -> None:
    for counts in measured(gazetteer.known).values():
        assert counts["missed"] == 0
        assert counts["kept"] > 30 * counts["lost"]
