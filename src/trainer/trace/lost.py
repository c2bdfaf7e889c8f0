"""Why a quote does not stand in the source, and what its author may have meant."""

import re
from functools import lru_cache

from trainer.model import Selector
from trainer.text.normal import fold, occurrences
from trainer.trace.anchored import Anchored

_SHOWN = 160
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def why_missing(selector: Selector, anchored: Anchored) -> str:
    """What the message of `quote-missing` says; a likely place is only shown, never taken."""
    text = anchored.source.normal.text
    exact = fold(selector.exact.value)
    if (selector.prefix or selector.suffix) and _stands(text, exact):
        return "the quote stands in the source, but not between this `prefix` and `suffix`. Correct or remove them."
    if exact and exact in text:
        return "the quote begins or ends inside a word of the source. Quote whole words."
    bare = without_curly_quotes(exact)
    if bare and _stands(text, bare):
        return (
            "the quote stands in the source without the quotation marks around it. "
            'YAML’s own are straight: write them as "…", or leave them out.'
        )
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


_PAIRS = ("''", '""')


def without_curly_quotes(folded: str) -> str:
    """A text in normal form without the quotation marks around it; empty where it is not put into any."""
    inner = folded[1:-1].strip()
    return inner if len(folded) > 2 and folded[0] + folded[-1] in _PAIRS and folded[0] not in inner else ""


def entities(text: str) -> list[tuple[int, str, str]]:
    """The references of HTML in a text that stand for a character: (offset, `&amp;`, `&`) of each."""
    if "&" not in text or not _ENTITY.search(text):
        return []
    from html import unescape

    found = ((match.start(), match[0], unescape(match[0])) for match in _ENTITY.finditer(text))
    return [each for each in found if each[1] != each[2]]


def written_in_html(selector: Selector, anchored: Anchored) -> bool:
    """Whether a lost quote stands in the source, or nearly, where that has references of HTML."""
    if not _has_entities(anchored.source.original):
        return False
    if occurrences(_unescaped(anchored.source.normal.text), fold(selector.exact.value)):
        return True
    found = anchored.finder.nearest(selector.exact.value)
    return found is not None and bool(entities(found[0].text))


@lru_cache(maxsize=1)
def _has_entities(text: str) -> bool:
    return bool(entities(text))


@lru_cache(maxsize=1)
def _unescaped(text: str) -> str:
    from html import unescape

    return fold(unescape(text))
