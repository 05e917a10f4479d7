"""A page as one file: its style inside it, and a policy that lets it ask for nothing."""

from collections.abc import Iterable
from importlib.resources import files

from dateline.export.page.markup import element, text

# Neither a script nor a file from anywhere.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def document(title: str, body: Iterable[str]) -> str:
    """The whole page with that title around parts of markup."""
    style = files("dateline.export.page").joinpath("page.css").read_text(encoding="utf-8")
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        element("title", text(title)),
        element("style", style),
    )
    return f"<!doctype html>\n{element('html', element('head', *head), element('body', *body), lang='en')}\n"
