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


def is_word(word: str, language: str = "en") -> bool:
    """Whether a word, in lower case and with or without its accents, is one of the language, or a well-known name."""
    tag = language.partition("-")[0].lower()
    return tag in LANGUAGES and word in _list(tag)


@lru_cache(maxsize=2)
def _list(language: str) -> "SpellChecker":
    from spellchecker import SpellChecker

    return SpellChecker(language=language, distance=1)
