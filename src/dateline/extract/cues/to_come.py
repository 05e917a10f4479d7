"""Gatherings and moves of a day after publication: they are planned, whatever their words leave open."""

import re
from dataclasses import replace
from datetime import date

from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.tellings import scheduled

# Told as past it was: then the day of publication is not that of the text.
_PAST = re.compile(
    r"\b(?:was|were|took\s+place|began|ended|drew|had|held|attended|turn(?:s|ed)\s+into)\b", re.IGNORECASE
)


def judged_by_day(draft: Draft, published: date | None) -> Draft:
    """The draft, planned where its noun is of a day to come: "a summit on 3 May" in a report of 1 May."""
    told = draft.realis == "actual" and draft.type in scheduled() and draft.telling.main.form == "noun"
    start = draft.time.start if draft.time else None
    ahead = told and published is not None and start is not None and start > published
    ahead = ahead and not _PAST.search(draft.passage.text, draft.telling.span.start, draft.telling.span.end)
    return replace(draft, realis="planned") if ahead else draft
