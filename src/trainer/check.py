"""Everything that is wrong with module folders: loading, then every rule in the hand-written list.

What reads a module is imported where one is read: of modules that are known, nothing needs it.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from trainer.cache.index import Finding, Index
from trainer.problems import MOST, Problem, Span, bounded, has_errors, tidy
from trainer.timing import stage
from trainer.workers import HERE, Workers, results

if TYPE_CHECKING:
    from trainer.trace.anchored import Anchored

FEW = 8
"""Fewer modules than these are checked here: sooner than processes have begun."""
AT_ONCE = 8
"""Most modules that a process takes at once."""
DIED = (
    "the process that checked this module was ended, by a fault below Python or for want of memory. "
    "Check again with fewer `--jobs`."
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A module with its quotes found, and all its problems by place.

    `anchored` is None where nothing could be read, and where the finding is an earlier run's or another process's.
    `inputs` are the files that the finding hangs on; given for modules without errors only.
    """

    folder: str
    anchored: "Anchored | None"
    problems: tuple[Problem, ...]
    identity: str = ""
    questions: int = 0
    inputs: tuple[str, ...] = ()
    deck: str = ""

    @property
    def good(self) -> "Anchored | None":
        """The module, if it may be compiled."""
        return None if has_errors(self.problems) else self.anchored

    @property
    def finding(self) -> Finding:
        return Finding(self.identity, self.questions, self.problems, self.deck)


def check_module(folder: str) -> Checked:
    """Loads and checks one module; every problem of every rule at once."""
    from trainer.coverage import problems as uncovered
    from trainer.exporters.anki.faults import faults
    from trainer.exporters.anki.published import breaks, root
    from trainer.ledger import update as ledger
    from trainer.ledger.book import Ledger
    from trainer.ledger.file import FILE, read
    from trainer.ledger.reviews import without_accepted
    from trainer.load import inputs, load
    from trainer.load.files import display
    from trainer.style.rules import problems as flaws
    from trainer.trace.anchored import anchor
    from trainer.trace.rules import RULES

    with stage("load"):
        module, problems = load(folder)
    if module is None:
        return Checked(folder, None, tuple(bounded(problems)))
    complete = not has_errors(problems)
    with stage("find quotes"):
        anchored = anchor(module)
    with stage("rules"):
        for rule in RULES:
            problems.extend(islice(rule(anchored), MOST + 1) if len(problems) <= MOST else ())
    with stage("item-writing rules"):
        problems.extend(flaws(anchored))
    with stage("cards"):
        kept = read(folder, []) or Ledger()  # a damaged one is told below
        problems.extend((*faults(anchored), *(breaks(module, kept) if complete else ())))
    if complete and len(problems) <= MOST:  # a question that cannot be read may ask what seems to be missing
        with stage("coverage"):
            problems.extend(uncovered(anchored))
    with stage("ledger"):
        problems = without_accepted(problems, anchored)
        problems.extend(ledger.problems(anchored))
    told = tuple(bounded(tidy(problems)))
    files = () if has_errors(told) else (*inputs(module), display(folder, FILE))
    return Checked(folder, anchored, told, module.id, len(module.questions), files, root(module, kept))


def check_modules(
    folders: Iterable[str],
    index: Index | None = None,
    workers: Workers = HERE,
    check: Callable[[str], Checked] = check_module,
) -> Iterator[Checked]:
    """Checks one module after the other, except those that `index` knows to be as they were.

    An id that an earlier module has is an error. `workers` are some modules ahead.
    """
    names = list(folders)
    known = {folder: found for folder in names if (found := _known(folder, index))}
    unknown = [folder for folder in names if folder not in known]
    fresh = _checked(unknown, workers if len(unknown) >= FEW else HERE, check)
    twins = Twins()
    for folder in names:
        checked = known.get(folder) or next(fresh)
        if index and checked.inputs:
            index.remember(folder, checked.inputs, checked.finding)
        twin = twins.of(folder, checked.finding)
        yield replace(checked, problems=tuple(tidy((*checked.problems, *twin)))) if twin else checked


def _checked(folders: Sequence[str], workers: Workers, check: Callable[[str], Checked]) -> Iterator[Checked]:
    """In the order of the folders; of many, a process takes some at once, as handing over takes its time too."""
    size = max(1, min(AT_ONCE, len(folders) // workers.ahead)) if workers.ahead else 1
    batches = (folders[at : at + size] for at in range(0, len(folders), size))
    begun = (workers.submit([(partial(check, folder), _lost(folder)) for folder in batch]) for batch in batches)
    for checked in results(begun, workers.ahead):
        yield from checked


def _lost(folder: str) -> Checked:
    return Checked(folder, None, (Problem(Span(folder), "worker-died", DIED),))


def _known(folder: str, index: Index | None) -> Checked | None:
    finding = index.finding(folder) if index else None
    if finding is None:
        return None
    return Checked(folder, None, finding.problems, finding.identity, finding.questions, deck=finding.deck)


class Twins:
    """The modules so far, to tell which later ones are taken for them."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._decks: dict[str, str] = {}

    def of(self, folder: str, finding: Finding) -> tuple[Problem, ...]:
        """What is said of a module that has the id of an earlier one, or the name of its deck."""
        place = Span(os.path.join(folder, "module.yaml"))
        first = self._ids.setdefault(finding.identity, folder) if finding.identity else folder
        if first != folder:
            message = f"`{first}` has the id `{finding.identity}` too, and would write the same files. "
            return (Problem(place, "duplicate-module", message + "Give each its own id."),)
        first = self._decks.setdefault(finding.deck.casefold(), folder) if finding.deck else folder
        if first != folder:
            message = f"`{first}` makes a deck “{finding.deck}” too, and Anki takes the two for one. "
            return (Problem(place, "same-title", message + "Give each its own title.", "warning"),)
        return ()
