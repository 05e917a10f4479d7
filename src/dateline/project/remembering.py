"""Events and documents as linking remembers them between two linkings."""

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from dateline.core import Event
from dateline.ingest import Fingerprint
from dateline.link import Signature
from dateline.link.features.kinds import family
from dateline.link.keys import keys_of
from dateline.link.rarity import place_words
from dateline.link.windows import WIDEST, window
from dateline.store import EVERY, RememberedDocument, RememberedEvent
from dateline.store.memory import Stretch


def remembered_event(document: int, ordinal: int, event: Event, found: Signature) -> RememberedEvent:
    """The event of that signature with what it is met by."""
    block, first, last = stretch_of(found) or (None, None, None)
    body = json.dumps(asdict(found), ensure_ascii=False, separators=(",", ":"))
    return RememberedEvent(
        found.id, document, ordinal, len(event.claims), block, first, last, body, tuple(written_keys(found))
    )  # fmt: skip


def remembered_document(
    document: int, copy_of: int | None, told: Fingerprint, signatures: Iterable[Signature]
) -> RememberedDocument:
    """The document with the words of the places in its events; a copy has none that count."""
    words = {word for found in signatures for word in (EVERY, *place_words(found))}
    digest = array("I", told.digest).tobytes() or None
    return RememberedDocument(document, copy_of, told.exact, digest, array("q", told.bands), frozenset(words))


def digest_in(remembered: bytes | None) -> Sequence[int] | None:
    """The digest that was remembered of a text."""
    return None if remembered is None else array("I", remembered)


def signature_in(remembered: RememberedEvent) -> Signature:
    """The signature that was remembered."""
    row: dict[str, Any] = json.loads(remembered.body)
    fields: dict[str, Any] = {key: _frozen(value) if isinstance(value, list) else value for key, value in row.items()}
    return Signature(**fields)


def stretch_of(found: Signature) -> Stretch | None:
    """The events that this one may meet by its days; None where it tells no day, or too vaguely."""
    days = window(found)
    if days is None or days[1] - days[0] > WIDEST:
        return None
    return block_of(found), *days


def block_of(found: Signature) -> str:
    """The events that may be one happening with this one, whatever their days."""
    return f"{found.realis} {family(found.type)} {found.country or ''}"


def written_keys(found: Signature) -> list[str]:
    """What the event is met by besides its days, as it is kept."""
    return list(dict.fromkeys("|".join(map(str, key)) for key in keys_of(found)))


def _frozen(values: list[Any]) -> tuple[Any, ...]:
    return tuple([_frozen(value) if isinstance(value, list) else value for value in values])
