"""The readings of vague words."""

import pytest

from dateline.resolve.quantities import READINGS, find_quantities


def bounds(text: str, reading: str) -> tuple[int | None, int | None]:
    (found,) = find_quantities(text, reading=reading)
    return found.low, found.high


@pytest.mark.parametrize(
    ("text", "codebook", "ucdp", "acled"),
    [
        ("tens of recruits", (20, None), (20, 20), (10, 10)),
        ("dozens of recruits", (24, None), (24, 24), (12, 12)),
        ("scores of recruits", (40, None), (40, 40), (20, 20)),
        ("hundreds of recruits", (200, None), (200, 200), (100, 100)),
        ("thousands of recruits", (2000, None), (2000, 2000), (1000, 1000)),
        ("several recruits", (2, None), (2, 2), (2, 2)),
        ("no casualties", (0, 0), (0, 0), (0, 0)),
        ("a couple of recruits", (2, 2), (2, 2), (2, 2)),
    ],
)
def test_a_vague_word_has_the_bounds_of_its_reading(
    text: str, codebook: tuple[int, int | None], ucdp: tuple[int, int], acled: tuple[int, int]
) -> None:
    assert (bounds(text, "codebook"), bounds(text, "ucdp"), bounds(text, "acled")) == (codebook, ucdp, acled)


@pytest.mark.parametrize("reading", READINGS)
def test_a_number_means_the_same_in_every_reading(reading: str) -> None:
    assert bounds("at least 47 recruits", reading) == (47, None)
    assert bounds("forty-seven recruits", reading) == (47, 47)


def test_an_unknown_reading_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'gdelt'; known are codebook, ucdp, acled"):
        find_quantities("dozens", reading="gdelt")
