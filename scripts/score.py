"""Code the hand-coded reports and print how far the coding agrees with the coders'.

The reports lie outside this repository. Where they are not found, this says so and stops with exit code 2.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

SETS = {
    "reports": ("gold/dev/reports.jsonl", "gold/dev"),
    "items": ("gold/items/items.jsonl", "gold/items/gold.jsonl"),
}


def score(data: Path, name: str, out: Path, reading: list[str], options: list[str]) -> None:
    """Code one set into `out` with those options of `dateline code`, and print the figures that the scorer gives."""
    reports, gold = SETS[name]
    code = [sys.executable, "-m", "dateline", "code", str(data / reports), "--out", str(out), "--quiet"]
    subprocess.run([*code, *reading], check=True)
    print(f"\n{name}: {data / reports}", flush=True)
    scorer = [sys.executable, str(data / "score.py"), str(data / gold), str(out / "events.jsonl")]
    subprocess.run([*scorer, *options], check=True)


def main() -> int:
    """Score every set that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds score.py and gold/")
    parser.add_argument("--errors", action="store_true", help="list missed, spurious and mistyped events")
    parser.add_argument("--extractor", default="neural", help="the extractor that codes them; neural")
    parser.add_argument("--model", help="the model that neural reads by; small")
    given = parser.parse_args()
    if not (given.data / "score.py").is_file():
        print(f"score: {given.data} holds no score.py; name the folder of hand-coded reports", file=sys.stderr)
        return 2
    reading = ["--extractor", given.extractor, *(["--model", given.model] if given.model else [])]
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            score(given.data, name, Path(folder) / name, reading, ["--errors"] if given.errors else [])
    return 0


if __name__ == "__main__":
    sys.exit(main())
