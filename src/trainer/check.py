"""Everything that is wrong with module folders: loading, then every rule in the hand-written list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from trainer.ledger import update as ledger
from trainer.load import load
from trainer.load.files import display
from trainer.problems import Problem, Span, has_errors, tidy
from trainer.trace.anchored import Anchored, anchor
from trainer.trace.rules import RULES


@dataclass(frozen=True, slots=True)
class Checked:
    """A module with its quotes found, None where nothing could be read, and all its problems by place."""

    folder: str
    anchored: Anchored | None
    problems: tuple[Problem, ...]

    @property
    def good(self) -> Anchored | None:
        """The module, if it may be compiled."""
        return None if has_errors(self.problems) else self.anchored


def check_module(folder: str) -> Checked:
    """Loads and checks one module; every problem of every rule at once."""
    module, problems = load(folder)
    if module is None:
        return Checked(folder, None, tuple(problems))
    anchored = anchor(module)
    for rule in RULES:
        problems.extend(rule(anchored))
    problems.extend(ledger.problems(anchored))
    return Checked(folder, anchored, tuple(tidy(problems)))


def check_modules(folders: Iterable[str]) -> Iterator[Checked]:
    """Checks one module after the other; an id that an earlier one has is an error."""
    seen: dict[str, str] = {}
    for folder in folders:
        checked = check_module(folder)
        name = checked.anchored.module.id if checked.anchored else ""
        first = seen.setdefault(name, folder) if name else folder
        if first != folder:
            checked = replace(checked, problems=tuple(tidy((*checked.problems, twin(folder, name, first)))))
        yield checked


def twin(folder: str, name: str, first: str) -> Problem:
    """What is said of a module that has the id of an earlier one."""
    message = f"`{first}` has the id `{name}` too, and would write the same files. Give each module its own id."
    return Problem(Span(display(folder, "module.yaml")), "duplicate-module", message)
