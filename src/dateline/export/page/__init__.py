"""One self-contained page to publish or mail: no script, no outside request."""

from dateline.export.page.page import Page

__all__ = ["Page"]
