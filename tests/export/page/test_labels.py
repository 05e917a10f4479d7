"""Words on a drawing keep off each other and off marks."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.export.page.labels import Room

POINTS = st.lists(st.tuples(st.floats(0, 800), st.floats(0, 400)), max_size=12)


@given(POINTS)
def test_no_word_lies_over_a_mark_or_another_word(points: list[tuple[float, float]]) -> None:
    room = Room(800, 400)
    for x, y in points:
        room.take(x, y, 9)
    marks = len(room.taken)
    for x, y in points:
        room.beside("Khartoum", x, y, 9)
        room.around("Sudan", x, y)
    for number, (left, top, right, foot) in enumerate(room.taken[marks:], start=marks):
        assert left >= 0
        assert right <= 800
        others = room.taken[:number]
        assert not any(left < r and right > a and top < f and foot > t for a, t, r, f in others)


def test_a_name_goes_to_the_other_side_at_an_edge_and_nowhere_without_room() -> None:
    room = Room(800, 400)
    at_edge = room.beside("Christchurch", 790, 200, 5)
    assert at_edge
    assert (at_edge.anchor, at_edge.large) == ("end", True)
    small = Room(90, 20)
    fits = small.around("Sudan and more", 45, 10)
    assert fits is None or not fits.large
    assert Room(10, 10).around("Sudan", 5, 5) is None
