"""Measures `trainer build --watch` on the shipped module: seconds from saving a bank to the written deck.

The peer in the same run is a build of the same change by a new process.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).parent.parent.parent
NAME = "iran-pakistan-2024"
RUNS = 5
REST = 8
"""Seconds until all sheets are written and the index trusts the files again."""


def save(bank: Path) -> None:
    """A change of the wording of questions, which changes their notes and sheets."""
    text = bank.read_text("utf-8")
    old, new = ("On what", "On which") if "On what" in text else ("On which", "On what")
    assert old in text
    bank.write_text(text.replace(old, new), "utf-8")


def wait(path: Path, since: int) -> None:
    while path.stat().st_mtime_ns == since:
        time.sleep(0.002)


def timed(bank: Path, path: Path, command: tuple[str, ...] = ()) -> float:
    since = path.stat().st_mtime_ns
    start = time.perf_counter()
    save(bank)
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
        decks, sheets = [], []
        for _ in range(RUNS):
            decks.append(timed(bank, deck))
            time.sleep(REST)
        for _ in range(RUNS):
            sheets.append(timed(bank, sheet))
            time.sleep(REST)
        watch.terminate()
    cold = [timed(bank, deck, command) for _ in range(3)]
    print(f"save to written deck, watching: median {statistics.median(decks):.3f} s, most {max(decks):.3f} s")
    print(f"save to written sheet, watching: median {statistics.median(sheets):.3f} s, most {max(sheets):.3f} s")
    print(f"save to all files, a new process: median {statistics.median(cold):.3f} s")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
