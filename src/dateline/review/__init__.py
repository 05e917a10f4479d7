"""People's decisions on claims: what holds now, which claims it governs, and what events it leaves."""

from dateline.review.apply import apply
from dateline.review.correction import corrected
from dateline.review.standing import holding, match

__all__ = ["apply", "corrected", "holding", "match"]
