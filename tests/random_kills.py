"""Kills commands at random moments, as kill -9 does: `python tests/random_kills.py [TIMES] [SEED]` (40, 1).

Each command is a real process in a group of its own, with its workers. It is killed within its usual duration, or,
every other time, within two milliseconds of one of its changes of a folder. What then stands there is looked at; the
command is run again, and a build after it. Printed is how often it was killed with nothing, a part, and all written.
"""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from libraries import write_library
from opened import check_whole

STRAY = ".trainer-*.tmp"
CUT_SHORT = "an earlier run was cut short: removed "
NAME = "questions/module-00000"
BANK = f"{NAME}/banks/bank.yaml"
DECKS = ("build", "--only", "anki", "--jobs", "1")

Files = dict[str, bytes]


@dataclass(frozen=True)
class Command:
    """Its words, what a person types, what is done to the module before, and the files that it may write.

    `said` is said once the first of several answers is kept, which is in the file `kept` then.
    """

    words: tuple[str, ...]
    spoil: Callable[[Path], None] = lambda _home: None
    typed: str = ""
    writes: tuple[str, ...] = ()
    said: str = ""


def reword(home: Path) -> None:
    """A curator improves a question."""
    _replace(home / BANK, "On what date", "On which date")


def disorder(home: Path) -> None:
    _replace(home / BANK, "kind: short", "kind:   short")
    _replace(home / NAME / "module.yaml", "format: 1", "format:   1")


def edit_source(home: Path) -> None:
    """An editor changes a word of each passage that is quoted, and the SHA-256 is out of date."""
    _replace(home / NAME / "source.txt", " opened on ", " was opened on ")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


LEDGER = f"{NAME}/ledger.json"
OUTPUTS = (LEDGER, "decks/module-00000.apkg", "print/*.pdf")
COMMANDS = {
    "build": Command(("build", "--jobs", "2"), reword, writes=OUTPUTS),
    "decks": Command(DECKS, reword, writes=OUTPUTS),
    "check": Command(("check",), reword),
    "fmt": Command(("fmt",), disorder, writes=("*.yaml",)),
    "review": Command(("review", NAME, "--by", "Ada"), typed="a\na\n", writes=(LEDGER,), said="2 of 2"),
    "reanchor": Command(("reanchor", NAME), edit_source, "y\ny\ny\n", (BANK, f"{NAME}/module.yaml")),
}


def library(home: Path) -> Path:
    """Two modules, of which one keeps its bank in a folder; decks and sheets are built."""
    write_library(home / "questions", 2)
    (home / BANK).parent.mkdir()
    (home / NAME / "bank.yaml").rename(home / BANK)
    _replace(home / NAME / "module.yaml", "banks: [bank.yaml]", "banks: [banks/bank.yaml]")
    return home


class Run:
    """A command in a folder, in a group of processes of its own; its temporary files stand in `tmp` beside it."""

    def __init__(self, home: Path, words: tuple[str, ...], typed: str = "") -> None:
        self.home, self.tmp = home, home.parent / f"{home.name}.tmp"
        self.tmp.mkdir(exist_ok=True)
        self._said = home.parent / f"{home.name}.said"
        with self._said.open("wb") as said, _terminal(typed) as terminal:
            self.process = subprocess.Popen(
                (sys.executable, "-m", "trainer", *words),
                cwd=home, stdin=terminal, stdout=said, stderr=said, start_new_session=True,
                env={**os.environ, "SOURCE_DATE_EPOCH": "2000000000", "TMPDIR": str(self.tmp)},
            )  # fmt: skip

    @property
    def said(self) -> str:
        return self._said.read_text("utf-8")

    def end(self) -> "Run":
        self.process.wait()
        assert self.process.returncode in (0, 1), self.said
        assert "Traceback" not in self.said, self.said
        assert "internal error" not in self.said, self.said
        return self

    def kill(self) -> bool:
        """Whether it still ran."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        return self.process.wait() == -signal.SIGKILL

    def changes(self, most: int = sys.maxsize) -> int:
        """Waits until it has changed folders so many times, or ends; how often it was seen to."""
        folders = [self.home, *(path for path in self.home.rglob("*") if path.is_dir())]
        seen, before = 0, [os.stat(folder).st_mtime_ns for folder in folders]
        while seen < most and self.process.poll() is None:
            now = [os.stat(folder).st_mtime_ns for folder in folders]
            seen += now != before
            before = now
        return seen


@contextmanager
def _terminal(typed: str) -> Iterator[IO[bytes] | int]:
    """What a person has typed ahead, as standard input."""
    if not typed:
        yield subprocess.DEVNULL
        return
    person, terminal = os.openpty()
    os.write(person, typed.encode())
    _people.append(person)
    try:
        yield terminal
    finally:
        os.close(terminal)


_people: list[int] = []
"""The ends of terminals at which people sit: closed, their commands would be hung up on."""


def files(home: Path) -> Files:
    """All files but the index, which holds times, and temporary ones; the day of a review is left out."""
    paths = (path for path in home.rglob("*") if path.is_file() and not path.match(STRAY))
    kept = (path for path in paths if ".trainer-cache" not in path.parts)
    return {str(path.relative_to(home)): _timeless(path) for path in kept}


def _timeless(path: Path) -> bytes:
    data = path.read_bytes()
    return re.sub(rb'"at": "[-0-9]+"', b'"at": ""', data) if path.name == "ledger.json" else data


@dataclass
class Trial:
    """One command, to be killed many times: what there is before, after it, and after a build, undisturbed."""

    command: Command
    place: Path
    random: random.Random
    tally: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._before = library(self.place / "before")
        Run(self._before, self._builds).end()
        self.command.spoil(self._before)
        self.old = files(self._before)
        whole = self._copy("whole")
        start = time.monotonic()
        run = Run(whole, self.command.words, self.command.typed)
        self._changes = run.changes()
        self._seconds = time.monotonic() - start
        run.end()
        self.new = files(whole)
        Run(whole, self._builds).end()
        self.final = files(whole)
        changed = {name for name in self.new if self.new[name] != self.old.get(name)}
        assert all(any(Path(name).match(shape) for shape in self.command.writes) for name in changed), changed
        assert bool(changed) == bool(self.command.writes)

    @property
    def _builds(self) -> tuple[str, ...]:
        return self.command.words if self.command.words[0] == "build" else DECKS

    def _copy(self, name: str) -> Path:
        return Path(shutil.copytree(self._before, self.place / name))

    def kill(self) -> None:
        """Once, at a random moment; then everything is looked at, and mended."""
        self.tally["runs"] += 1
        home = self._copy(f"{self.tally['runs']}")
        run = Run(home, self.command.words, self.command.typed)
        if self.tally["runs"] % 2:
            run.changes(self.random.randint(1, max(1, self._changes)))
            time.sleep(self.random.uniform(0, 0.002))
        else:
            time.sleep(self.random.uniform(0, self._seconds))
        self.tally["killed" if run.kill() else "ended before"] += 1
        self._look(home, run.said)
        self._mend(home)
        shutil.rmtree(home)

    def _look(self, home: Path, said: str) -> None:
        """Every file is whole, old or new; the ledger leads; what a person was told is kept."""
        found = files(home)
        assert self.old.keys() <= found.keys() <= self.new.keys()
        for name, data in found.items():
            check_whole(home / name)
            assert data in (self.old.get(name), self.new[name]) or self._between(name, data), name
        fresh = {name for name in found if found[name] != self.old.get(name)}
        if any(name.startswith(("decks/", "print/")) for name in fresh):
            assert found[LEDGER] == self.new[LEDGER]
        if self.command.said and self.command.said in said:
            assert fresh
        changed = {name for name in self.new if self.new[name] != self.old.get(name)}
        self.tally["all written" if fresh == changed else "a part" if fresh else "nothing written"] += 1

    def _between(self, name: str, data: bytes) -> bool:
        """A ledger with the first of two reviews."""
        return bool(self.command.said) and name == LEDGER and 1 == data.count(b'"review"') and bool(json.loads(data))

    def _mend(self, home: Path) -> None:
        """The next run makes up for it and says so; a build then ends with the same bytes as ever."""
        left = list(home.rglob(STRAY))
        stale = {name for name, data in files(home).items() if data != self.new[name]}
        run = Run(home, self.command.words, self.command.typed).end()
        assert [] == list(home.rglob(STRAY))
        assert bool(left) == (CUT_SHORT in run.said), run.said
        assert self.new == files(home)
        if self.command.words[0] == "build":
            assert all(name in run.said for name in stale), run.said
        else:
            Run(home, DECKS).end()
        assert self.final == files(home)
        assert [] == list(run.tmp.iterdir())
        self.tally["unfinished files removed"] += len(left)


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for name, command in COMMANDS.items():
        with tempfile.TemporaryDirectory() as place:
            trial = Trial(command, Path(place), random.Random(seed))
            for _ in range(times):
                trial.kill()
        print(f"{name:10} " + ", ".join(f"{number} {what}" for what, number in trial.tally.items()), flush=True)


if __name__ == "__main__":
    main()
