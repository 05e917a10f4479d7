"""Markup with everything that comes from reports escaped."""

from collections.abc import Iterable
from html import escape


def element(name: str, *inside: str, **attributes: object) -> str:
    """An element around markup. An attribute that is None is left out; `class_` and `aria_label` lose their marks."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value), quote=True)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(inside)}</{name}>"


def text(words: object) -> str:
    """Words as markup that shows just them."""
    return escape(str(words), quote=False)


def table(head: Iterable[str], rows: Iterable[Iterable[str]], caption: str, class_: str = "wide") -> str:
    """A table of markup cells with a caption; the first cell of a row is its heading. `class_` is that of its frame."""
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    body = (element("tr", *(_cell(number, cell) for number, cell in enumerate(row))) for row in rows)
    whole = element("table", element("caption", text(caption)), element("thead", top), element("tbody", *body))
    return element("div", whole, class_=class_, tabindex=0, role="region", aria_label=caption)


def figure(id_: str, title: str, description: str, width: float, height: float, *shapes: str) -> str:
    """A drawing with a title and a description in words, for those who do not see it."""
    drawing = element(
        "svg",
        element("title", text(title), id=f"{id_}-title"),
        element("desc", text(description), id=f"{id_}-desc"),
        *shapes,
        id=id_,
        role="img",
        viewBox=f"0 0 {width:g} {height:g}",
        aria_labelledby=f"{id_}-title {id_}-desc",
    )
    return element("div", drawing, class_="drawn")


def _cell(number: int, cell: str) -> str:
    return element("td", cell) if number else element("th", cell, scope="row")
