"""Reads module.yaml: what the module is, its source, objectives, banks and worksheets."""

import re
from dataclasses import dataclass

from trainer.load.named import Named
from trainer.load.worksheets import read_worksheets
from trainer.model import LoadedWords, NotNames, Text, Waiver
from trainer.nodes import Mapping, Node
from trainer.problems import Problem
from trainer.reading.fields import Fields, as_mapping, text_of
from trainer.reading.identity import former, slug_field
from trainer.reading.selectors import KEYS as SELECTOR_KEYS
from trainer.reading.selectors import selector_from
from trainer.worksheet import Worksheet

KEYS = (
    "format", "id", "title", "language", "source", "objectives", "banks",
    "waived", "not_names", "loaded_words", "worksheets", "formerly",
)  # fmt: skip
SOURCE_KEYS = ("file", "sha256", "title", "ignore", "reprint", "license", "author", "published", "url")
LOADED_KEYS = ("add", "allow")
NOT_NAMES_KEYS = ("words", "reason")
FORMAT = "1"
_LANGUAGE = re.compile(r"[a-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)
"""The form of a BCP 47 tag, as far as a typing mistake can be told from one (RFC 5646)."""

URL = r"https?://[\w.-]+(?::\d+)?(?:[/?#][^\s\"'<>\\`{|}]*)?"
"""A link to a page: RFC 3986 leaves these characters out of addresses, so that they are written with a `%`."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source comes from and on what terms it may be used, as citations and decks tell."""

    license: str
    author: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """module.yaml, read; `sheet_names` are what the worksheets name as it is written, to be checked later."""

    id: str
    title: str
    language: Text
    file: Text
    sha256: Text | None
    source_title: str
    ignore: tuple[Text, ...]
    reprint: bool
    origin: Origin
    objectives: tuple[tuple[str, str], ...]
    banks: tuple[Text, ...]
    waived: tuple[Waiver, ...]
    not_names: tuple[NotNames, ...]
    worksheets: tuple[Worksheet, ...]
    sheet_names: tuple[Named, ...]
    loaded: LoadedWords
    formerly: str


def read_manifest(node: Node, problems: list[Problem]) -> Manifest | None:
    """The manifest, or None where a part is missing that everything else hangs on."""
    mapping = as_mapping(node, "module.yaml", problems)
    if mapping is None:
        return None
    fields = Fields(mapping, "module.yaml", KEYS, problems)
    _check_format(fields)
    identity, title = slug_field(fields), fields.text("title", required=True)
    source = fields.mapping("source", required=True)
    own = Fields(source, "`source`", SOURCE_KEYS, problems) if source else None
    file = own.text("file", required=True) if own else None
    banks = fields.texts("banks", required=True)
    worksheets = _worksheets(fields)
    formerly = former(fields)
    objectives, waived, language = _objectives(fields), _waived(fields), _language(fields)
    if own is None:
        return None
    sha256, heading = own.text("sha256", required=True), own.text("title", required=True)
    ignore, reprint = own.texts("ignore"), own.boolean("reprint", default=False)
    if identity is None or title is None or file is None or heading is None:
        return None
    return Manifest(
        id=identity.value,
        title=title.value,
        language=language,
        file=file,
        sha256=sha256,
        source_title=heading.value,
        ignore=ignore,
        reprint=reprint,
        origin=Origin(own.value("license"), own.value("author"), own.value("published"), _url(own)),
        objectives=objectives,
        banks=_distinct(fields, banks),
        waived=waived,
        not_names=_not_names(fields),
        worksheets=tuple(sheet for sheet, _ in worksheets),
        sheet_names=tuple(named for _, named in worksheets),
        loaded=_loaded(fields),
        formerly=formerly.value if formerly else "",
    )


def _check_format(fields: Fields) -> None:
    text = fields.text("format", required=True)
    if text and text.value != FORMAT:
        message = f"format `{text.value}` is not known. This tool reads `format: {FORMAT}`."
        fields.report(text.span, "bad-format", message)


def _language(fields: Fields) -> Text:
    text = fields.text("language", required=True)
    if text is None or _LANGUAGE.fullmatch(text.value):
        return text or Text("und", fields.span)
    message = f"`{text.value}` is no language tag. Write one such as en, fa or zh-Hans (BCP 47)."
    fields.report(text.span, "bad-value", message)
    return Text("und", text.span)


def _url(source: Fields) -> str:
    """An address that a browser opens and that runs nothing."""
    text = source.text("url")
    if text is None or re.fullmatch(URL, text.value):
        return text.value if text else ""
    source.report(
        text.span, "bad-value", f"`{text.value}` is no address. Write one such as https://example.org/page."
    )
    return ""


def _objectives(fields: Fields) -> tuple[tuple[str, str], ...]:
    node = fields.mapping("objectives")
    found: list[tuple[str, str]] = []
    for key, value in node.entries if node else ():
        text = text_of(value, f"the objective `{key.value}`", fields.problems)
        if text:
            found.append((key.value, text.value))
    return tuple(found)


def _worksheets(fields: Fields) -> tuple[tuple[Worksheet, Named], ...]:
    node: Mapping | None = fields.mapping("worksheets")
    return read_worksheets(node, fields.problems) if node else ()


def _waived(fields: Fields) -> tuple[Waiver, ...]:
    waivers: list[Waiver] = []
    for item in fields.items("waived"):
        mapping = as_mapping(item, "an entry of `waived`", fields.problems)
        if mapping is None:
            continue
        own = Fields(mapping, "an entry of `waived`", (*SELECTOR_KEYS, "reason"), fields.problems)
        selector, reason = selector_from(own), own.text("reason", required=True)
        if selector and reason:
            waivers.append(Waiver(selector, reason.value))
    return tuple(waivers)


def _not_names(fields: Fields) -> tuple[NotNames, ...]:
    groups: list[NotNames] = []
    for item in fields.items("not_names"):
        mapping = as_mapping(item, "an entry of `not_names`", fields.problems)
        if mapping is None:
            continue
        own = Fields(mapping, "an entry of `not_names`", NOT_NAMES_KEYS, fields.problems)
        words, reason = own.texts("words", required=True), own.text("reason", required=True)
        if words and reason:
            groups.append(NotNames(words, reason.value))
    return tuple(groups)


def _loaded(fields: Fields) -> LoadedWords:
    node = fields.mapping("loaded_words")
    if node is None:
        return LoadedWords()
    own = Fields(node, "`loaded_words`", LOADED_KEYS, fields.problems)
    add, allow = own.texts("add"), own.texts("allow")
    return LoadedWords(tuple(text.value for text in add), tuple(text.value for text in allow))


def _distinct(fields: Fields, banks: tuple[Text, ...]) -> tuple[Text, ...]:
    seen: dict[str, Text] = {}
    for bank in banks:
        if bank.value in seen:
            fields.report(bank.span, "bad-value", f"the bank `{bank.value}` is listed twice. Remove one.")
        seen.setdefault(bank.value, bank)
    return tuple(seen.values())
