"""What holds of any cell, whatever the voices say."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Incident
from dateline.link import RULES, consolidate, rule_set, source_of
from dateline.schema import vocabulary
from tests.link.consolidate.cases import told
from tests.made import BAGRAM, KABUL, KABUL_PROVINCE, KUNDUZ, actor, day, made_claim, made_document, made_event

_SPEAKERS = [("", "unattributed"), ("the police", "state"), ("a hospital", "medical"), ("Reuters", "media")]
_FIGURES = [
    "12",
    "12+",
    "15",
    "0",
    "20-30",
    "3 civilians",
    "5 forces part",
    "1 one-person",
    "24+ vague dozens",
    "denied 12",
]
_VOICES = st.lists(
    st.builds(
        lambda on, outlet, speaker, says, party: {
            "on": on, "outlet": outlet, "by": speaker[0], "kind": speaker[1], "says": says, "party": party,
        },
        st.integers(1, 5), st.sampled_from(["Herald", "Courier", "Post", "AFP"]), st.sampled_from(_SPEAKERS),
        st.lists(st.sampled_from(_FIGURES), min_size=1, max_size=3, unique=True), st.booleans(),
    ),
    min_size=1, max_size=5,
)  # fmt: skip
_RULE = st.sampled_from(RULES)
PLACES = [KABUL, BAGRAM, KUNDUZ, KABUL_PROVINCE, None]
DAYS = ["2021-05-03", "2021-05-04", "2021-05-01/2021-05-07", "2021-05-01/2021-05-31"]
REPORT = "A bomb went off beside the old bus station in the north of the town and hurt several people, officials said"


def chosen(incident: Incident) -> list[Any]:
    """What is decided, without the ids."""
    cells = [(c.property, c.value, c.low, c.best, c.high) for c in incident.cells]
    disputes = [(d.property, d.since, {s.voices for s in d.sides}) for d in incident.disputes]
    return [cells, disputes, incident.grade, incident.sources, incident.type, incident.place, incident.summary]


@given(_VOICES, _RULE)
def test_the_lowest_is_no_higher_than_the_best_and_the_best_no_higher_than_the_highest(voices: Any, rule: str) -> None:
    events, sources = told(voices)
    for cell in consolidate(events, sources, rule_set(rule)).cells:
        if cell.property in vocabulary().counts:
            low, high = cell.low or 0, float("inf") if cell.high is None else cell.high
            assert low <= (low if cell.best is None else cell.best) <= high


@given(_VOICES, _RULE, st.randoms(use_true_random=False))
def test_the_order_of_events_does_not_matter(voices: Any, rule: str, chance: Any) -> None:
    events, sources = told(voices)
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert consolidate(shuffled, sources, rule_set(rule)) == consolidate(events, sources, rule_set(rule))


@given(_VOICES, _RULE)
def test_every_claim_on_a_property_is_in_its_cell_once(voices: Any, rule: str) -> None:
    events, sources = told(voices)
    for cell in consolidate(events, sources, rule_set(rule)).cells:
        told_of_it = [c.id for event in events for c in event.claims if c.property == cell.property]
        assert sorted((*cell.claims, *cell.against)) == sorted(told_of_it)
        assert set(cell.overtaken) <= set(cell.against)


@st.composite
def reports(draw: st.DrawFn) -> list[tuple[Any, Any]]:
    """Documents of other words, and the event that each tells."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        words = f"{REPORT} in report {number}, {draw(st.sampled_from(['nine', 'twelve']))} dead"
        outlet = draw(st.sampled_from(["Herald", "Courier", "Post"]))
        document = made_document(words, f"r{number}", outlet, draw(st.dates(*_span())))
        low = 9 if words.endswith("nine dead") else 12
        claims = [made_claim(document, "killed", "dead", low=low, high=low, group="all")]
        kind = draw(st.sampled_from(["bombing", "attack", "air_strike"]))
        told_place, told_day = draw(st.sampled_from(PLACES)), day(draw(st.sampled_from(DAYS)))
        doers = [actor("perpetrator", "Islamic State", "islamic-state")]
        event = made_event(document, kind, time=told_day, place=told_place, actors=doers, claims=claims)
        # Each report tells it in words of its own.
        anchor = replace(event.anchor, quote=f"{number} went off, {number * 7} {number * 11}")
        found.append((document, replace(event, anchor=anchor)))
    return found


def _span() -> tuple[Any, Any]:
    first = day("2021-05-04/2021-05-09")
    return first.start, first.end


@given(reports(), _RULE, st.integers(0, 3), st.integers(0, 30))
def test_a_copy_changes_nothing(pairs: Any, rule: str, which: int, later: int) -> None:
    original, event = pairs[which % len(pairs)]
    event = replace(event, anchor=replace(event.anchor, quote=REPORT))
    pairs[which % len(pairs)] = (original, event)
    day_of_copy = (original.published).replace(day=min(31, original.published.day + later))
    copied = replace(original, name="copy", outlet="Mirror", published=day_of_copy)
    claims = tuple(replace(c, id=f"copy-{c.id}", event="copy") for c in event.claims)
    copy = replace(event, id="zcopy", document="copy", claims=tuple(replace(c, event="zcopy") for c in claims))
    sources = {document.name: source_of(document) for document, _ in pairs}
    alone = consolidate([e for _, e in pairs], sources, rule_set(rule))
    with_copy = consolidate([*(e for _, e in pairs), copy], {**sources, "copy": source_of(copied)}, rule_set(rule))
    assert _without_names(chosen(with_copy)) == _without_names(chosen(alone))


def _without_names(found: list[Any]) -> list[Any]:
    """Who carries a copy is named with the voices of its side; nothing else may differ."""
    cells, disputes, *rest = found
    return [cells, [(name, since) for name, since, _ in disputes], *rest]
