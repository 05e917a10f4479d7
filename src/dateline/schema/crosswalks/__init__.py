"""Our types in the schemes of others: one table a scheme, each row with its reason."""

from dateline.schema.crosswalks.acled import AcledArm, acled_arms
from dateline.schema.crosswalks.countries import CountryCodes, country_codes
from dateline.schema.crosswalks.ged import (
    GedName,
    ged_actor,
    ged_areas,
    ged_country,
    ged_government,
    ged_holds,
    ged_listed,
    ged_names,
    ged_settlement,
    ged_territory,
    ged_words,
)
from dateline.schema.crosswalks.rows import SCHEMES, Crossing, cross, crosswalk

__all__ = [
    "SCHEMES",
    "AcledArm",
    "CountryCodes",
    "Crossing",
    "GedName",
    "acled_arms",
    "country_codes",
    "cross",
    "crosswalk",
    "ged_actor",
    "ged_areas",
    "ged_country",
    "ged_government",
    "ged_holds",
    "ged_listed",
    "ged_names",
    "ged_settlement",
    "ged_territory",
    "ged_words",
]
