"""The question kinds; a new one is a module here, one line below, its test and its section in the docs."""

from trainer.kinds import choice, cloze, match, multi, order, short, true_false
from trainer.kinds.kind import Kind

KINDS: dict[str, Kind] = {
    "short": short,
    "choice": choice,
    "multi": multi,
    "true-false": true_false,
    "cloze": cloze,
    "match": match,
    "order": order,
}

SYNONYMS: dict[str, str] = {
    **dict.fromkeys("multiple-choice mcq mc single-choice single".split(), "choice"),
    **dict.fromkeys("multiple-answer multiple-response multi-select checkbox checkboxes".split(), "multi"),
    **dict.fromkeys("truefalse true/false true_false tf t/f boolean yes-no".split(), "true-false"),
    **dict.fromkeys("gap gaps gap-fill blank blanks fill-in fill-in-the-blank".split(), "cloze"),
    **dict.fromkeys("matching pairs pairing".split(), "match"),
    **dict.fromkeys("ordering sequence sort timeline".split(), "order"),
    **dict.fromkeys("open text free free-text short-answer basic qa".split(), "short"),
}
"""What other tools call the kinds."""
