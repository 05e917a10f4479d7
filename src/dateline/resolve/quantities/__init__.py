"""Words to counts."""

from dateline.resolve.quantities.find import find_quantities
from dateline.resolve.quantities.readings import READINGS

__all__ = ["READINGS", "find_quantities"]
