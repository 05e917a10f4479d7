"""What could not be read of a coding, and what its reader should know."""

from dataclasses import dataclass, field

_MOST_TOLD = 10


@dataclass
class Problems:
    """Rows that were left out: how many, and the first of them in words.

    `notices` are on the file as a whole, and on cells that are wrong in rows that were kept.
    """

    count: int = 0
    told: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    _doubted: set[str] = field(default_factory=set)

    def add(self, words: str) -> None:
        """Count one more row."""
        self.count += 1
        if len(self.told) < _MOST_TOLD:
            self.told.append(words)

    def doubt(self, wrong: str, words: str) -> None:
        """Tell once what is wrong in a row that is kept, however many have it; of ten such things at most."""
        if wrong not in self._doubted and len(self._doubted) < _MOST_TOLD:
            self._doubted.add(wrong)
            self.notices.append(words)
