"""What a snapshot saw of people's work: the number of the last of each kind. Of those before, what the times tell."""

_SEEN = {"reviews": "at", "judgements": "at", "withdrawals": "at", "runs": "finished"}
_ADD = "alter table snapshots add column {name} {number} not null default 0"
_LAST = "select max({name}.number) from {name} where {name}.{at} <= snapshots.at"
_FILL = f"update snapshots set {{name}} = coalesce(({_LAST}), 0)"


def statements(words: dict[str, str]) -> list[str]:
    """The statements in the words of one database."""
    added = [_ADD.format(name=name, **words) for name in _SEEN]
    return [*added, *(_FILL.format(name=name, at=at) for name, at in _SEEN.items())]
