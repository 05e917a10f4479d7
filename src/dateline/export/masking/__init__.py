"""Keeps private names out of what is published: those of victims, witnesses, suspects and relatives."""

from dateline.export.masking.few import masker_of_few
from dateline.export.masking.learn import learned_masker
from dateline.export.masking.masker import WITHHELD, Masker
from dateline.export.masking.names import PublicNames
from dateline.export.masking.rows import masked_document, masked_event, masked_incident

__all__ = [
    "WITHHELD",
    "Masker",
    "PublicNames",
    "learned_masker",
    "masked_document",
    "masked_event",
    "masked_incident",
    "masker_of_few",
]
