"""Every rule, by hand: a new one is a function in its group's file, and a line here."""

from collections.abc import Callable, Iterable

from trainer.problems import Problem
from trainer.trace.anchored import Anchored

Rule = Callable[[Anchored], Iterable[Problem]]

RULES: tuple[Rule, ...] = ()
