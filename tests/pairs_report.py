"""Minimal pairs: a question that is right beside one that is wrong in one thing, and what the check says of each.

A rule that refuses both has caught nothing. A folder such as tests/pairs holds texts, each with a module.yaml, a
source.txt, an entities.yaml and a pairs.yaml. That is a list: `id`, `kind` of mistake, `right` and `wrong`, each a
question, `{entity: ...}` of the cast or a list of questions, `both` for the keys that the two share, and `note`.

`make pairs` prints the table; with `-v` also what is told of each question, and with folders the table of those:

    PYTHONPATH=tests .venv/bin/python tests/pairs_report.py [-v] [FOLDER ...]
"""

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from trainer.check import check_module

PAIRS = Path(__file__).parent / "pairs"
FRESH = Path(__file__).parent / "pairs-fresh"
"""Pairs that were laid aside, unseen, until the rules were done."""
BANK = "bank.yaml"
CAST = "entities.yaml"
NOT_ASKED = ("uncovered", "uncovered-maybe")
"""What is said of a source of which a bank of one question asks little."""
Side = Literal["right", "wrong"]
SIDES: tuple[Side, ...] = ("right", "wrong")
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two twins as their file has them: questions of a bank, or one entity of the cast."""

    folder: Path
    id: str
    kind: str
    right: list[Record]
    wrong: list[Record]


@dataclass(frozen=True, slots=True)
class Told:
    """What the check says of one twin: the codes of its errors and of its warnings."""

    pair: Pair
    side: Side
    errors: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def worst(self) -> str:
        return "error" if self.errors else "warning" if self.warnings else "clean"


def pairs(folder: Path) -> list[Pair]:
    """Every pair of every text below the folder, in the order of the files."""
    return [_pair(file.parent, one) for file in sorted(folder.glob("*/pairs.yaml")) for one in _read(file)]


def _read(file: Path) -> list[Record]:
    """Every value as typed, as in a bank."""
    loaded: list[Record] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    return loaded


def _pair(folder: Path, one: Record) -> Pair:
    right, wrong = (_twins(one.get("both", {}), one[side]) for side in ("right", "wrong"))
    return Pair(folder, one["id"], one["kind"], right, wrong)


def _twins(both: Record, own: Record | list[Record]) -> list[Record]:
    """A twin is a question, or some that only together are right or wrong; `both` is what the two twins share."""
    return [both | twin for twin in (own if isinstance(own, list) else [own])]


def told(pair: Pair, side: Side, beside: Record) -> Told:
    """What the check says of one twin in a module of its own. `beside` is a question for a module that needs one."""
    twins = pair.right if side == "right" else pair.wrong
    entities = [twin["entity"] for twin in twins if "entity" in twin]
    questions = [twin for twin in twins if "entity" not in twin] or [beside]
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        _lay(Path(name), pair.folder, questions, entities)
        problems = check_module(".").problems
    asked = CAST if entities else BANK
    found = [one for one in problems if Path(one.span.path).name == asked and one.code not in NOT_ASKED]
    by_level = {level: sorted({one.code for one in found if one.level == level}) for level in ("error", "warning")}
    return Told(pair, side, tuple(by_level["error"]), tuple(by_level["warning"]))


def right_bank(text: Path, folder: Path) -> Path:
    """A module of all right questions on a text, written into the folder, which must be there."""
    right = [(pair.id, one) for pair in pairs(text.parent) if pair.folder == text for one in pair.right]
    questions = [{"id": f"{name}-{at}", **one} for at, (name, one) in enumerate(right) if "entity" not in one]
    _lay(folder, text, questions, [])
    return folder


def _lay(folder: Path, text: Path, questions: Sequence[Record], entities: Sequence[Record]) -> None:
    for name in ("module.yaml", "source.txt", CAST):
        (folder / name).write_bytes((text / name).read_bytes())
    if entities:
        cast = {one["id"]: one for one in [*_read(text / CAST)["entities"], *entities]}  # type: ignore[call-overload]
        _write(folder / CAST, {"entities": list(cast.values())})
    named = [{"id": f"q{at}", "objective": "facts", **one} for at, one in enumerate(questions)]
    _write(folder / BANK, {"topic": "facts", "questions": named})


def _write(file: Path, value: Record) -> None:
    """JSON is YAML in which every text is quoted."""
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def measure(chosen: Sequence[Pair]) -> list[Told]:
    """Both twins of every pair."""
    beside = {pair.folder: pair.right[0] for pair in reversed(chosen) if "entity" not in pair.right[0]}
    return [told(pair, side, beside[pair.folder]) for pair in chosen for side in SIDES]


HEAD = ("", "pairs", "apart", "wrong: error", "warning", "untold", "right: refused", "warned", "clean")


def table(measured: Sequence[Told]) -> str:
    """A line for each kind of mistake, and the totals. A pair is apart if the wrong twin alone is refused."""
    kinds = sorted({one.pair.kind for one in measured})
    rows = [counts(kind, [one for one in measured if one.pair.kind == kind]) for kind in kinds]
    return "\n".join(_line(row) for row in (HEAD, *rows, counts("all", measured)))


def counts(name: str, measured: Sequence[Told]) -> tuple[str | int, ...]:
    """A row of the table, in the order of `HEAD`."""
    ends = {side: [one.worst for one in measured if one.side == side] for side in SIDES}
    apart = sum(wrong == "error" != right for right, wrong in zip(ends["right"], ends["wrong"], strict=True))
    cells = (ends[side].count(end) for side in ("wrong", "right") for end in ("error", "warning", "clean"))
    return name, len(ends["right"]), apart, *cells


def _line(row: Sequence[str | int]) -> str:
    return f"{row[0]:22}" + "".join(f"{cell:>{len(head) + 2}}" for cell, head in zip(row[1:], HEAD[1:], strict=True))


def details(measured: Iterable[Told]) -> str:
    lines = (f"{one.pair.id:32} {one.side:6} {one.worst:8} {' '.join(one.errors + one.warnings)}" for one in measured)
    return "\n".join(line.rstrip() for line in lines)


def main(arguments: Sequence[str]) -> None:
    folders = [Path(one).resolve() for one in arguments if one != "-v"] or [PAIRS]
    measured = measure([pair for folder in folders for pair in pairs(folder)])
    if "-v" in arguments:
        print(details(measured))
    print(table(measured))


if __name__ == "__main__":
    main(sys.argv[1:])
