"""Contradictory judgements in words."""

from dateline.core import Judgement, judged
from dateline.review import Contradiction


def told(found: Contradiction) -> str:
    """One line that says which judgements contradict each other and what to do."""
    parts = "; ".join(map(_said, found.judgements))
    what = "they stay apart, and no word on part and whole counts" if found.of_parts else "none of them counts"
    return f"judgements contradict each other: {parts}; {what} until dateline undo takes one back"


def _said(judgement: Judgement) -> str:
    told = judged(judgement.verdict, judgement.left.id[:7], judgement.right.id[:7])
    return f"{judgement.by} judged {told} on {judgement.at[:10]} ({judgement.id[:7]})"
