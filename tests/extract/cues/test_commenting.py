"""Who is named in the sentence of an act without a part in it."""

import pytest

from dateline.core import Span
from dateline.extract.cues.commenting import only_spoke


@pytest.mark.parametrize(
    ("text", "name", "apart"),
    [
        ("Mali expelled the envoy over comments by French president Luc Martin.", "Luc Martin", True),
        ("Mali expelled the envoy over a post by Luc Martin.", "Luc Martin", True),
        ("Ties were cut in 2019 under the Petrov administration.", "Petrov administration", True),
        ("Ties were cut in 2019 under the Petrov administration.", "Petrov", True),
        ("A post held by Luc Martin was burned.", "Luc Martin", False),
        ("A convoy came under fire from the Petrov government.", "Petrov government", False),
        ("The army was accused by rights groups of bombing Bor.", "rights groups", True),
        ("The army was accused by unions, farmers and the church of bombing Bor.", "unions", True),
        ("Rebels accused of a raid were shot by soldiers near Bor.", "soldiers", False),
        ("Mali expelled the envoy of Luc Martin.", "Luc Martin", False),
        ("Nine men died in an attack by Luc Martin.", "Luc Martin", False),
    ],
)
def test_who_only_spoke_or_ruled_only_spoke(text: str, name: str, apart: bool) -> None:
    start = text.index(name)
    assert only_spoke(text, Span(start, start + len(name))) == apart
