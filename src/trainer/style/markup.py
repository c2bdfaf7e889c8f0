"""Marks of Markdown or HTML in a text: every format shows a text as it is typed, the marks with it."""

import re
from collections.abc import Iterable

from trainer.problems import Level, Span
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.normal import fold

ID = "markup"
LEVEL: Level = "warning"
SOURCE = "docs/format.md: a text is shown as it is typed"
ENGLISH = False

_SIGNS = re.compile(r"[*_`<&\[]")
_MARKS = re.compile(
    r"\*\*(?=[^\s*])[^*]{1,200}\*\*|(?<![\w*])\*(?=[^\s*])[^*]{1,200}(?<=\S)\*(?![\w*])"
    r"|(?<![\w_])__(?=[^\s_])[^_]{1,200}__(?![\w_])|(?<![\w_])_(?=[^\s_])[^_]{1,200}(?<=[^\s_])_(?![\w_])"
    r"|`[^`\s][^`]{0,200}`|</?[A-Za-z][A-Za-z0-9]{0,10}(?:\s[^<>]{0,200})?/?>"
    r"|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|\[[^\[\]]{1,200}\]\(\S{1,200}\)"
)


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    texts: list[tuple[Span, str]] = [(item.span, item.stem)]
    texts += [(text.span, text.value) for text in (*item.options, *item.further)]
    texts.append((item.question.id.span, item.question.rationale))
    for span, text in texts:
        found = _MARKS.search(text) if _SIGNS.search(text) else None
        if found and fold(found[0]) not in setting.anchored.source.normal.text:
            yield (
                span,
                f"the text has the markup `{found[0]}`, which is shown as it is typed. Write the plain words.",
            )
