"""Running the checker on mutants, and the table of what it caught."""

from pathlib import Path

import pytest

from modules import QUESTION, SHIPPED, write_module
from trainer.audit.mutant import Mutant, Mutation
from trainer.audit.report import equivalents, escapes, row, table
from trainer.audit.run import Outcome, audit, prepare, refused
from trainer.cli import main
from trainer.load import load
from trainer.model import Module

SWAP = Mutation("answer swapped", "answer")


def module_of(folder: Path) -> Module:
    module, _ = load(str(folder))
    assert module is not None
    return module


def outcome(*, errors: tuple[str, ...] = (), warnings: tuple[str, ...] = (), same: str = "") -> Outcome:
    return Outcome(Mutant(SWAP, "a → b", same=same), errors, warnings)


OUTCOMES = [
    outcome(errors=("answer-not-quoted",)),
    outcome(errors=("answer-not-quoted",), warnings=("stem-word",)),
    outcome(warnings=("stem-word",)),
    outcome(),
    outcome(same="another name"),
    outcome(errors=("distractor-duplicate",), same="another name"),
]


SAID = Outcome(Mutant(Mutation("a denial taken out", "saying"), "not → nothing"), (), ())


def test_only_an_error_catches_a_mutant() -> None:
    assert (2, 1, 1) == (row("all", OUTCOMES).caught, row("all", OUTCOMES).warned, row("all", OUTCOMES).escaped)


def test_what_is_no_wrong_counts_in_no_figure() -> None:
    assert (2, 50.0) == (row("all", OUTCOMES).same, row("all", OUTCOMES).rate)


def test_escapes_are_listed_with_the_warnings_that_they_got() -> None:
    assert [": answer swapped: a → b (warned: stem-word)", ": answer swapped: a → b"] == escapes(OUTCOMES)


def test_what_is_no_wrong_is_listed_with_the_reason() -> None:
    assert [": answer swapped: a → b: another name"] * 2 == equivalents(OUTCOMES)


def test_the_table_has_a_line_a_mutation_and_the_totals() -> None:
    lines = table([*OUTCOMES, SAID]).splitlines()
    sums = [
        "answer, quote, distractor, derivation",
        "coherent swaps",
        "all of these, aliases and stems",
        "what is said",
    ]
    names = ["mutation", "-", "answer swapped", "-", "a denial taken out", "-", *sums]
    assert names == [line.split("  ")[0].rstrip("-") or "-" for line in lines]
    assert ["4", "2", "1", "1", "2", "50.0", "%"] == lines[-2].split()[-7:]
    assert ["1", "0", "0", "1", "0", "0.0", "%"] == lines[-1].split()[-7:]


def test_a_mutant_is_caught_by_its_own_errors_alone(tmp_path: Path) -> None:
    """Two questions, one of them wrong already: its errors do not count as catching its mutants."""
    wrong = QUESTION.replace("opening-date", "wrong").replace("answer: 3 May 1932", "answer: 4 June 1930")
    anchored, errors = prepare(module_of(write_module(tmp_path, QUESTION + wrong)))
    assert {"answer-not-quoted", "two-answers"} == {problem.code for problem in errors}
    assert {"wrong"} == refused(anchored)
    outcomes = {each.mutant.made: each for each in audit(anchored, 1) if each.mutant.subject == "opening-date"}
    assert outcomes["3 May 1932 → 4 June 1930"].caught
    assert all(each.caught for each in outcomes.values() if each.mutant.mutation.group == "answer")


def test_checking_many_at_once_says_the_same_as_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    anchored, _ = prepare(module_of(SHIPPED))
    together = [each for each in audit(anchored, 1) if each.mutant.subject.startswith("marg-bar")]
    monkeypatch.setattr("trainer.audit.run.AT_ONCE", 1)
    monkeypatch.setattr("trainer.audit.run.mutants", lambda _material: [each.mutant for each in together])
    assert together == list(audit(anchored, 1))


def test_the_command_prints_the_table_and_the_escapes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["audit", str(write_module(tmp_path)), "--seed", "7"])
    text = capsys.readouterr().out
    assert (0, True, True) == (status, "seed 7" in text, "as it is: 0 errors" in text)
    assert "one digit of a date or number changed" in text


def test_a_module_that_has_errors_is_audited_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = QUESTION.replace("answer: 3 May 1932", "answer: 4 June 1930")
    status = main(["audit", str(write_module(tmp_path, wrong))])
    text = capsys.readouterr().out
    assert (1, True, True) == (status, "as it is: 1 error" in text, "[answer-not-quoted]" in text)
