"""Codes, links, reviews and judges without end, and says what it has done; to be killed."""

import sys
from pathlib import Path

from dateline.project import open_project
from dateline.store import connect_or_create
from tests.project.made import report


def main(path: str) -> None:
    """Work on the project at that path, making it where it is missing. Each line names what is kept."""
    connect_or_create(Path(path)).close()
    with open_project(path, by="ann") as project:
        coding = project.coding("first", "test.v1", {})
        start = sum(1 for _ in project.documents)
        for number in range(start, start + 10_000):
            document, event = report(f"r{number}", 3 + number % 40, town=("Kabul", "Kunduz")[number % 2])
            coding.add(document, [event])
            print("document", document.id, flush=True)
            if number % 3 == 2:
                print("linking", project.link(f"after {number}"), flush=True)
            if number % 5 == 4:
                with project.reviewing() as reviewer:
                    print("review", reviewer.reject(event.claims[1].id, note=f"no. {number}").id, flush=True)
            if number % 4 == 3:
                last = list(project.events())[-2:]
                if len(last) == 2:
                    verdict = ("same", "different", "unsure")[number % 3]
                    with project.judging() as judge:
                        print("judgement", judge.judge(last[0].id, last[1].id, verdict).id, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
