"""The languages whose dates, numbers and words the rules know: a new one is a module here and one line below."""

from trainer.text.english import ENGLISH
from trainer.text.language import Language

LANGUAGES: dict[str, Language] = {"en": ENGLISH}


def language(tag: str) -> Language | None:
    """The language of a BCP 47 tag, by its first subtag; None for one that is not in the table."""
    return LANGUAGES.get(tag.partition("-")[0].lower())
