"""A coding project: documents and what was read in them, linked to incidents, kept for years."""

from dateline.project import contradictions
from dateline.project.changes import Change, between, differing
from dateline.project.doubts import Doubt, Told
from dateline.project.history import Entry, history
from dateline.project.judging import VERDICTS, Judge
from dateline.project.pairs import Loose, Settled
from dateline.project.people import Reviewer, Standing
from dateline.project.project import Project, init_project, open_project
from dateline.project.removal import LostVoices
from dateline.project.source import ProjectSource

__all__ = [
    "VERDICTS",
    "Change",
    "Doubt",
    "Entry",
    "Judge",
    "Loose",
    "LostVoices",
    "Project",
    "ProjectSource",
    "Reviewer",
    "Settled",
    "Standing",
    "Told",
    "between",
    "contradictions",
    "differing",
    "history",
    "init_project",
    "open_project",
]
