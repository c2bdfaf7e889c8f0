"""The outcome of an audit as a table, with the escapes listed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.audit.mutant import PARTS
from trainer.audit.run import Outcome


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; mutants that are no wrong at all count as `same` and in nothing else."""

    name: str
    caught: int
    warned: int
    escaped: int
    same: int

    @property
    def rate(self) -> float:
        """The share that was caught, in percent; all of nothing is all."""
        total = self.caught + self.warned + self.escaped
        return 100 * self.caught / total if total else 100.0


def row(name: str, outcomes: Iterable[Outcome]) -> Row:
    caught = warned = escaped = same = 0
    for outcome in outcomes:
        if outcome.mutant.same:
            same += 1
        elif outcome.caught:
            caught += 1
        elif outcome.warnings:
            warned += 1
        else:
            escaped += 1
    return Row(name, caught, warned, escaped, same)


def rows(outcomes: Sequence[Outcome]) -> list[Row]:
    """One row a mutation, in the order of the first of each."""
    names = dict.fromkeys(outcome.mutant.mutation.name for outcome in outcomes)
    return [row(name, [each for each in outcomes if each.mutant.mutation.name == name]) for name in names]


def totals(outcomes: Sequence[Outcome]) -> list[Row]:
    """The three figures that are promised, and that of what is said."""
    coherent = [each for each in outcomes if each.mutant.mutation.group == "coherent"]
    parts = [each for each in outcomes if each.mutant.mutation.group in PARTS]
    return [
        row("answer, quote, distractor, derivation", parts),
        row("coherent swaps", coherent),
        row("all of these, aliases and stems", of_letters(outcomes)),
        row("what is said", of_sayings(outcomes)),
    ]


def table(outcomes: Sequence[Outcome]) -> str:
    """Mutations by lines, those of what is said for themselves, then the totals."""
    parts = [rows(of_letters(outcomes)), rows(of_sayings(outcomes))]
    sums = totals(outcomes)
    width = max(len(one.name) for one in (*parts[0], *parts[1], *sums))
    head = f"{'mutation':{width}}  mutants  caught  warned  escaped  no wrong       rate"
    rule = "-" * len(head)
    return "\n".join(
        (head, *(line for part in (*parts, sums) for line in (rule, *(_line(one, width) for one in part))))
    )


def of_sayings(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Those of mutants that change what is said, and hardly a letter."""
    return [each for each in outcomes if each.mutant.mutation.group == "saying"]


def of_letters(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """All others."""
    return [each for each in outcomes if each.mutant.mutation.group != "saying"]


def _line(one: Row, width: int) -> str:
    total = one.caught + one.warned + one.escaped
    rate = f"{one.rate:.1f} %" if total else "–"
    return f"{one.name:{width}}  {total:7}  {one.caught:6}  {one.warned:6}  {one.escaped:7}  {one.same:8}  {rate:>9}"


def escapes(outcomes: Iterable[Outcome]) -> list[str]:
    """A line for each mutant that no error was found in, with the warnings that it got."""
    lines = []
    for outcome in outcomes:
        mutant = outcome.mutant
        if not outcome.caught and not mutant.same:
            told = f" (warned: {', '.join(outcome.warnings)})" if outcome.warnings else ""
            lines.append(f"{mutant.subject}: {mutant.mutation.name}: {mutant.made}{told}")
    return lines


def equivalents(outcomes: Iterable[Outcome]) -> list[str]:
    """A line for each mutant that is no wrong at all, with the reason."""
    mutants = [outcome.mutant for outcome in outcomes if outcome.mutant.same]
    return [f"{mutant.subject}: {mutant.mutation.name}: {mutant.made}: {mutant.same}" for mutant in mutants]
