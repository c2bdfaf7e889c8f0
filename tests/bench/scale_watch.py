"""Measures `trainer build --watch` on the shipped module: seconds from saving a bank to the written deck.

Banks are saved at rest, in every way that editors do, and while sheets are laid out, which are given up then. The
peer in the same run is a build of the same change by a new process.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HOME = Path(__file__).parent.parent.parent
NAME = "iran-pakistan-2024"
RUNS = 5
REST = 3
"""Seconds beyond those of the sheets, until the index trusts the files again."""


def in_place(bank: Path, text: str) -> None:
    bank.write_text(text, "utf-8")


def by_rename(bank: Path, text: str) -> None:
    spare = bank.with_name(f".{bank.name}.new")
    spare.write_text(text, "utf-8")
    spare.replace(bank)


def with_copy(bank: Path, text: str) -> None:
    """As vim does: the old file is renamed, the new one written, the old one removed."""
    spare = bank.rename(f"{bank}~")
    bank.write_text(text, "utf-8")
    spare.unlink()


SAVES = (in_place, by_rename, with_copy)


def save(bank: Path, how: Callable[[Path, str], None] = in_place) -> None:
    """A change of the wording of questions, which changes their notes and sheets."""
    text = bank.read_text("utf-8")
    old, new = ("On what", "On which") if "On what" in text else ("On which", "On what")
    assert old in text
    how(bank, text.replace(old, new))


def wait(path: Path, since: int) -> None:
    while path.stat().st_mtime_ns == since:
        time.sleep(0.002)


def timed(
    bank: Path, path: Path, command: tuple[str, ...] = (), how: Callable[[Path, str], None] = in_place
) -> float:
    since = path.stat().st_mtime_ns
    start = time.perf_counter()
    save(bank, how)
    if command:
        subprocess.run(command, cwd=bank.parent.parent.parent, check=True, capture_output=True)
    wait(path, since)
    return time.perf_counter() - start


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    shutil.copytree(HOME / "questions" / NAME, folder / "questions" / NAME)
    bank, deck = folder / "questions" / NAME / "dates.yaml", folder / "decks" / f"{NAME}.apkg"
    command = (sys.executable, "-m", "trainer", "build")
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    sheet = min((folder / "print").glob("*-A.pdf"))
    with subprocess.Popen(
        (*command, "--watch"), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as watch:
        assert watch.stderr is not None
        while b"watching" not in watch.stderr.readline():
            pass
        time.sleep(1)
        decks, busy, sheets = [], [], []
        for how in (how for how in SAVES for _ in range(RUNS)):
            decks.append(timed(bank, deck, how=how))
            while b"watching" not in watch.stderr.readline():  # all sheets are written
                pass
            time.sleep(REST)
        for moment in range(3 * RUNS):  # of a layout of sheets that the last save began
            busy.append(timed(bank, deck, how=SAVES[moment % len(SAVES)]))
            time.sleep(0.1 + 0.25 * moment)
        time.sleep(5 * REST)
        for _ in range(RUNS):
            sheets.append(timed(bank, sheet))
            time.sleep(REST)
        watch.terminate()
    cold = [timed(bank, deck, command) for _ in range(3)]
    print(f"save to written deck, watching: median {statistics.median(decks):.3f} s, most {max(decks):.3f} s")
    print(f"the same while sheets are laid out: median {statistics.median(busy):.3f} s, most {max(busy):.3f} s")
    print(f"save to written sheet, watching: median {statistics.median(sheets):.3f} s, most {max(sheets):.3f} s")
    print(f"save to all files, a new process: median {statistics.median(cold):.3f} s")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
