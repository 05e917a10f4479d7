"""From tags to mentions."""

from dateline.extract.neural.spans import find_mentions
from tests.extract.neural.made import read, tokens

TEXT = "members of the front killed the mayor"
PIECES = tokens(TEXT, "members", "of", "the", "fro", "nt", "killed", "the", "mayor")


def found(role: str, begin: list[float], inside: list[float]) -> list[tuple[str, float]]:
    return [(TEXT[m.start : m.stop], m.score) for m in find_mentions(read(PIECES, role, begin, inside))]


def test_a_mention_goes_on_while_the_next_piece_is_likely_beside_its_first() -> None:
    begin = [0.3, 0, 0, 0, 0, 0, 0, 0]
    assert found("PerpInd", begin, [0, 0.2, 0.2, 0.2, 0.2, 0, 0, 0]) == [("members of the front", 0.3)]
    assert found("PerpInd", begin, [0, 0.1, 0.2, 0.2, 0.2, 0, 0, 0]) == [("members", 0.3)]


def test_a_mention_ends_with_a_whole_word_and_with_no_stop_word() -> None:
    assert found("PerpInd", [0.3, 0, 0, 0, 0, 0, 0, 0], [0, 0.2, 0.2, 0.2, 0, 0, 0, 0]) == [
        ("members of the front", 0.3)
    ]
    assert found("PerpInd", [0.3, 0, 0, 0, 0, 0, 0, 0], [0, 0.2, 0.2, 0, 0, 0, 0, 0]) == [("members", 0.3)]


def test_a_word_with_a_small_word_behind_a_hyphen_is_one() -> None:
    text = "the sit-in"
    pieces = tokens(text, "the", "sit", "-", "in")
    made = find_mentions(read(pieces, "Target", [0, 0.3, 0, 0], [0, 0, 0.3, 0.3]))
    assert [text[m.start : m.stop] for m in made] == ["sit-in"]


def test_nothing_begins_inside_a_word_or_below_the_floor() -> None:
    assert found("Victim", [0, 0, 0, 0, 0.9, 0, 0, 0.05], [0.0] * 8) == []
    assert found("Victim", [0, 0, 0.9, 0, 0, 0, 0, 0.8], [0.0] * 8) == [("mayor", 0.8)]
