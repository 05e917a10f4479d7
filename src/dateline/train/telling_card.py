"""The card that lies beside a reader of tellings: what it is and what it was made of."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from dateline.train.card import CARD
from dateline.train.encoder import Known
from dateline.train.labelled import LabelledReport
from dateline.train.telling_task import TellingRecipe

_TEXT = """# Model card

**What it does.** Says of each piece of an English report whether it tells an act of conflict or political violence, of
which type and realis, whether it sums up several, and of two stretches whether they tell one act.

**What it is.** The last {layers} layers of {encoder} (Apache-2.0; sha256 of its weights {sha256}),
trained further with heads of their own above the trunk that lies in the folder above; weights in eight bits.

**Learnt from.** {reports} reports with {events} events and {again} further tellings of them: labelled reports that
language models wrote and labelled for Dateline (training/README.md in its repository), and hand-coded reports, and
real texts with labels of models, where some were given. None of these texts is part of the model's files.

**Recipe.** {recipe}.

**Figures** are in the documentation, under "Measured", with the commands that print them.

**What falls short.** One seed. Its labels are a model's for the most part, and denser than coders'. It reads English,
and knows modern news best. It finds no speakers. What fills the cells of an act is found by graphs of their own
(cells.md).
"""


def write_telling_card(folder: Path, encoder: Known, recipe: TellingRecipe, reports: Sequence[LabelledReport]) -> None:
    """Write the card from what the recipe knows."""
    events = [event for report in reports for event in report.events]
    text = _TEXT.format(
        layers=encoder.own,
        encoder=encoder.name,
        sha256=encoder.sha256,
        reports=f"{len(reports):,}",
        events=f"{len(events):,}",
        again=f"{sum(len(event.again) for event in events):,}",
        recipe=_written(asdict(recipe)),
    )
    (folder / CARD).write_text(text, encoding="utf-8")


def _written(values: Mapping[str, object]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in values.items() if value != "")
