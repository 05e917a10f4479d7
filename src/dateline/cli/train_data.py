"""What a model learns from, gathered from the folders and files that options name."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from dateline.train.labelled import LabelledReport


def unlabelled_texts(collections: list[Path], leave_out: list[Path], labelled: set[str]) -> list[str]:
    """The texts of collections, but those with an id that is left out or labelled."""
    from dateline.train.texts import read_ids, read_texts

    left_out = read_ids(leave_out) | labelled
    return [text for name, texts in read_texts(collections).items() if name not in left_out for text in texts]


def labelled_reports(reports: list[Path], coded: list[Path], hold_out: bool) -> list["LabelledReport"]:
    """The labelled reports of these folders and files, with `hold_out` without those to measure by."""
    from dateline.train.coded import read_coded
    from dateline.train.labelled import read_reports

    own = without_held_out([one for folder in reports for one in read_reports(folder)], hold_out)
    return own + [r for file in coded for r in read_coded(file, file.with_name(f"{file.stem}-gold.jsonl"))]


def without_held_out(labelled: list["LabelledReport"], hold_out: bool) -> list["LabelledReport"]:
    """What is learnt from: with `hold_out` all but the reports to measure by."""
    from dateline.train.labelled import held_out

    return [one for one in labelled if not (hold_out and held_out(one))]


def labelled_elsewhere(standoff: list[Path], texts: list[Path]) -> list["LabelledReport"]:
    """The labelled texts that lie elsewhere; says how many of each folder are there."""
    from dateline.train.standoff import read_standoff
    from dateline.train.texts import read_texts

    there = read_texts(texts)
    found: list[LabelledReport] = []
    for folder in standoff:
        labelled = read_standoff(folder, there)
        typer.echo(f"{folder}: {len(labelled)} labelled texts are there")
        found += labelled
    return found
