"""E-mail messages."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from dateline.ingest.decode import decode, tidy
from dateline.ingest.options import ReadOptions
from dateline.ingest.page import read_html
from dateline.ingest.raw import RawReport, ReadError


def read_eml(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report: subject, date and body of the message; the sender's domain or name is the outlet."""
    message = message_from_bytes(data, policy=policy.default)
    yield RawReport(
        body=_body(message, options),
        title=tidy(str(message["subject"] or "")).strip() or None,
        outlet=_outlet(str(message["from"] or "")),
        published=_day(str(message["date"] or "")),
        data=data,
    )


def _body(message: EmailMessage, options: ReadOptions) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise ReadError("is an e-mail without a text; save the message with its body")
    if part.get_content_type() == "text/html":
        return next(read_html(part.get_payload(decode=True) or b"", options)).body  # type: ignore[arg-type]
    try:
        return tidy(str(part.get_content())).strip("\n")
    except (LookupError, UnicodeError):
        # The message names an encoding that there is not; its bytes tell their own.
        return decode(part.get_payload(decode=True) or b"").strip("\n")  # type: ignore[arg-type]


def _outlet(sender: str) -> str | None:
    name, address = parseaddr(sender)
    return address.rpartition("@")[2] or name or None


def _day(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError):
        return None
