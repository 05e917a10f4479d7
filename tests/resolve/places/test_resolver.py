"""Places in running text, against the gazetteer of the packages."""

import pickle
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


@pytest.fixture(scope="module")
def resolver(gazetteer: Gazetteer) -> PlaceResolver:
    return PlaceResolver(gazetteer)


def find(resolver: PlaceResolver, *sentences: str) -> tuple[Place, ...]:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    return resolver.find(text, spans)


# sentence, then for each place: name, country, precision
_TOLD: list[tuple[str, list[tuple[str, str | None, int]]]] = [
    ("A blast killed 14 in a Somali town.", []),
    ("The newspaper Homs wrote that nobody was hurt in Mosul.", [("Mosul", "IQ", 1)]),
    ("Rains failed in Somali Region.", [("Somali", "ET", 4)]),
    ("Shells fell on Mosul, Iraq, overnight.", [("Mosul", "IQ", 1), ("Iraq", "IQ", 6)]),
    ("Two cars burned in Atlanta, Georgia, on Sunday.", [("Atlanta", "US", 1), ("Georgia", "US", 4)]),
    ("The envoy flew from Tbilisi, Georgia, at noon.", [("Tbilisi", "GE", 1), ("Georgia", "GE", 6)]),
    ("Troops entered Herat province at dawn.", [("Herat", "AF", 4)]),
    ("Troops entered Herat at dawn.", [("Herat", "AF", 1)]),
    ("Shells fell on Aleppo and Homs.", [("Aleppo", "SY", 1), ("Homs", "SY", 1)]),
    ("Drones flew over Kharkiv and Odesa.", [("Kharkiv", "UA", 1), ("Odesa", "UA", 1)]),
    ("Fields burned in Helmand and Zabul.", [("Helmand", "AF", 4), ("Zabul", "AF", 4)]),
    ("Afghan forces cleared Achin district.", [("Achin", "AF", 3)]),
    ("Blasts were heard near Kharkov before noon.", [("Kharkiv", "UA", 2)]),
    ("Mines lay 10 km north of Bakhmut, villagers said.", [("Bakhmut", "UA", 2)]),
    ("Raiders crossed into Niger State, Nigeria.", [("Niger", "NG", 4), ("Nigeria", "NG", 6)]),
    ("Soldiers left Niger this week.", [("Niger", "NE", 6)]),
    ("Camps emptied across northern Mali.", [("Northern Mali", "ML", 5)]),
    ("A tanker burned in the Red Sea.", [("Red Sea", None, 7)]),
    ("A boat burned in the western Indian Ocean.", [("Indian Ocean", None, 7)]),
    ("A mine lay 12 km north of the Afghan capital.", [("Kabul", "AF", 2)]),
    ("Families fled Darfur on foot.", [("Darfur", "SD", 5)]),
    ("Trenches line the border between Iran and Iraq.", [("Iran–Iraq border", None, 5)]),
    ("A lorry burned on the road between Gao and Ansongo.", [("Gao", "ML", 5), ("Ansongo", "ML", 5)]),
    ("Traders in Deir al-Zour closed shops.", [("Deir ez-Zor", "SY", 1)]),
    ("Power failed in HODEIDAH and SANAA.", [("Hodeidah", "YE", 1), ("Sanaa", "YE", 1)]),
    ("GUNMEN STORMED A POST IN KABUL TODAY", [("Kabul", "AF", 1)]),
    ("Rain fell in Reading, England.", [("Reading", "GB", 1), ("England", "GB", 4)]),
    ("A drone entered Romanian airspace.", [("Romania", "RO", 7)]),
    ("A raid was made on Syrian soil.", [("Syria", "SY", 6)]),
    ("Boats were held in Iranian territorial waters.", [("Iran", "IR", 7)]),
    (
        "Two men died in Ndu, Northwest Region, Cameroon.",
        [("Ndu, North-West", "CM", 4), ("North-West", "CM", 4), ("Cameroon", "CM", 6)],
    ),
    ("A bus burned in Zamora, Michoacán, Mexico.", [("Zamora", "MX", 3), ("Michoacán", "MX", 4), ("Mexico", "MX", 6)]),
    ("In Avdiivka, Russia said, nothing moved.", [("Avdiyivka", "UA", 1), ("Russia", "RU", 6)]),
    ("Men fled the central Somalia town of Mahaas.", [("Central Somalia", "SO", 5), ("Mahaas", "SO", 1)]),
    (
        "Envoys of China met in Mexico, China and Japan.",
        [("China", "CN", 6), ("Mexico", "MX", 6), ("China", "CN", 6), ("Japan", "JP", 6)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), _TOLD)
def test_places_are_resolved(
    resolver: PlaceResolver, sentence: str, expected: list[tuple[str, str | None, int]]
) -> None:
    found = [(place.name, place.country, place.precision) for place in find(resolver, sentence)]
    assert found == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Paris Hilton sang to a small crowd.",
        "Guards held Michael Jordan back from the ring.",
        "Reporters of the Washington Post asked again.",
        "Mr Lincoln and Mrs Victoria were cheered.",
        "He was reading most of the police files in march.",
        "Afghan and Israeli officers shook hands.",
        "US troops waited for the order.",
        "The Bank of China raised its rate.",
        "A US-led raid failed.",
        "Pro-Russia crowds cheered.",
        "Police and Wounded are words; Most is one too.",
        "The Tren de Aragua gang was listed.",
        "Romanian airspace rules were read out.",
        "They spoke of the scope of flights within Afghan airspace.",
        "Congolese soil is red.",
        "",
        "Drug gangs and Capital gains were on the agenda.",
        "nothing here has a capital letter, not even kabul",
    ],
)
def test_what_is_no_place_gives_none(resolver: PlaceResolver, sentence: str) -> None:
    assert find(resolver, sentence) == ()


def test_a_neighbourhood_takes_the_point_of_the_town_told_before(resolver: PlaceResolver) -> None:
    told = find(resolver, "Residents of Kabul heard shots.", "Smoke rose over the Karte Naw neighborhood of the city.")
    assert [(place.name, place.site, place.precision) for place in told] == [
        ("Kabul", None, 1),
        ("Karte Naw, Kabul", "Karte Naw", 1),
    ]
    assert (told[0].latitude, told[0].longitude) == (told[1].latitude, told[1].longitude)


def test_a_site_takes_the_point_of_the_town_told_after(resolver: PlaceResolver) -> None:
    mosque, town, _ = find(resolver, "Men with rifles entered the Bilal mosque in Mogadishu, Somalia.")
    assert (mosque.site, mosque.name, mosque.latitude) == ("Bilal", "Bilal, Mogadishu", town.latitude)


def test_a_site_without_a_town_is_no_place(resolver: PlaceResolver) -> None:
    assert find(resolver, "Men with rifles entered the Bilal mosque.") == ()


def test_an_unknown_village_takes_its_provinces_point_and_precision(resolver: PlaceResolver) -> None:
    village, province, _ = find(resolver, "Riders burned huts in Quuzbaloor, North Darfur, Sudan.")
    assert (village.site, village.precision, village.admin1) == ("Quuzbaloor", 4, province.admin1)


def test_a_namesake_that_lies_outside_the_province_told_is_refused(resolver: PlaceResolver) -> None:
    village, province = find(resolver, "Shells hit the village of Krynychky, Luhansk Oblast.")
    assert (village.name, village.precision) == ("Krynychky, Luhansk Oblast", 4)
    assert (village.latitude, village.longitude) == (province.latitude, province.longitude)


def test_a_name_borne_by_many_is_settled_by_the_other_places(resolver: PlaceResolver) -> None:
    in_lebanon = find(resolver, "Rockets fell on Beirut and Sidon in Lebanon.", "Shops shut in Tripoli.")
    in_libya = find(resolver, "Rockets fell on Misrata and Sirte in Libya.", "Shops shut in Tripoli.")
    assert in_lebanon[-1].country == "LB"
    assert in_libya[-1].country == "LY"


def test_text_outside_the_sentences_is_not_read(resolver: PlaceResolver) -> None:
    text = "Read more about Paris. Fighting went on in Tripoli, Libya."
    found = resolver.find(text, [Span(23, len(text))])
    assert [place.name for place in found] == ["Tripoli", "Libya"]


def test_a_pickled_resolver_finds_the_same(resolver: PlaceResolver) -> None:
    again = pickle.loads(pickle.dumps(resolver))
    sentence = "Shells fell on Mosul, Iraq."
    assert find(again, sentence) == find(resolver, sentence)


_PIECES = st.sampled_from(
    ["Kabul", "in", "the", "Paris", ",", ".", "'s", "-", "of", "district", "U.S.", "Jordan", "\n", "’s", "St"]
)


@given(st.lists(_PIECES | st.text(max_size=8), max_size=25).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_spans_quote_the_text_in_order_whatever_the_text(resolver: PlaceResolver, text: str) -> None:
    found = resolver.find(text, [])
    spans = [place.span for place in found if place.span is not None]
    assert len(spans) == len(found)
    assert [span.of(text) for span in spans] == [place.text for place in found]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))


def test_one_long_line_is_read_in_time_in_step_with_its_length(resolver: PlaceResolver) -> None:
    text = "Fighting went on in Mosul and Baghdad in Iraq while Kurdish Forces watched " * 400
    assert len(resolver.find(text, [])) == 3 * 400
