"""Options that several commands share."""

from typing import Annotated

import typer

ProjectAt = Annotated[str, typer.Option("--project", help="The project: a file, or a PostgreSQL URL.", metavar="P")]
By = Annotated[
    str | None, typer.Option(help="Who does it; DATELINE_USER, or your login name, if left out.", metavar="NAME")
]
