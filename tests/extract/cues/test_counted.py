"""People who are only counted where they were hit."""

import pytest

from dateline.extract.cues.cast import cast_by_rules
from dateline.extract.cues.counted import with_those_counted
from dateline.gazetteer import Gazetteer
from tests.extract.neural.test_casting import drafts, names


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Two people were killed in an attack near Bor on Monday.", {"people"}),
        ("At least nine people died in an air strike near Bor.", {"people"}),
        ("Two people were killed in a bombing near Bor on Monday.", set()),
        ("Two people were killed in an attack on a mill near Bor.", {"mill"}),
        ("No people were killed in an attack near Bor on Monday.", set()),
        ("An attack was reported near Bor on Monday.", set()),
    ],
)
def test_people_are_the_target_where_nobody_else_is_told(gazetteer: Gazetteer, text: str, targets: set[str]) -> None:
    found = drafts(gazetteer, text)
    cast = with_those_counted(cast_by_rules(found, found[0].type), found[0].type)
    assert {name for role, name in names(cast) if role == "target"} == targets
