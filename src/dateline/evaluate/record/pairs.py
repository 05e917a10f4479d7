"""Which event of the system stands for which of gold: each with one at most, by the best assignment of all."""

from dateline.evaluate.assignment import best_assignment
from dateline.evaluate.distance import kilometres
from dateline.evaluate.record.cells import Event, alike, anchor, content_words, interval, point
from dateline.schema import event_types

LEAST = 0.35  # a pair below this likeness is none
LONGEST = 30  # an anchor of more content words is a passage and not an event
NEAR = 50.0  # kilometres within which two points are one place
_KIND, _WORDS, _OTHER = 0.3, 0.4, 0.1


def paired(gold: list[Event], system: list[Event]) -> list[tuple[int, int]]:
    """The pairs as places in the two lists."""
    table = [[likeness(g, s) for s in system] for g in gold]
    return [(g, s) for g, s in best_assignment(table) if table[g][s] >= LEAST]


def likeness(gold: Event, system: Event) -> float:
    """From 0 to 1: shared words of the anchors, kind, time, place and actors. 0 where the anchors share no word."""
    wanted, given = content_words(anchor(gold)), content_words(anchor(system))
    if not wanted & given or len(given) > LONGEST:
        return 0.0
    words = 2 * len(wanted & given) / (len(wanted) + len(given))
    when = float(interval(gold) == interval(system))
    where = float(same_place(gold, system) or (point(gold) is None and point(system) is None))
    who = float(any(alike(a["name"], b["name"]) for a in gold["actors"] for b in system["actors"]))
    return _KIND * _kind(gold, system) + _WORDS * words + _OTHER * when + _OTHER * where + _OTHER * who


def same_place(gold: Event, system: Event) -> bool:
    """True where both have a point and the two are near each other."""
    wanted, given = point(gold), point(system)
    return wanted is not None and given is not None and kilometres(wanted, given) <= NEAR


def _kind(gold: Event, system: Event) -> float:
    if gold["type"] == system["type"]:
        return 1.0
    return 0.5 if _group(gold) == _group(system) else 0.0


def _group(event: Event) -> str | None:
    found = event_types().get(event["type"])
    return found.group if found else None
