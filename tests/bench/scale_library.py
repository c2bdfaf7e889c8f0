"""Measures a library: `python tests/bench/scale_library.py [MODULES] [FORMATS]`, by default 1,000 and anki.

Each module has 50 questions and its own source. Printed are seconds and ratios: an unchanged library against
`stat` over the same files, one changed bank, two processes against one on 200 modules, the largest memory. Seconds
are the least of five runs; beside them stands processor time, which tells more on a busy machine.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from libraries import write_library

TRAINER = (sys.executable, "-m", "trainer")
RUNS = 5
FEWER = 200


def run(command: tuple[str, ...], folder: Path) -> tuple[float, float, int]:
    """Seconds passed, seconds of processors, and the largest memory in MB of one process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    assert status == 0, (command, status)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def best(command: tuple[str, ...], folder: Path, runs: int = RUNS) -> tuple[float, float, int]:
    results = [run(command, folder) for _ in range(runs)]
    return min(r[0] for r in results), min(r[1] for r in results), max(r[2] for r in results)


def row(name: str, measured: tuple[float, float, int], floor: float = 0.0) -> None:
    passed, used, memory = measured
    ratio = f"{passed / floor:6.2f} ×" if floor else ""
    print(f"{name:44} {passed:8.3f} s  {used:8.3f} s cpu  {memory:5} MB {ratio}", flush=True)


def rested(folder: Path) -> None:
    """Waits until the files are old enough to be trusted (trainer.cache.signature.MARGIN)."""
    time.sleep(3)
    assert folder.is_dir()


def main() -> None:
    modules = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    formats = ("--only", sys.argv[2] if len(sys.argv) > 2 else "anki")
    home = Path(tempfile.mkdtemp())
    folders = write_library(home / "questions", modules, 50)
    print(f"{modules:,} modules of 50 questions, {formats[1]}; {os.cpu_count()} processors")
    rested(home)
    row("check, first time", run((*TRAINER, "check"), home))
    row("build, first time, all processors", run((*TRAINER, "build", *formats), home))
    files = [str(path) for path in sorted(home.rglob("*")) if path.is_file() and ".trainer-cache" not in path.parts]
    (home / "files").write_text("\n".join(files))
    stat = ("sh", "-c", "xargs stat <files")
    floor = best(stat, home)
    row(f"stat over {len(files):,} files", floor)
    rested(home)
    row("check, unchanged", best((*TRAINER, "check"), home), floor[0])
    row("build, unchanged", best((*TRAINER, "build", *formats), home), floor[0])
    bank = Path(folders[len(folders) // 2], "bank.yaml")
    bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")
    row("build, one bank changed", run((*TRAINER, "build", *formats), home))
    few = tuple(os.path.relpath(folder, home) for folder in folders[:FEWER])
    one = best((*TRAINER, "build", *formats, *few, "--force", "--jobs", "1"), home, 2)
    row(f"build --force --jobs 1, {len(few)} modules", one)
    two = best((*TRAINER, "build", *formats, *few, "--force", "--jobs", "2"), home, 2)
    row(f"build --force --jobs 2, {len(few)} modules", two)
    print(f"two processes are {one[0] / two[0]:.2f} times as fast as one")
    print(f"largest memory of any child: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB")
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
