"""The card that lies beside the graphs of parties: what they do and what they were made of."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from dateline.extract.neural.parties import ROLES
from dateline.train.labelled import LabelledReport
from dateline.train.party_task import PartyRecipe

CARD = "parties.md"
_NOT_OURS = ("encoder_rate", "masked", "above")  # of the recipe: no encoder is trained, nothing is hidden
_TEXT = """# Model card: parties

**What it does.** Says of the words around a telling of an act whether they name who did it, whom or what it hit, or who
took part. Rules of Dateline propose parties too; `dateline.extract.neural.casting` puts both together.

**What it is.** Two small graphs over the vectors that the reader of tellings in this folder gives; weights in eight
bits. They belong to that reader: with other upper layers they have to be made again.

**Learnt from.** {reports} reports with {events} events and {parties} parties: labelled reports that language
models wrote and labelled for Dateline (training/README.md in its repository), and hand-coded reports where some were
given. None of these texts is part of the model's files.

**Recipe.** {recipe}.

**Figures** are in the documentation, in decision 0209, with the commands that print them.

**What falls short.** One seed. It looks 40 pieces far, so that whoever is named in another paragraph alone is not
found. It finds no claimants; who claims an act is told by rules.
"""


def write_party_card(folder: Path, recipe: PartyRecipe, reports: Sequence[LabelledReport]) -> None:
    """Write the card from what the recipe knows."""
    events = [event for report in reports for event in report.events]
    text = _TEXT.format(
        reports=f"{len(reports):,}",
        events=f"{len(events):,}",
        parties=f"{sum(role in ROLES for event in events for role, _ in event.cells):,}",
        recipe=", ".join(
            f"{name.replace('_', ' ')} {value}" for name, value in asdict(recipe).items() if name not in _NOT_OURS
        ),
    )
    (folder / CARD).write_text(text, encoding="utf-8")
