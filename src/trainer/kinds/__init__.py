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
