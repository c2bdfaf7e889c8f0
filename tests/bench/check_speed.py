"""Checking 10,000 questions over 1,000 articles of 10,000 characters, against parsing the same YAML bare.

    python tests/bench/check_speed.py [MODULES]

The floor is `yaml.load(text, CSafeLoader)` over every YAML file of the library, and nothing else. Both read the same
files from the same disk; the best of three rounds counts. The command is timed from its start to its end, with one
process for each processor; what one process needs is told in processor time, which other work on a machine disturbs
less. Targets: `check` at most 3 times the floor; unchanged modules, known from an earlier run, at most 0.2 times; the
highest memory at most 1.2 times as much after all modules as after a tenth of them.
"""

import functools
import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import yaml

from modules import write_module
from trainer.cache.index import FOLDER, Index
from trainer.cache.signature import MARGIN, toolchain
from trainer.check import check_modules
from trainer.problems import Problem

QUESTIONS, CHARACTERS, ROUNDS = 10, 10_000, 3
FIRST = "Ada Boris Clara Dmitri Elena Farid Grace Hassan Ingrid Jonas".split()
LAST = "Brown Clay Dorn Ember Frost Grange Holt Iversen Jansen Keller".split()
THINGS = "the mill|the old bridge|the school|the harbour wall|the town library".split("|")
MONTHS = "January February March April May June July August September October November December".split()
FILLER = (
    "The work had been planned for a long time and cost more than anybody had thought. ",
    "Many people came to see it, and some of them wrote letters about what they had seen. ",
    "It rained in the morning, but later the sun came out and the band began to play. ",
    "Nobody knows any more how many stones were carried up the hill in those years. ",
)


def person(number: int) -> str:
    return f"{FIRST[number % 10]} {LAST[number // 10 % 10]}"


def day(number: int) -> str:
    return f"{1 + number % 28} {MONTHS[number % 12]} {1900 + number % 100}"


def fact(number: int, each: int) -> tuple[str, str, str]:
    """A sentence, its two questions and its person for entities.yaml; `number` is the module's."""
    name, date, thing = person(7 * each + number), day(13 * each + number), THINGS[each]
    sentence = f"On {date} the engineer {name} opened {thing} with a short speech. "
    entity = (
        f"- id: person-{each}\n  type: person\n  name: {name}\n  note: engineer\n  evidence: the engineer {name}\n"
    )
    wrong = ", ".join(day(13 * each + number + step) for step in (3, 5, 8))
    others = ", ".join(person(7 * other + number) for other in range(5) if other != each)
    questions = f"""\
- id: date-{each}
  kind: choice
  stem: On what date was it that {thing} was opened with a short speech?
  answer: {date}
  answer_type: date
  distractors: [{wrong}]
  evidence: On {date} the engineer {name} opened {thing} with a short speech
  rationale: The speech is said to have been short because of the weather on that day.
  objective: bridge
  level: remember
- id: person-{each}
  kind: choice
  stem: Which engineer opened {thing} with a short speech?
  answer: {name}
  answer_type: person
  distractors: [{others}]
  evidence: the engineer {name} opened {thing} with a short speech
  rationale: The others opened other works in the same town at other times.
  objective: bridge
  level: remember
"""
    return sentence, questions, entity


def write_library(home: Path, modules: int) -> list[str]:
    folders = []
    for number in range(modules):
        facts = [fact(number, each) for each in range(QUESTIONS // 2)]
        room = (CHARACTERS - sum(len(sentence) for sentence, *_ in facts)) // len(facts)
        filler = ("".join(FILLER) * (room // len("".join(FILLER)) + 1))[:room].rsplit(". ", 1)[0] + "."
        source = "\n\n".join(sentence + filler for sentence, *_ in facts) + "\n"
        questions, entities = ("".join(each[place] for each in facts) for place in (1, 2))
        name = f"module-{number:05}"
        folders.append(
            str(write_module(home / name, questions, source=source, entities=entities, identity=name, title=name))
        )
    return folders


def parse_bare(folders: list[str]) -> None:
    """The floor: every YAML file of the library read and parsed with PyYAML's C loader."""
    for folder in folders:
        for name in ("module.yaml", "entities.yaml", "bank.yaml"):
            yaml.load(Path(folder, name).read_text("utf-8"), yaml.CSafeLoader)


def check(folders: list[str], index: Index | None = None) -> Iterator[tuple[Problem, ...]]:
    for checked in check_modules(folders, index):
        yield checked.problems


def forget() -> None:
    """Empties every cache of a function, so that no round knows what an earlier one has worked out."""
    for thing in gc.get_objects():
        if isinstance(thing, functools._lru_cache_wrapper):
            thing.cache_clear()
    gc.collect()


def least(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The least time of some rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        forget()
        begun = clock()
        work()
        times.append(clock() - begun)
    return min(times)


def command() -> None:
    """The command as it is typed, in a folder where nothing is known yet."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "trainer", "check"], check=True, capture_output=True)


def highest() -> float:
    """The most memory that this process ever had, in MB; Linux tells kB, macOS bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def main(modules: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)
        folders = write_library(Path("questions"), modules)
        wrong = [problem for problems in check(folders[:10]) for problem in problems if problem.level == "error"]
        assert not wrong, wrong[:3]
        memory = []
        for number in (max(1, modules // 10), modules):
            for _ in check(folders[:number]):
                pass
            memory.append(highest())
        floor = least(lambda: parse_bare(folders))
        wall = least(lambda: parse_bare(folders), time.perf_counter)
        typed = least(command, time.perf_counter)
        full = least(lambda: deque(check(folders), maxlen=0))
        time.sleep(MARGIN / 1e9 + 0.5)  # younger files may still be changing, and are not taken for known
        index = Index(toolchain(), time.time_ns())
        deque(check(folders, index), maxlen=0)
        known = least(lambda: deque(check(folders, index), maxlen=0))
    print(f"{modules:,} modules, {modules * QUESTIONS:,} questions, articles of {CHARACTERS:,} characters")
    print(f"parsing bare (CSafeLoader)   {floor:7.2f} s")
    print(f"check, in one process        {full:7.2f} s   {full / floor:5.2f} times the floor")
    print(
        f"the command, {os.cpu_count()} processors    {typed:7.2f} s   {typed / wall:5.2f} times (target: at most 3)"
    )
    print(f"check, all unchanged         {known:7.2f} s   {known / floor:5.2f} times the floor (target: at most 0.2)")
    print(f"highest memory after a tenth {memory[0]:7.1f} MB")
    print(
        f"highest memory after all     {memory[1]:7.1f} MB  {memory[1] / memory[0]:5.2f} times (target: at most 1.2)"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
