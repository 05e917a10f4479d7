"""Running the command as a user does, on reports of our own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

FILES = ("documents.jsonl", "events.jsonl", "incidents.jsonl", "incidents.csv", "claims.csv", "incidents.geojson")

RAQQA = """Market in Raqqa bombed, eleven dead

RAQQA, 3 June 2016 - A car bomb went off beside a vegetable market in Raqqa on Thursday morning, killing at least 11
people and wounding 30, a doctor at the state hospital said. The Syrian army blamed the Islamic State group.
"""
RAQQA_LATER = """Toll of Raqqa market blast rises

RAQQA, 4 June 2016 - The car bomb that tore through a market in Raqqa on Thursday killed 17 people, the governor's
office said on Saturday. A spokesman for the Islamic State group said that 25 soldiers were killed in the blast.
"""
KABUL = """KABUL, 20 April 2019 - Gunmen attacked the communications ministry in Kabul on Saturday. Seven people were
killed, the interior ministry said. Police shot dead the four attackers after six hours.
"""
KHARKIV = """KHARKIV, 9 May 2023 - Russian missiles hit an apartment block in Kharkiv overnight. The mayor said that
three civilians were killed and a dozen were injured. Nobody in Moscow has commented.
"""
FOOTBALL = """The home side beat its guests 3-1 on Sunday in front of 20,000 spectators. The captain, who had been ill
all week, scored twice before the break, and the trainer thanked the doctors.
"""
REPORTS = {
    "raqqa-1": RAQQA,
    "raqqa-2": RAQQA_LATER,
    "kabul": KABUL,
    "kharkiv": KHARKIV,
    "football": FOOTBALL,
}


def write_reports(folder: Path, reports: dict[str, str] | None = None) -> Path:
    """The folder, with one text file a report."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (reports or REPORTS).items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def many_reports(folder: Path, number: int) -> Path:
    """The folder, with that many reports in one file, no two of them alike."""
    folder.mkdir(parents=True, exist_ok=True)
    towns = ("Kabul", "Kharkiv", "Gao", "Kandahar", "Tbilisi", "Islamabad")
    goods = ("grain", "salt", "tea", "cotton", "timber", "fish", "bricks", "wool", "glass", "rice", "oil")
    with (folder / "many.jsonl").open("w", encoding="utf-8") as lines:
        for n in range(number):
            town, sold, carried = towns[n % 6], goods[n % 11], goods[(n * 7 + 3) % 11]
            body = (
                f"A bomb killed {n % 40 + 2} traders near the {sold} market of {town} on Monday, police said. "
                f"Witness number {n} heard {n % 9} shots from lorry {n * 13} that had brought {carried} to {town}. "
                f"Shop {n * 17} beside gate {n * 5} sells {sold}, and warehouse {n * 3} keeps {carried} for {n} days."
            )
            lines.write(json.dumps({"id": f"r{n}", "date": f"2019-0{n % 9 + 1}-15", "body": body}) + "\n")
    return folder


def command(*arguments: object) -> list[str]:
    """The command with these arguments, in this Python."""
    return [sys.executable, "-m", "dateline", *map(str, arguments)]


def environment(gazetteer: Path, **more: str) -> dict[str, str]:
    """The environment of a user with that gazetteer, without a terminal."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DATELINE", "COLUMNS"))}
    return {**kept, "DATELINE_GAZETTEER": str(gazetteer), "PYTHONWARNINGS": "error", **more}


def run(gazetteer: Path, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """What became of the command."""
    return subprocess.run(
        command(*arguments),
        env=environment(gazetteer, **more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def rows(out: Path, name: str) -> list[dict[str, Any]]:
    """The lines of one file of the record."""
    return [json.loads(line) for line in (out / name).read_text(encoding="utf-8").splitlines()]


def record(out: Path) -> dict[str, bytes]:
    """The bytes of the record."""
    return {name: (out / name).read_bytes() for name in FILES}
