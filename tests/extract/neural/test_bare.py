"""The name within words in which the network sees somebody."""

import pytest

from dateline.core import Span
from dateline.extract.neural.bare import bare_name, names_apart
from dateline.gazetteer import Gazetteer
from tests.extract.neural.test_casting import drafts


def _bare(gazetteer: Gazetteer, text: str, words: str, role: str) -> str | None:
    draft = drafts(gazetteer, text)[0]
    start = text.index(words)
    found = bare_name(draft, role, Span(start, start + len(words)))
    return found.of(text) if found else None


@pytest.mark.parametrize(
    ("text", "words", "role", "name"),
    [
        ("Rebels attacked a ferry carrying nuns near Bor.", "ferry carrying nuns", "target", "ferry"),
        ("Rebels attacked with militants near Bor.", "with militants", "perpetrator", "militants"),
        ("Rebels shelled Bonn towards Bor on Monday.", "Bonn towards Bor", "target", "Bor"),
        ("Rebels shelled at least nine mills in Bor.", "at least nine mills", "target", "at least nine mills"),
        ("An Onyx missile strike on Bor killed two men.", "Onyx", "target", None),
        ("A Russian missile strike on Bor killed two men.", "Russian", "perpetrator", "Russian"),
        ("A terrorist car bombing killed two men in Bor.", "terrorist", "perpetrator", None),
        ("Terrorists killed two men in Bor.", "Terrorists", "perpetrator", "Terrorists"),
        ("We warn the Danes that we will shell Bor.", "Danes", "perpetrator", None),
        ("The two were suspected by the Danes of bombing Bor.", "Danes", "perpetrator", None),
        ("Malta is being ripped apart and rebels shelled Bor.", "Malta", "perpetrator", None),
        ("Rebels shelled Bor, a Maltese official said.", "Maltese", "perpetrator", None),
        ("Rebels have been accused of shelling Bor.", "Rebels", "perpetrator", "Rebels"),
        ("Rebels shelled Bor in support of the Danes.", "Danes", "target", None),
        ("Police fired tear gas at protesters in Bor.", "protesters", "perpetrator", None),
        ("Police fired tear gas at protesters in Bor.", "protesters", "target", "protesters"),
    ],
)
def test_what_runs_over_a_name_and_who_did_nothing(
    gazetteer: Gazetteer, text: str, words: str, role: str, name: str | None
) -> None:
    assert _bare(gazetteer, text, words, role) == name


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ana Roe, Ben Lim", ["Ana Roe", "Ben Lim"]),
        ("Ana Roe", ["Ana Roe"]),
        ("mayor, Ben Lim", ["mayor, Ben Lim"]),
    ],
)
def test_full_names_stand_apart_at_a_comma(gazetteer: Gazetteer, words: str, names: list[str]) -> None:
    text = f"Rebels killed {words} in Kirkuk."
    draft = drafts(gazetteer, text)[0]
    start = text.index(words)
    assert [name.of(text) for name in names_apart(draft, Span(start, start + len(words)))] == names
