"""What Datasette shows of the tables: what they are, by what they are counted, in which order."""

import json
from pathlib import Path
from typing import Any

_TABLES: dict[str, dict[str, Any]] = {
    "incidents": {
        "description": "One row an incident; empty cells are not told. Counts have a lowest and a highest value.",
        "facets": ["type", "country", "realis", "contested", "grade"],
        "sort_desc": "start",
        "label_column": "summary",
        "size": 50,
    },
    "actors": {
        "description": "Who did it, whom it struck, who took part, who claimed it. `actor` is the registry's id.",
        "facets": ["role", "name"],
    },
    "values": {
        "description": "The value of each property of an incident, with the rule that chose it.",
        "facets": ["property", "rule", "contested"],
    },
    "grounds": {"description": "The claims for each value and against it.", "facets": ["property", "side"]},
    "claims": {
        "description": "What a single passage states, in whose voice: `start` and `end` are its place in the report.",
        "facets": ["property", "speaker_kind", "modality", "party"],
        "label_column": "quote",
    },
    "events": {
        "description": "One happening as a single report tells it; those that sum up several belong to no incident.",
        "facets": ["type", "realis", "aggregate"],
        "label_column": "quote",
    },
    "documents": {
        "description": "The reports, and what came of each.",
        "facets": ["outlet", "status"],
        "sort_desc": "published",
        "label_column": "name",
    },
}
_PAGES = {
    "title": "Incidents and who says so",
    "description": "Made by a program from news reports. It misses and misreads some of what they tell; "
    "each value leads to the claims that it rests on.",
    "databases": {"incidents": {"tables": _TABLES}},
}


def write_metadata(path: Path) -> None:
    """Write the file that `datasette --metadata` takes, for a database named incidents.db."""
    path.write_text(f"{json.dumps(_PAGES, indent=2)}\n", encoding="utf-8", newline="")
