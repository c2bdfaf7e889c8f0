"""Libraries of many modules for tests and measurements: every module its own source and questions."""

from pathlib import Path

from modules import write_module

_FIRST = "Amber Birch Cedar Dover Elder Falcon Garnet Hazel Iron Juniper".split()
_SECOND = "Abbey Barrow Castle Draper Ember Forest Grange Harbour Island Jetty".split()
_MONTHS = "January February March April May June July August September October November December".split()


def write_library(home: Path, modules: int, questions: int = 2, *, seed: int = 0) -> list[str]:
    """Writes modules of so many questions each below a folder; their paths, in order."""
    return [str(write_numbered(home, number + seed, questions)) for number in range(modules)]


def write_numbered(home: Path, number: int, questions: int = 2) -> Path:
    """One module that shares no sentence with those of other numbers."""
    facts = [_fact(number, each) for each in range(questions)]
    source = "\n\n".join(sentence for sentence, _ in facts) + "\n"
    name = f"module-{number:05}"
    return write_module(home / name, "".join(text for _, text in facts), source=source, identity=name, title=name)


def _fact(number: int, each: int) -> tuple[str, str]:
    """A sentence and the question that it answers."""
    name = f"{_FIRST[each // 10 % 10]} {_SECOND[each % 10]} Bridge"
    date = f"{1 + (number + each) % 28} {_MONTHS[(number // 28 + each) % 12]} {1850 + number // 336 + each}"
    sentence = f"The {name} opened on {date}. Its engineers had worked on it for several years."
    question = f"""\
- id: bridge-{each}
  kind: short
  stem: On what date did the {name} open?
  answer: {date}
  answer_type: date
  evidence: The {name} opened on {date}
  objective: bridge
"""
    return sentence, question
