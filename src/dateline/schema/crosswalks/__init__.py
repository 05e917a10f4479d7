"""Our types in the schemes of others: one table a scheme, each row with its reason."""

from dateline.schema.crosswalks.countries import CountryCodes, country_codes
from dateline.schema.crosswalks.rows import SCHEMES, Crossing, cross, crosswalk

__all__ = ["SCHEMES", "CountryCodes", "Crossing", "country_codes", "cross", "crosswalk"]
