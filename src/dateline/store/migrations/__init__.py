"""Every change of the tables, by name and in order. Forward only; one that was released is never edited."""

from dateline.store.migrations import (
    m0001_documents,
    m0002_incidents,
    m0003_reviews,
    m0004_judgements,
    m0005_search,
    m0006_snapshots,
    m0007_linking,
    m0008_redirects,
    m0009_users,
    m0010_actors,
    m0011_seen,
    m0012_repeats,
    m0013_standards,
)
from dateline.store.migrations.run import Migration, migrate, newest, state

MIGRATIONS = (
    Migration(1, "documents, runs, events and claims", m0001_documents.statements),
    Migration(2, "incidents with their past and redirects", m0002_incidents.statements),
    Migration(3, "reviews", m0003_reviews.statements),
    Migration(4, "judgements on pairs of events", m0004_judgements.statements),
    Migration(5, "search", m0005_search.statements),
    Migration(6, "snapshots", m0006_snapshots.statements),
    Migration(7, "what linking remembers", m0007_linking.statements),
    Migration(8, "redirects by where they lead", m0008_redirects.statements),
    Migration(9, "users", m0009_users.statements),
    Migration(10, "files of actors", m0010_actors.statements),
    Migration(11, "what a snapshot saw", m0011_seen.statements),
    Migration(12, "runs made again", m0012_repeats.statements),
    Migration(13, "every rule set and table of sources that was chosen", m0013_standards.statements),
)

__all__ = ["MIGRATIONS", "Migration", "migrate", "newest", "state"]
