"""A coding project: documents and what was read in them, linked to incidents, kept for years."""

from dateline.project.changes import Change, differing
from dateline.project.history import Entry, history
from dateline.project.people import Reviewer, Standing
from dateline.project.project import Project, init_project, open_project
from dateline.project.removal import LostVoices

__all__ = [
    "Change",
    "Entry",
    "LostVoices",
    "Project",
    "Reviewer",
    "Standing",
    "differing",
    "history",
    "init_project",
    "open_project",
]
