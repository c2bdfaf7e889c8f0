"""Options that hold one of a list of words where not all options do; what two rules share."""

from collections.abc import Iterable

from trainer.model import Text
from trainer.style.all_or_none import speaks_of_others
from trainer.style.item import Item
from trainer.style.words import any_case
from trainer.text.normal import fold

_NAMES = ("person", "group", "organisation", "operation", "place")


def marked(item: Item, terms: Iterable[str]) -> list[tuple[Text, str]]:
    """Each option with such a word, and the word; none where all have one, or where options are names."""
    if not item.chosen or item.question.answer_type in _NAMES:
        return []
    finder = any_case(tuple(terms))
    if not finder.search(item.shown):
        return []
    found = [(option, match[0]) for option in item.options if (match := finder.search(fold(option.value)))]
    if not found:
        return []
    own = [option for option in item.options if not speaks_of_others(option.value)]
    found = [(option, word) for option, word in found if option in own]
    return found if len(found) < len(own) else []
