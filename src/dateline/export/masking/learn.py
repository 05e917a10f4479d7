"""Learning from a whole record which names are public, before any is judged."""

from collections.abc import Callable, Iterable
from typing import Any

from dateline.export.masking.lexicon import small_words
from dateline.export.masking.masker import Masker
from dateline.export.masking.names import PublicNames
from dateline.export.masking.rows import masked_texts
from dateline.schema.countries import countries

Row = dict[str, Any]
Rows = Callable[[], Iterable[Row]]
# Who speaks for a state or a body of states does so in public. Kinds such as ngo or armed_group need an office besides.
_PUBLIC_SPEAKERS = {"state", "igo"}
_PLACE = ("name", "admin1", "admin2", "text")


def learned_masker(events: Rows, documents: Rows, is_place: Callable[[str], bool], names: Iterable[str] = ()) -> Masker:
    """A masker for one record. `events` and `documents` give its rows, each time anew; `names` are further public ones.

    A last name is taken for a public person's alone only where no private person of the record bears it.
    """
    public, known = {*names, *_long_names_of_countries()}, set()
    for row in documents():
        public.add(row["outlet"] or "")
        known |= set(small_words(row["title"] or ""))
    for event in events():
        public |= _public_of(event)
        known |= {word for text in masked_texts(event) for word in small_words(text)}
    first = Masker(PublicNames(public), known, is_place)
    persons = {name for event in events() for name in _officials(event, first)}
    judged = Masker(PublicNames(public, persons), known, is_place)
    for text in _texts(events, documents):
        judged.mask(text)
    private_last = {name.split()[-1] for name in judged.withheld if " " in name}
    clear = {name for name in persons if name.split()[-1].lower() not in private_last}
    masker = Masker(PublicNames(public | persons, clear), known, is_place)
    masker.withheld.add(judged.withheld)
    return masker


def _long_names_of_countries() -> Iterable[str]:
    """Of several words each: a single one may be somebody's given name, such as Jordan."""
    return (name for country in countries().values() for name in (country.name, *country.names) if " " in name)


def _texts(events: Rows, documents: Rows) -> Iterable[str]:
    for event in events():
        yield from masked_texts(event)
    for row in documents():
        yield row["title"] or ""


def _public_of(event: Row) -> set[str]:
    place = event["place"] or {}
    actors = [actor for actor in event["actors"] if actor["id"]]
    places = {claim["value"] for claim in event["claims"] if claim["property"] == "place"}
    named = places | {actor[key] for actor in actors for key in ("name", "canonical", "text")}
    found = [name for name in (*(place.get(key) for key in _PLACE), *named) if name]
    return {part.strip() for name in found for part in (name, *name.split(","))}


def _officials(event: Row, masker: Masker) -> Iterable[str]:
    for text in dict.fromkeys(masked_texts(event)):
        yield from masker.officials(text)
    for claim in event["claims"]:
        speaker = claim["speaker"]
        if speaker["kind"] in _PUBLIC_SPEAKERS or speaker["id"]:
            yield from masker.named(speaker["text"])
