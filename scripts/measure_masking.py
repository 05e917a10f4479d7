"""Print how many labelled private names are withheld, and how many public ones stay.

    python scripts/measure_masking.py

The reports are our own, labelled by hand in `tests/export/masking/names.toml`. The rules were mended on all parts,
"open", "closed" and "second", so none measures unseen text.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.export.masking.labelled import measured

from dateline.gazetteer import open_gazetteer


def main() -> None:
    for part, counts in measured(open_gazetteer().known).items():
        private, public = counts["withheld"] + counts["missed"], counts["kept"] + counts["lost"]
        withheld = f"{counts['withheld']} of {private} private names withheld"
        print(f"{part:7} {withheld}, {counts['kept']} of {public} others kept")


if __name__ == "__main__":
    main()
