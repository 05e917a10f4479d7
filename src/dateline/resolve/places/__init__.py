"""Words to places."""

from dateline.resolve.places.resolver import PlaceResolver

__all__ = ["PlaceResolver"]
