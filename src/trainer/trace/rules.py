"""The traceability rules, in one list: a new rule is a function, one line here, its bad bank and its section."""

from collections.abc import Callable, Iterable

from trainer.problems import Problem
from trainer.trace.alignment import copies
from trainer.trace.anchored import Anchored
from trainer.trace.answers import answer_types, answers_say_something, answers_stand, names_are_listed
from trainer.trace.attribution import attributions
from trainer.trace.contrary import contraries
from trainer.trace.counts import counts
from trainer.trace.days import real_dates, weekday_events, weekdays, weekdays_asked
from trainer.trace.derivations import derivations
from trainer.trace.distractors import distractors
from trainer.trace.elsewhere import true_elsewhere
from trainer.trace.fit import fits
from trainer.trace.frames import frames_left_out
from trainer.trace.look_alikes import look_alikes, source_look_alikes
from trainer.trace.names import accepted, cast
from trainer.trace.only_answer import answer_in_stem, only_answer
from trainer.trace.parts import parts
from trainer.trace.predicates import predicates
from trainer.trace.quotes import html_source, ignored_text, number_of_quotes, quotes, source_changed
from trainer.trace.rationales import rationales
from trainer.trace.shifts import shifted_dates
from trainer.trace.statements import statements
from trainer.trace.stem import stems
from trainer.trace.terms import terms
from trainer.trace.tongue import tongue
from trainer.trace.turns import turns
from trainer.trace.twins import twins
from trainer.trace.unapplied import rules_not_applied

Rule = Callable[[Anchored], Iterable[Problem]]

CLEARED_BY_REVIEW = ("phrase-answer",)
"""Warnings that end when a person has accepted the question as it stands."""

RULES: tuple[Rule, ...] = (
    rules_not_applied,
    tongue,
    source_changed,
    html_source,
    source_look_alikes,
    look_alikes,
    ignored_text,
    quotes,
    number_of_quotes,
    answers_stand,
    answers_say_something,
    names_are_listed,
    answer_types,
    weekdays,
    weekdays_asked,
    real_dates,
    derivations,
    shifted_dates,
    terms,
    weekday_events,
    distractors,
    statements,
    parts,
    only_answer,
    answer_in_stem,
    counts,
    fits,
    frames_left_out,
    turns,
    copies,
    predicates,
    stems,
    attributions,
    cast,
    accepted,
    twins,
    contraries,
    true_elsewhere,
    rationales,
)
ACROSS: tuple[Rule, ...] = (twins, contraries)
"""Those of RULES that hold questions against each other; each of the others looks at one question after the other."""
