"""Turn coded texts that quote their words into labels that stand off from them: places in the texts alone.

CODED are TOML files of `[[document]]` tables with an `id` and `[[document.event]]` tables as in training/reports; TEXTS
hold the texts by these ids (dateline.train.standoff). What quotes no text letter for letter is named and left out.
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path

from dateline.train.standoff import stand_off
from dateline.train.texts import read_texts


def main() -> None:
    """Write a line a document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("coded", type=Path, nargs="+", metavar="CODED")
    parser.add_argument("--texts", type=Path, action="append", required=True)
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    given = parser.parse_args()
    texts, lines = read_texts(given.texts), {}
    for file in given.coded:
        for document in tomllib.loads(file.read_text(encoding="utf-8")).get("document", ()):
            name = document["id"]
            try:
                row = stand_off(name, texts[name][-1], document.get("event", ()))
                lines[name] = json.dumps(row, separators=(",", ":"))
            except (KeyError, ValueError) as error:
                print(f"{file}: {name}: {error}", file=sys.stderr)
    given.out.write_text("".join(f"{line}\n" for line in lines.values()), encoding="utf-8")
    print(f"{len(lines)} documents in {given.out}")


if __name__ == "__main__":
    main()
