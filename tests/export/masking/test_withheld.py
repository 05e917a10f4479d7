"""Whether an address or a file name spells a withheld name out."""

import pytest

from dateline.export.masking.withheld import WithheldNames


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("https://a.example/2021/fatima-noor-dead", True),
        ("FATIMA_NOOR.txt", True),
        ("fatima--noor", True),
        ("fatima-hassan-noor", False),
        ("fatimanoor", False),
        ("x-fatima-noory", False),
        ("ahmed", False),
        ("abd-al-rahman", True),
        ("abd-al", False),
        ("", False),
    ],
)
def test_a_name_of_several_words_is_found_whatever_parts_them(text: str, spelled: bool) -> None:
    names = WithheldNames()
    names.add(["fatima noor", "ahmed", "abd al-rahman"])
    assert names.spelled_in(text) is spelled


def test_a_name_is_kept_once() -> None:
    names = WithheldNames()
    names.add(["fatima noor", "fatima noor"])
    names.add(["fatima noor"])
    assert (len(names), list(names)) == (1, ["fatima noor"])
