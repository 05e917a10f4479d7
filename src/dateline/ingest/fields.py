"""Finding a report's fields in a row or an object by their usual names."""

from collections.abc import Mapping

from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport

_USUAL = {
    "id": ("id", "name", "doc_id", "docid", "document_id", "uid", "guid"),
    "text": ("text", "body", "content", "story", "article", "doctext", "fulltext", "full_text", "maintext"),
    "title": ("title", "headline", "heading", "subject"),
    "date": (
        "published",
        "date",
        "published_at",
        "publication_date",
        "date_published",
        "pubdate",
        "datetime",
    ),
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "newspaper", "source_name", "media", "sources"),
    "url": ("url", "link", "href", "source_url", "permalink"),
}


def raw_report(row: Mapping[str, object], options: ReadOptions, data: bytes) -> RawReport | None:
    """The report in the row, or None where the row has no field for text."""
    values = {str(key).strip().lower(): value for key, value in row.items() if key is not None}
    body = _value(values, "text", options)
    if body is None:
        return None
    return RawReport(
        body=body,
        name=_value(values, "id", options) or None,
        title=_value(values, "title", options) or None,
        outlet=_value(values, "outlet", options) or None,
        published=_value(values, "date", options) or None,
        url=_value(values, "url", options) or None,
        data=data,
    )


def has_text(names: list[str], options: ReadOptions) -> bool:
    """True where one of the column names can hold the text."""
    return any(name.strip().lower() in _names("text", options) for name in names)


def missing_text(names: list[str]) -> str:
    """What to say of a row or table without text."""
    listed = ", ".join(sorted(names)[:8]) or "none"
    return f"has no column for the text (found: {listed}); name it with --column text=NAME"


def _names(field: str, options: ReadOptions) -> tuple[str, ...]:
    given = options.columns.get(field)
    return (given.strip().lower(),) if given else _USUAL[field]


def _value(values: Mapping[str, object], field: str, options: ReadOptions) -> str | None:
    for name in _names(field, options):
        value = values.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return str(value).strip()
        if isinstance(value, Mapping) and isinstance(value.get("name"), str):
            return str(value["name"]).strip()
        if isinstance(value, list) and value and all(isinstance(told, str) for told in value):
            return "; ".join(told.strip() for told in value)
    return None
