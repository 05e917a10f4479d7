"""`dateline train`: make the shipped model again."""

from pathlib import Path
from typing import Annotated

import typer

Encoder = Annotated[Path, typer.Option(help="The folder of all-MiniLM-L6-v2.", metavar="DIR")]
Data = Annotated[Path, typer.Option(help="The folder with MUC-4's train.json and dev.json.", metavar="DIR")]
Out = Annotated[Path, typer.Option(help="The folder for checkpoint and model.", metavar="DIR")]
Seed = Annotated[int, typer.Option(help="The seed of order, masks and new weights.")]
Passes = Annotated[int, typer.Option(help="How often the documents are read.", min=1)]
Processes = Annotated[int, typer.Option(help="Processes of one thread each that learn together.", min=1)]


def train(encoder: Encoder, data: Data, out: Out, seed: Seed = 1, passes: Passes = 5, processes: Processes = 1) -> None:
    """Train the model that ships with Dateline again, from its encoder and MUC-4; goes on where it was stopped."""
    try:
        from dateline.train.fit import Recipe
        from dateline.train.recipe import Training
        from dateline.train.recipe import train as trained
    except ModuleNotFoundError as error:
        raise ImportError(f"training needs {error.name}: pip install 'dateline[train]'") from error
    model = trained(Training(encoder, data, out, Recipe(passes=passes, seed=seed), processes), typer.echo)
    typer.echo(f"the model is in {model}")
