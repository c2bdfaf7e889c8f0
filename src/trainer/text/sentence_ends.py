"""Where the sentences of a paragraph end: after a stop that belongs to no abbreviation, initial or ellipsis."""

import re

_END = re.compile(
    r"(?:(?<![.\s])[.]|[!?…]|(?<=[.]{2})[.])[\"')\]]{0,3}(?:\[[^\[\]\n]{1,8}\]){0,3}\s+(?=[\"'(\[]{0,3}[^\W_])"
)
"""A stop, what closes after it and the marks of notes, before the beginning of another sentence."""
_WORD = re.compile(r"[^\W\d_]*\Z")
_LONGEST = 12
"""Letters of the longest abbreviation, and more."""
_ABBREVIATED = frozenset(
    """mr mrs ms dr prof sir st no vol fig gen col lt sgt capt maj cmdr adm rev hon pres gov sen rep jr sr inc ltd co
    corp vs etc al cf ca approx est jan feb mar apr jun jul aug sept sep oct nov dec ft mt art sec op ed v
    pp""".split()
)
_MAY_END = frozenset("jr sr inc ltd co corp etc al jan feb mar apr jun jul aug sept sep oct nov dec".split())
"""Abbreviations that as often end a sentence, as initials do: they do before a word that begins one."""
_BEGINS = frozenset(
    """the this these those he she it they we his her its their in on at by after before when while although but
    however there then""".split()
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the sentences of a paragraph, end exclusive, without the white space between them."""
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begun = start
    for match in _END.finditer(text, start, end):
        if not _ends(text, match.start(), match.end()):
            continue
        found.append((begun, match.start() + len(match[0].rstrip())))
        begun = match.end()
    if text[begun:end].strip():
        found.append((begun, begun + len(text[begun:end].rstrip())))
    return found


def _ends(text: str, stop: int, after: int) -> bool:
    """Whether a stop before a letter or digit ends a sentence."""
    follows = text[after : after + _LONGEST].lstrip("\"'([")
    if text[stop] != "." or text[stop - 1 : stop] == ".":
        return not follows[:1].islower()
    before = _WORD.search(text[max(0, stop - _LONGEST) : stop])
    word = before[0] if before else ""
    initial = len(word) == 1 and word.isupper()
    if initial or word.lower() in _ABBREVIATED:
        first = re.split(r"\W", follows, maxsplit=1)[0]
        return (initial or word.lower() in _MAY_END) and first[:1].isupper() and first.lower() in _BEGINS
    return follows[:1].isupper() or (follows[:1].isdigit() and len(word) > 1)
