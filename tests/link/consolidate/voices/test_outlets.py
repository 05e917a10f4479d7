"""Outlets by one key, whatever a report calls them."""

import pytest

from dateline.core import Speaker
from dateline.link.consolidate.voices.outlets import cited_outlet, credited_agency, outlet_key


@pytest.mark.parametrize(
    ("left", "right"),
    [("AFP", "Agence France-Presse"), ("BBC News", "the BBC"), ("Northgate Post", "northgate post"), ("dpa", "DPA")],
)
def test_two_names_of_one_outlet_have_one_key(left: str, right: str) -> None:
    assert outlet_key(left) == outlet_key(right)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Reuters", "reuters"),
        ("the state news agency SANA", "sana"),
        ("AFP news agency", "afp"),
        ("the Saudi Press Agency", "spa"),
        ("Radio Okapi", "radio okapi"),
        ("Haaretz", "haaretz"),
        ("local media", None),
        ("Russian media", None),
        ("state television", None),
        ("media reports", None),
    ],
)
def test_a_cited_outlet_is_known_by_its_name_and_media_at_large_are_none(words: str, key: str | None) -> None:
    assert cited_outlet(Speaker(words, "media")) == key


def test_somebody_else_is_no_outlet() -> None:
    assert cited_outlet(Speaker("the police", "state")) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("KABUL, May 3 (Reuters) - A bomb went off in Kabul.", "reuters"),
        ("A bomb went off in Kabul on Monday.\n\n© Agence France-Presse", "afp"),
        ("A bomb went off in Kabul on Monday.\n(dpa)", "dpa"),
        ("KABUL, 3 May (Northgate Post) – Reuters staff were near.", None),
        ("A bomb went off, Reuters said, beside a school.", None),
    ],
)
def test_an_agency_is_credited_in_the_dateline_or_the_last_line(text: str, key: str | None) -> None:
    assert credited_agency(text) == key
