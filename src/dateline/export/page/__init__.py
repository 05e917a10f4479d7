"""One self-contained page to publish or mail: no script, no outside request."""

from dateline.export.page.page import TITLE, Page

__all__ = ["TITLE", "Page"]
