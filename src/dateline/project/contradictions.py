"""Contradictory judgements in words."""

from dateline.core import Judgement
from dateline.review import Contradiction


def told(found: Contradiction) -> str:
    """One line that says which judgements contradict each other and what to do."""
    parts = "; ".join(map(_said, found.judgements))
    return f"judgements contradict each other: {parts}; none of them counts until dateline undo takes one back"


def _said(judgement: Judgement) -> str:
    pair = f"{judgement.left.id[:7]} and {judgement.right.id[:7]}"
    return f"{judgement.by} judged {pair} {judgement.verdict} on {judgement.at[:10]} ({judgement.id[:7]})"
