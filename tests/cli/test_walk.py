"""`dateline judge` on a real terminal: pairs side by side, one key a decision."""

import fcntl
import os
import pty
import select
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.project import init_project, open_project
from tests.cli.runs import command, environment
from tests.project.made import POLICE, coded, report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with init_project(tmp_path / "p.db") as project:
        told = [report("one", 7), report("two", 900, POLICE, "Valley Post"), report("three", 55, outlet="Lake Post")]
        coded(project, told)
        assert len(project.doubts()) == 3
    return tmp_path / "p.db"


def _take_terminal() -> None:
    """Let Ctrl-C reach the process."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A person at a terminal: waits for words, presses a key, reads on."""

    def __init__(self, gazetteer: Path, *arguments: object) -> None:
        self._own, other = pty.openpty()
        self._process = subprocess.Popen(
            command(*arguments), stdin=other, stdout=other, stderr=other, close_fds=True,
            env=environment(gazetteer, COLUMNS="100", TERM="xterm"), start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509
        )  # fmt: skip
        os.close(other)
        self.shown = ""

    def wait(self, words: str, seconds: float = 60) -> str:
        """What is shown until the words are."""
        start, deadline = len(self.shown), time.monotonic() + seconds
        while words not in self.shown[start:]:
            assert time.monotonic() < deadline, self.shown
            if select.select([self._own], [], [], 0.5)[0]:
                self.shown += os.read(self._own, 65_536).decode("utf-8", "replace")
        return self.shown[start:]

    def press(self, key: str) -> None:
        """Press a key."""
        os.write(self._own, key.encode())

    def end(self, again: str = "") -> int:
        """The exit code. `again` is pressed every few seconds, as a person does when nothing happens."""
        deadline, patient = time.monotonic() + 240, time.monotonic() + 5
        while self._process.poll() is None and time.monotonic() < deadline:
            if again and time.monotonic() > patient:
                self.press(again)
                patient += 5
            if select.select([self._own], [], [], 0.2)[0]:
                try:
                    self.shown += os.read(self._own, 65_536).decode("utf-8", "replace")
                except OSError:  # nobody holds the terminal at this moment
                    time.sleep(0.2)
        code = self._process.wait(60)
        os.close(self._own)  # not before: who is still at the terminal would be hung up on
        return code


@pytest.fixture
def terminal(path: Path, small_file: Path) -> Iterator[Terminal]:
    yield Terminal(small_file, "judge", "--project", path, "--by", "ann")


def verdicts(path: Path) -> list[tuple[str, str]]:
    with open_project(path) as project:
        return [(judgement.by, judgement.verdict) for judgement in project.judgements.all()]


def test_pairs_are_judged_key_by_key_and_kept_at_once(terminal: Terminal, path: Path) -> None:
    shown = terminal.wait("q quit")
    for words in ("Pair 1 of 3", "a bomb killed", "Kabul", "on the same day", "Now "):
        assert words in shown
    for key in ("x", "\x1b[D"):  # no key that means anything, and an arrow, which ends in a letter
        terminal.press(key)
    terminal.press("d")
    assert "different (judgement" in terminal.wait("q quit")
    assert verdicts(path) == [("ann", "different")]
    terminal.press("b")
    assert "Pair 1 of 3" in terminal.wait("q quit")
    terminal.press("s")
    assert "same (judgement" in terminal.wait("q quit")
    terminal.press("u")
    terminal.press("q")
    assert terminal.end() == 0
    assert "judged; the incidents follow" in terminal.shown
    assert verdicts(path)[:2] == [("ann", "different"), ("ann", "same")]


@pytest.mark.parametrize(("key", "turned"), [("p", False), ("w", True)])
def test_a_key_says_which_of_the_two_is_the_part(terminal: Terminal, path: Path, key: str, turned: bool) -> None:
    terminal.wait("q quit")
    terminal.press(key)
    assert " a part of " in terminal.wait("q quit")
    terminal.press("q")
    assert terminal.end() == 0
    with open_project(path) as project:
        (made,) = project.judgements.all()
    assert (made.verdict, made.left.id > made.right.id) == ("part_of", turned)  # the smaller id is shown on the left


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_the_end_of_input_keep_what_was_decided(terminal: Terminal, path: Path, key: str) -> None:
    terminal.wait("q quit")
    terminal.press("d")
    terminal.wait("q quit")
    terminal.press(key)
    assert terminal.end(again=key) == 0
    assert "1 judged" in terminal.shown
    assert verdicts(path) == [("ann", "different")]
