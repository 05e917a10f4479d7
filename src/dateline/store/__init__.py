"""A project's database: what was read, by whom, and what people decided; SQLite by default, PostgreSQL for a team."""

from dateline.store.actor_files import ActorFile, ActorFiles
from dateline.store.backup import back_up
from dateline.store.base import NewerProjectError, Store, StoreError
from dateline.store.checking import check
from dateline.store.coding import Coding
from dateline.store.database import Database, now
from dateline.store.documents import Documents
from dateline.store.entries import CURRENT, STATES, DocumentEntry, Past
from dateline.store.erasure import erase
from dateline.store.frozen import Frozen
from dateline.store.incidents import ChangedError, Incidents, Linking
from dateline.store.judgements import Judgements, subject_of
from dateline.store.memory import EVERY, Memory
from dateline.store.opening import STORES, connect, connect_or_create, create
from dateline.store.readings import Readings
from dateline.store.redirects import Redirect, Redirects
from dateline.store.remembered import RememberedDocument, RememberedEvent, Seen
from dateline.store.remembering import remember
from dateline.store.removals import Removal, Removals
from dateline.store.reviews import ConflictError, Reviews
from dateline.store.rows import version_id
from dateline.store.runs import Given, Run, Runs
from dateline.store.search import Hit, Near, Passage, Wanted, find
from dateline.store.snapshots import Snapshot, Snapshots
from dateline.store.standards import Chosen, ChosenStandards
from dateline.store.users import User, Users
from dateline.store.versions import followers

__all__ = [
    "CURRENT",
    "EVERY",
    "STATES",
    "STORES",
    "ActorFile",
    "ActorFiles",
    "ChangedError",
    "Chosen",
    "ChosenStandards",
    "Coding",
    "ConflictError",
    "Database",
    "DocumentEntry",
    "Documents",
    "Frozen",
    "Given",
    "Hit",
    "Incidents",
    "Judgements",
    "Linking",
    "Memory",
    "Near",
    "NewerProjectError",
    "Passage",
    "Past",
    "Readings",
    "Redirect",
    "Redirects",
    "RememberedDocument",
    "RememberedEvent",
    "Removal",
    "Removals",
    "Reviews",
    "Run",
    "Runs",
    "Seen",
    "Snapshot",
    "Snapshots",
    "Store",
    "StoreError",
    "User",
    "Users",
    "Wanted",
    "back_up",
    "check",
    "connect",
    "connect_or_create",
    "create",
    "erase",
    "find",
    "followers",
    "now",
    "remember",
    "subject_of",
    "version_id",
]
