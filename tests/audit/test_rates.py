"""The promise, measured: how much of what is made wrong the rules catch, on two modules about two subjects."""

from functools import cache
from pathlib import Path

import pytest

from modules import SHIPPED
from trainer.audit.report import Row, escapes, totals
from trainer.audit.run import Outcome, audit, prepare
from trainer.load import load

ICE_CORE = Path(__file__).parent.parent / "banks" / "good" / "ice-core"
"""Written after the rules, and only for this."""
MODULES = {"shipped": SHIPPED, "ice-core": ICE_CORE}
LEAST = (99.0, 91.0, 96.0, 55.0)
"""Of answers, quotes and so on; of coherent swaps; of these, aliases and stems; of what is said, in percent."""


@cache
def outcomes(folder: Path, seed: int) -> list[Outcome]:
    module, problems = load(str(folder))
    assert module is not None
    assert [] == problems
    anchored, errors = prepare(module)
    assert [] == errors, "the module as it is has errors"
    return list(audit(anchored, seed))


def figures(folder: Path, seed: int) -> list[Row]:
    return totals(outcomes(folder, seed))


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("folder", MODULES.values(), ids=MODULES)
def test_the_rules_catch_as_much_as_is_promised(folder: Path, seed: int) -> None:
    low = [row for row, least in zip(figures(folder, seed), LEAST, strict=True) if row.rate < least]
    assert [] == low, "\n".join(escapes(outcomes(folder, seed)))


@pytest.mark.parametrize("folder", MODULES.values(), ids=MODULES)
def test_there_are_enough_mutants_for_a_figure(folder: Path) -> None:
    parts, coherent, everything, _ = (row.caught + row.warned + row.escaped for row in figures(folder, 1))
    assert min(parts / 300, coherent / 80, everything / 500) >= 1


@pytest.mark.parametrize("folder", MODULES.values(), ids=MODULES)
def test_few_mutants_are_excused_and_each_with_a_reason(folder: Path) -> None:
    excused = [outcome.mutant for outcome in outcomes(folder, 1) if outcome.mutant.same]
    assert len(excused) <= 0.03 * len(outcomes(folder, 1))
    assert {"another name or notation of the same", "the same passage", "both say the same", "both do the same"} >= {
        m.same for m in excused
    }


def test_the_second_module_has_at_least_25_questions_of_every_kind() -> None:
    module, _ = load(str(ICE_CORE))
    assert module is not None
    assert len(module.questions) >= 25
    kinds = {"short", "choice", "multi", "true-false", "cloze", "match", "order"}
    assert kinds == {question.kind for question in module.questions}
