"""Countries as places."""

from collections.abc import Iterator, Mapping

from dateline.gazetteer.entries import Entry
from dateline.schema.countries import Country, countries


def nations(ids: Mapping[str, int], population: Mapping[str, int]) -> Iterator[Entry]:
    """Every country of the schema that has a GeoNames id in `ids`, at the schema's point."""
    for code, country in countries().items():
        if code in ids:
            yield _nation(country, ids[code], population.get(code, 0))


def _nation(country: Country, identifier: int, population: int) -> Entry:
    return Entry(
        id=identifier,
        name=country.name,
        admin1=None,
        admin2=None,
        country=country.code,
        latitude=country.latitude,
        longitude=country.longitude,
        population=population,
        feature_class="A",
        feature_code="PCLI",
        usual_names=country.names,
    )
