"""Why a quote does not stand in the source, and what its author may have meant."""

from functools import lru_cache

from trainer.model import Selector
from trainer.text.normal import fold, occurrences
from trainer.trace.anchored import Anchored

_SHOWN = 160


def why_missing(selector: Selector, anchored: Anchored) -> str:
    """What the message of `quote-missing` says; a likely place is only shown, never taken."""
    text = anchored.source.normal.text
    exact = fold(selector.exact.value)
    if (selector.prefix or selector.suffix) and _stands(text, exact):
        return "the quote stands in the source, but not between this `prefix` and `suffix`. Correct or remove them."
    if exact and exact in text:
        return "the quote begins or ends inside a word of the source. Quote whole words."
    caseless = _caseless(text)
    at = caseless.find(exact.casefold()) if len(caseless) == len(text) else -1
    if at >= 0:
        return f"the quote stands in the source with other capitals: “{shorten(text[at : at + len(exact)])}”."
    found = anchored.finder.nearest(selector.exact.value)
    if found is None:
        return "the quote does not stand in the source. Copy the passage from the source, letter by letter."
    anchor, likeness = found
    return (
        f"the quote does not stand in the source. Nearest to it is “{shorten(anchor.text)}”, "
        f"in paragraph {anchor.paragraph}, likeness {likeness:.2f}. Look whether it says the same."
    )


@lru_cache(maxsize=1)
def _caseless(text: str) -> str:
    return text.casefold()


@lru_cache(maxsize=16)
def _stands(text: str, part: str) -> bool:
    """Kept for some texts: many questions may quote the same wrong words."""
    return bool(occurrences(text, part))


def shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
