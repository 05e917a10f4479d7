"""A project as a whole: typed reads that stream, and what people may do with it."""

import getpass
import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dateline.core import Judgement, Review
from dateline.link import Passed, Waterfall, rule_set, source_table
from dateline.project.at import At
from dateline.project.comparing import compared
from dateline.project.doubts import AMONG, Doubt, doubts
from dateline.project.judging import Judge
from dateline.project.linking import Linker, Progress
from dateline.project.pairs import Pairs, Settled
from dateline.project.people import Reviewer
from dateline.project.reads import Reads
from dateline.project.removal import LostVoices
from dateline.project.removing import Remover
from dateline.project.snapshots import freeze
from dateline.project.source import ProjectSource
from dateline.project.standards import Standards, keep_standards, standards
from dateline.project.undoing import undoable
from dateline.project.view import View
from dateline.record import in_words
from dateline.resolve.actors import ActorRegistry
from dateline.store import ActorFiles, Coding, Database, DocumentEntry, Memory, Readings, Snapshot, Users


class Project(Reads):
    """One project: its reads, and what people may do. `by` is who does it, as reviews and runs name them."""

    def __init__(self, database: Database, by: str | None = None) -> None:
        super().__init__(database)
        self.by = by or user_name()
        self.readings = Readings(database)
        self.actor_files = ActorFiles(database)

    def __repr__(self) -> str:
        return f"<Project {in_words(self.rows)}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def standards(self) -> Standards:
        """By what the cells of its incidents are chosen: rule set and table of sources."""
        return standards(self.database)

    @property
    def rule(self) -> str:
        """The name of the rule set by which the cells of its incidents are chosen."""
        return self.standards.rules.name

    @property
    def rows(self) -> ProjectSource:
        """The rows of the record as it is now."""
        return ProjectSource(self.database)

    @property
    def view(self) -> View:
        """What counts now, as people's decisions leave it."""
        return View(self.database)

    def settled(self) -> Settled:
        """What people's judgements on pairs of events come to, contradictions included."""
        return Pairs(self.database).settled()

    def choose_by(self, rule: str | None = None, sources: Path | str | None = None) -> None:
        """Change the rule set, to one of that name or in that file, or the table of sources; cells are chosen again.

        Raises ValueError, with nothing changed, for what is no rule set or no table.
        """
        now = self.standards
        rules = now.rules if rule is None else rule_set(rule)
        table = now.sources if sources is None else source_table(str(sources))
        keep_standards(self.database, Standards(rules, table), self.by)
        done = f"chose cells by {rules.name}" if rule is not None else "judged sources anew"
        self.link(f"{self.by} {done}")

    def add_actors(self, file: Path) -> None:
        """Keep a file of actors; what is coded from now on is read with them. Raises ValueError where it is none."""
        ActorRegistry.load((file,))
        self.actor_files.keep(file.name, file.read_text(encoding="utf-8"), self.by)

    def introduce(self, name: str, called: str) -> None:
        """Say who the user of that name is. Raises ValueError where nobody of that name did anything here."""
        Users(self.database).call(name, called, self.by)

    def snapshot(self, name: str, note: str | None = None) -> Snapshot:
        """Keep the record as it is now under a name, for good; what is coded and not yet linked is linked first.

        The same state under the same name adds nothing. Raises ValueError for what can be no name, or stands for
        another state.
        """
        return freeze(self.database, name, self.rule, self.by, note, self.link)

    def at(self, name: str) -> At:
        """The project as it was when the snapshot of that name was made. Raises ValueError where there is none."""
        return At(self.database, self.snapshots.find(name))

    def reviewing(self) -> AbstractContextManager[Reviewer]:
        """Decide about claims; the incidents that are touched follow when the block ends."""
        return Reviewer(self.database, self.by).writing()

    def judging(self) -> AbstractContextManager[Judge]:
        """Judge pairs of events; the incidents follow when the block ends."""
        return Judge(self.database, self.by).writing()

    def undo(self, decision: str | None = None, note: str | None = None) -> Review | Judgement:
        """Take a decision back, one's own last one where none is named. What held before it holds again.

        Raises ValueError where it is not clear which one.
        """
        undone = undoable(self.database, self.by, decision)
        if isinstance(undone, Judgement):
            with self.judging() as judge:
                return judge.undo(undone.id, note)
        with self.reviewing() as reviewer:
            return reviewer.undo(undone.id, note)

    def doubts(self, most: int = 200, among: int | None = AMONG) -> list[Doubt]:
        """The pairs of events most worth judging, the first first, among so many of the latest; None for all."""
        return doubts(self.database, most, among)

    def linked_events(self) -> int:
        """How many events linking knows of."""
        return Memory(self.database).count()

    def together(self) -> AbstractContextManager[None]:
        """Everything written in the block is one transaction: kept when it ends, or not at all; others wait to write.

        Made for many small writes: a transaction each takes longer than what is written.
        """
        return self.database.together()

    def coding(self, key: str, extractor: str, options: Mapping[str, Any]) -> Coding:
        """What one extractor with these options reads; the key stands for both, and for the program."""
        return Coding(self.database, key, extractor, options)

    def link(
        self,
        cause: str,
        run: int | None = None,
        tell: Progress | None = None,
        anew: bool = False,
        passed: Passed | None = None,
    ) -> int:
        """Link what changed since the last linking, or everything anew. Gives the number of the linking.

        `passed` counts the meetings that were passed by because a place was too busy.
        """
        return Linker(self.database, passed).link(cause, run, tell, anew)

    def waterfall(self, left: str, right: str) -> Waterfall:
        """How the two events whose ids begin so come to their score. Raises ValueError where one is not there."""
        return compared(self.database, left, right)

    def withdraw(self, document: str, reason: str) -> list[LostVoices]:
        """Let the claims of the document stop counting; nothing is deleted. Gives the cells that lose a voice.

        `document` is its name, id, path or address. Raises ValueError where nothing of that name counts.
        """
        return self._remover.withdraw(document, reason)

    def restore(self, document: str, reason: str) -> None:
        """Let the claims of a withdrawn document count again. Raises ValueError where none of that name is."""
        self._remover.restore(document, reason)

    def erase(self, document: str, reason: str) -> list[LostVoices]:
        """Remove the text of the document and everything read from it, for good. Gives the cells that lose a voice.

        Hash, date and reason stay, and the same bytes are not taken in again. Raises ValueError where there is no
        such document.
        """
        return self._remover.erase(document, reason)

    def erasing(self, document: str) -> tuple[list[DocumentEntry], list[LostVoices]]:
        """What `erase` would remove, with nothing done: the versions, and the cells that would lose a voice.

        Raises ValueError where there is no such document.
        """
        return self._remover.erasing(document)

    @property
    def _remover(self) -> Remover:
        return Remover(self.database, self.by, self.link)

    def close(self) -> None:
        """Close the project. It opens again when it is used."""
        self.database.close()


def user_name() -> str:
    """Who uses this program: DATELINE_USER, or the name that the system gives."""
    try:
        return os.environ.get("DATELINE_USER") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
