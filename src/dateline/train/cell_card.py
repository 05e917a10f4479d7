"""The card that lies beside the graphs of cells: what they do and what they were made of."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from dateline.extract.neural.cells import ROLES, SETTINGS
from dateline.train.cell_task import CellRecipe
from dateline.train.labelled import LabelledReport

CARD = "cells.md"
_NOT_OURS = ("encoder_rate", "masked", "above")  # of the recipe: no encoder is trained, nothing is hidden
_TEXT = """# Model card: cells

**What it does.** Says of the words around a telling of an act whether they name who did it, whom or what it hit, or who
took part, where or when it was, or how many were killed, injured, abducted, arrested or came. Rules of Dateline propose
all of these too; `casting`, `settings` and `counting` in `dateline.extract.neural` put both together.

**What it is.** Two small graphs over the vectors that the reader of tellings in this folder gives; weights in eight
bits. They belong to that reader: with other upper layers they have to be made again.

**Learnt from.** {reports} reports with {events} events, {parties} parties, {settings} places and times and {figures}
figures: labelled reports that language
models wrote and labelled for Dateline (training/README.md in its repository), and hand-coded reports, and real texts
with labels of models, where some were given. A time or a place that nobody labelled is not taken for none in
{unsettled} of these texts. None of these texts is part of the model's files.

**Recipe.** {recipe}.

**Figures** are in the documentation, under "Measured", with the commands that print them.

**What falls short.** One seed. It looks 72 pieces far, so that what another page alone says is not found. It is no
better than rules at telling which of several acts a figure belongs to. It finds no claimants; who claims an act is
told by rules.
"""


def write_cell_card(folder: Path, recipe: CellRecipe, reports: Sequence[LabelledReport]) -> None:
    """Write the card from what the recipe knows."""
    events = [event for report in reports for event in report.events]
    text = _TEXT.format(
        reports=f"{len(reports):,}",
        events=f"{len(events):,}",
        parties=f"{sum(name in ROLES for event in events for name, _ in event.cells):,}",
        settings=f"{sum(name in SETTINGS for event in events for name, _ in event.cells):,}",
        figures=f"{sum(len(event.figures) for event in events):,}",
        unsettled=f"{sum(not report.settled for report in reports):,}",
        recipe=", ".join(
            f"{name.replace('_', ' ')} {value}"
            for name, value in asdict(recipe).items()
            if name not in _NOT_OURS and value != ""
        ),
    )
    (folder / CARD).write_text(text, encoding="utf-8")
