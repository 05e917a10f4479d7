"""The card that lies beside the weights of joining: what they do and what they were made of."""

from pathlib import Path

CARD = "joining.md"
_TEXT = """# Model card: joining

**What it does.** Says how likely a sentence tells an act again that the report has told, so that one happening is one
event. Rules of Dateline add their say, and settle what leaves no doubt; `joining_rules` in `dateline.extract.neural`.

**What it is.** A logistic regression over {features} things that are weighed of an act and a telling. Its weights stand
under their names in `joining.json`; they belong to the reader of tellings in this folder.

**Learnt from.** {pairs} pairs of an act and a telling in {reports} labelled texts, {again} of one act: acts put
together as labelled, and as a first fit put them together. For the weights that ship these are reports that language
models wrote for Dateline, real texts that they labelled (training/README.md in its repository), and hand-coded items
and wire reports set aside for learning. None of these texts is part of the model's files.

**Figures** are in the documentation, under "Measured", with the commands that print them.

**What falls short.** What is told again from afar is seldom labelled, so rules count beside it. Texts are read without
their day, so that "on Monday" is no time when weights are learnt. Two words of one headline are taken for one act too
easily.
"""


def write_joining_card(folder: Path, **counts: int) -> None:
    """Write the card, given the numbers of `features`, `pairs`, `reports` and pairs of one act, `again`."""
    text = _TEXT.format(**{name: f"{number:,}" for name, number in counts.items()})
    (folder / CARD).write_text(text, encoding="utf-8")
