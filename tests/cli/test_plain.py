"""Nothing from a report can steer a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.plain import plain


def test_controls_and_turned_directions_are_left_out() -> None:
    assert plain("a\x1b[31mred\x07\u202egnp.exe\u200b") == "a[31mredgnp.exe"
    assert plain("one\ntwo\tthree\u2028four") == "one two three four"
    assert plain("[bold]Tillabéri[/bold]") == "[bold]Tillabéri[/bold]"


@given(st.text())
def test_what_is_printed_is_one_line_without_controls(text: str) -> None:
    categories = {unicodedata.category(character) for character in plain(text)}
    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}
