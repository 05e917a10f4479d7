"""What could not be read of a coding, and what its reader should know."""

from dataclasses import dataclass, field

_MOST_TOLD = 10


@dataclass
class Problems:
    """Rows that were left out: how many, and the first of them in words. `notices` are on the file as a whole."""

    count: int = 0
    told: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def add(self, words: str) -> None:
        """Count one more row."""
        self.count += 1
        if len(self.told) < _MOST_TOLD:
            self.told.append(words)
