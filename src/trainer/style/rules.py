"""Every item-writing rule, by hand: a new one is a file here, a line below, its test, and a section in the docs."""

from collections.abc import Iterator

from trainer.problems import Problem
from trainer.style import (
    absolute_term,
    all_or_none,
    blank_position,
    claim_as_fact,
    cross_cue,
    enumeration,
    grammar_cue,
    key_longest,
    key_longest_often,
    line_break,
    loaded_word,
    long_stem,
    markup,
    near_twin,
    negative_stem,
    numeric_order,
    question_mark,
    stem_key_echo,
    unattributed_claim,
    unfocused_stem,
    vague_term,
    verbatim_stem,
)
from trainer.style.item import Item
from trainer.style.rule import Rule, Setting
from trainer.style.waivers import unused
from trainer.trace.anchored import Anchored

_LISTED: tuple[Rule, ...] = (
    key_longest,
    key_longest_often,
    all_or_none,
    negative_stem,
    absolute_term,
    vague_term,
    stem_key_echo,
    numeric_order,
    grammar_cue,
    unfocused_stem,
    blank_position,
    claim_as_fact,
    cross_cue,
    near_twin,
    verbatim_stem,
    enumeration,
    unattributed_claim,
    loaded_word,
    markup,
    long_stem,
    line_break,
    question_mark,
)
RULES: dict[str, Rule] = {rule.ID: rule for rule in _LISTED}


def problems(anchored: Anchored) -> Iterator[Problem]:
    """What the rules find in a module and no waiver allows, and the waivers that allow nothing."""
    setting = Setting(anchored)
    for item in setting.items:
        yield from _of(item, setting)


def _of(item: Item, setting: Setting) -> Iterator[Problem]:
    waived = {rule.value for rule, _ in item.question.waive}
    fired: set[str] = set()
    english = setting.english
    for name, rule in RULES.items():
        if rule.ENGLISH and not english:
            continue
        for span, message in rule.check(item, setting):
            fired.add(name)
            if name not in waived:
                yield Problem(span, name, message, rule.LEVEL)
    yield from unused(item.question, fired, RULES)
