"""How long a quiz takes from the command to its first question, against `python -c pass`.

    python tests/bench/quiz_start.py [ROUNDS]

Prints the ratios that docs/quiz.md promises: at most 8 on the shipped module, and with 10,000 questions at most
twice as long as on the shipped one. All commands take turns in one run, so that a busy machine is fair to all;
the least and the middle time of each are told. The first start of a module, which reads it, is told apart.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from bridges import Bridges  # noqa: E402
from modules import SHIPPED  # noqa: E402

QUESTIONS = 10_000
PYTHON = [sys.executable, "-c", "pass"]
QUIZ = [str(Path(sys.executable).parent / "trainer"), "quiz"]


def large(folder: Path) -> Path:
    """A module of 10,000 questions."""
    return Bridges(QUESTIONS).write(folder)


def seconds(command: list[str], environment: dict[str, str], *, until: bytes) -> float:
    """How long a command takes until it has written something, or, where `until` is empty, until it ends."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        said = b""
        while not until or until not in said:
            chunk = os.read(process.stdout.fileno(), 65_536)
            if not chunk:
                break
            said += chunk
        if not until:
            process.wait()
        taken = time.perf_counter() - begun
        process.kill()
    assert until in said, f"{command} wrote no question"
    return taken


def measure(rounds: int, folder: Path) -> None:
    shipped = shutil.copytree(SHIPPED, folder / "shipped")
    modules = {"shipped module": shipped, f"{QUESTIONS:,} questions": large(folder / "large")}
    places = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(folder))
    environment = {**os.environ, **places}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    commands = {"python -c pass": (PYTHON, b"")}
    for name, module in modules.items():
        command = [*QUIZ, str(module), "--seed", "1"]
        first = seconds(command, environment, until=b"\n1 of ")
        print(f"{name}: first start, which reads the module, {first:.2f} s")
        commands[name] = (command, b"\n1 of ")
        commands[f"{name}, --due"] = ([*command, "--due"], b"\n1 of ")
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (command, until) in commands.items():
            times[name].append(seconds(command, environment, until=until))
    report(times)


def report(times: dict[str, list[float]]) -> None:
    base = times["python -c pass"]
    small = times["shipped module"]
    for name, taken in times.items():
        least, middle = (1000 * of(taken) for of in (min, statistics.median))
        ratios = [f"{of(taken) / of(base):.1f}" for of in (min, statistics.median)]
        more = [f"{of(taken) / of(small):.2f}" for of in (min, statistics.median)]
        print(
            f"{name:24} least {least:6.1f} ms, middle {middle:6.1f} ms: {' / '.join(ratios)} times Python, "
            f"{' / '.join(more)} times the shipped module"
        )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else 20, Path(name))
