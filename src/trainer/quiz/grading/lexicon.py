"""Which words are words of their own, so that a slip of spelling never makes another one.

The lists are those of pyspellchecker: under MIT, kept up, and cleaned of common misspellings, which a larger
list of a dictionary holds as rare words. They are read when the first answer has a slip in it.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
"""Languages whose list is looked into; a module in another one has only its own names."""


COMMON = 1_000
"""Times that a word is counted in the list from which it is no rare one, such as a family name."""


def is_word(word: str, language: str = "en", *, common: bool = False) -> bool:
    """Whether a word in lower case is one of the language, or a well-known name; with `common`, no rare one."""
    tag = language.partition("-")[0].lower()
    return tag in LANGUAGES and word in _list(tag) and (not common or _list(tag)[word] >= COMMON)


@lru_cache(maxsize=2)
def _list(language: str) -> "SpellChecker":
    from spellchecker import SpellChecker

    return SpellChecker(language=language, distance=1)
