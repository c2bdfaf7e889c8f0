"""Words that may stand for one another in a stem, by what their forms have in common."""

from functools import lru_cache

from trainer.text.english import key
from trainer.text.grammar import ENGLISH_GRAMMAR, base


@lru_cache(maxsize=4_096)
def likes(lower: str) -> frozenset[str]:
    """The keys of words that a teacher may use for this one."""
    return frozenset(key(other) for other in ENGLISH_GRAMMAR.synonyms.get(base(lower), ()))
