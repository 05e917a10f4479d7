"""A coding project: documents and what was read in them, linked to incidents, kept for years."""

from dateline.project import contradictions
from dateline.project.at import At
from dateline.project.changes import Change, between
from dateline.project.corrections import correction_of, corrections, with_corrections
from dateline.project.decisions import Held, doubtful, held, undecided
from dateline.project.documents import ProjectDocuments
from dateline.project.doubts import AMONG, Doubt
from dateline.project.frozen import SnapshotSource
from dateline.project.history import history
from dateline.project.incidents import ProjectIncidents
from dateline.project.judging import VERDICTS, Judge
from dateline.project.listed import Listed
from dateline.project.opening import init_project, open_kept, open_project, read_kept
from dateline.project.order import Entry
from dateline.project.pairs import Loose, Settled
from dateline.project.people import Reviewer, Standing
from dateline.project.project import Project
from dateline.project.reads import Reads
from dateline.project.removal import LostVoices
from dateline.project.rows import FILES, Rows
from dateline.project.search import Search
from dateline.project.source import ProjectSource
from dateline.project.standards import Standards
from dateline.project.told import Told
from dateline.project.wholes import parts_in

__all__ = [
    "AMONG",
    "FILES",
    "VERDICTS",
    "At",
    "Change",
    "Doubt",
    "Entry",
    "Held",
    "Judge",
    "Listed",
    "Loose",
    "LostVoices",
    "Project",
    "ProjectDocuments",
    "ProjectIncidents",
    "ProjectSource",
    "Reads",
    "Reviewer",
    "Rows",
    "Search",
    "Settled",
    "SnapshotSource",
    "Standards",
    "Standing",
    "Told",
    "between",
    "contradictions",
    "correction_of",
    "corrections",
    "doubtful",
    "held",
    "history",
    "init_project",
    "open_kept",
    "open_project",
    "parts_in",
    "read_kept",
    "undecided",
    "with_corrections",
]
