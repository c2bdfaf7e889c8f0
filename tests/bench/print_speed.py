"""How fast sheets are printed, against LaTeX and Typst with the same questions, in one run.

    python tests/bench/print_speed.py [--long 2000] [--rounds 3]

Peers that are not there are named and left out: `pdflatex` with the class `exam` (Debian: texlive-latex-extra),
and the Python package `typst`. Each is run cold, as a person runs it: LaTeX twice a sheet for its page totals.
"""

import argparse
import importlib.util
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from modules import SHIPPED
from print_peers import latex, typst
from trainer.compile import compile_module
from trainer.exercise import Course, Topic
from trainer.exporters import print as printing
from trainer.exporters.output import Output
from trainer.exporters.print.sheet import build_sheet
from trainer.load import load
from trainer.trace.anchored import anchor
from trainer.worksheet import Worksheet

SHEETS, QUESTIONS = 20, 20
FORMS = tuple("ABCDEFGHIJKLMNOPQRST")[:SHEETS]


def shipped() -> Course:
    module, _ = load(str(SHIPPED))
    assert module
    return compile_module(anchor(module))


def set_of_sheets() -> Course:
    sheet = Worksheet(id="bench", title="A set of sheets", topics=(), forms=FORMS, length=QUESTIONS)
    return replace(shipped(), worksheets=(sheet,))


def long_sheet(count: int) -> Course:
    """One sheet of so many questions: those of the shipped module, again and again."""
    course = shipped()
    found = course.exercises
    asked = tuple(
        replace(found[n % len(found)], id=f"q{n}", stem=(f"({n}) ", *found[n % len(found)].stem))
        for n in range(count)
    )
    sheet = Worksheet(id="bench", title="A long sheet", topics=(), forms=("A",))
    return replace(course, topics=(Topic("all", "All", asked),), worksheets=(sheet,))


def sheets_only(course: Course) -> list[Output]:
    return [output for output in printing.plan(course) if "-bench-" in output.path and "key" not in output.path]


def work(task: str, count: int, jobs: int) -> None:
    """What a cold process does: plan, make, and say how long it took."""
    course = set_of_sheets() if task == "set" else long_sheet(count)
    size = sum(len(data) for _, data in printing.make(course, sheets_only(course), jobs=jobs))
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(size, peak // 1024)


def cold(task: str, count: int, jobs: int) -> str:
    command = [sys.executable, __file__, "--task", task, "--long", str(count), "--jobs", str(jobs)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def run_latex(folder: Path, names: list[str]) -> None:
    command = ["pdflatex", "-interaction=batchmode"]
    for name in names:
        for _ in range(2):
            subprocess.run([*command, f"{name}.tex"], cwd=folder, check=True, capture_output=True)


def run_typst(folder: Path, names: list[str]) -> None:
    script = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[1][:-3] + 'pdf')"
    for name in names:
        subprocess.run([sys.executable, "-c", script, f"{name}.typ"], cwd=folder, check=True)


class Cost(NamedTuple):
    """Seconds: by the clock, and of processors, which other work on the machine does not change."""

    clock: float
    processors: float

    def __str__(self) -> str:
        return f"{self.clock:6.2f} s, of processors {self.processors:6.2f} s"


def cost(task: Callable[[], object], rounds: int) -> Cost:
    """The medians of some runs."""
    found: list[Cost] = []
    for _ in range(rounds):
        start, before = time.perf_counter(), _spent()
        task()
        found.append(Cost(time.perf_counter() - start, _spent() - before))
    return Cost(*(statistics.median(values) for values in zip(*found, strict=True)))


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def peers(folder: Path) -> dict[str, Callable[[list[str]], None]]:
    found: dict[str, Callable[[list[str]], None]] = {}
    if shutil.which("pdflatex"):
        found["pdflatex, twice"] = lambda names: run_latex(folder, names)
    else:
        print("pdflatex is missing (Debian: texlive-latex-extra); left out")
    if importlib.util.find_spec("typst"):
        found["typst"] = lambda names: run_typst(folder, names)
    else:
        print("the package typst is missing (pip install typst); left out")
    return found


def compare(task: str, count: int, rounds: int, folder: Path) -> None:
    course = set_of_sheets() if task == "set" else long_sheet(count)
    (sheet,) = course.worksheets
    names = []
    for form in sheet.forms:
        view = build_sheet(course, sheet, form)
        names.append(f"{task}{form}")
        (folder / f"{names[-1]}.tex").write_text(latex(view), "utf-8")
        (folder / f"{names[-1]}.typ").write_text(typst(view), "utf-8")
    jobs = len(os.sched_getaffinity(0))
    own = cost(lambda: cold(task, count, jobs), rounds)
    print(f"trainer, {jobs} processes  {own}   (bytes, peak MB of a process: {cold(task, count, jobs)})")
    print(f"trainer, 1 process    {cost(lambda: cold(task, count, 1), rounds)}")
    for name, run in peers(folder).items():
        peer = cost(lambda run=run: run(names), rounds)  # type: ignore[misc]
        ratios = [f"{mine / other:.2f}" for mine, other in zip(own, peer, strict=True)]
        print(f"{name:20}  {peer}   trainer takes {ratios[0]} of it by the clock, {ratios[1]} of processors")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--task", choices=("set", "long"), help=argparse.SUPPRESS)
    parser.add_argument("--long", type=int, default=2000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.task:
        work(args.task, args.long, args.jobs)
        return
    with tempfile.TemporaryDirectory() as folder:
        print(f"{SHEETS} sheets of {QUESTIONS} questions")
        compare("set", 0, args.rounds, Path(folder))
        if args.long:
            print(f"\none sheet of {args.long:,} questions")
            compare("long", args.long, 1, Path(folder))


if __name__ == "__main__":
    main()
