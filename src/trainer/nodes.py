"""YAML text to a tree of nodes that know their line and column. The only importer of yaml."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from trainer.problems import Problem, Span
from trainer.syntax import Place, diagnose

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

MAX_CHARACTERS = 8_000_000
"""Largest YAML file that is read, in characters: some 20,000 questions, far above any real bank."""

MAX_DEPTH = 20
"""Deepest nesting; the format itself needs 6."""


class Scalar(NamedTuple):
    """A text exactly as typed: `yes`, `1.10` and `007` stay what they are."""

    value: str
    span: Span
    plain: bool = True


class Sequence(NamedTuple):
    items: tuple["Node", ...]
    span: Span


class Mapping(NamedTuple):
    """Keys in the order of the file, each once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def parse(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """The tree of one YAML document, or None with the problems that forbid one."""
    if len(text) > MAX_CHARACTERS:
        message = f"the file has {len(text):,} characters; the limit is {MAX_CHARACTERS:,}. Split the bank."
        return None, [Problem(Span(path), "file-too-large", message)]
    problems: list[Problem] = []
    reader = _Reader(text, path)
    try:
        node = reader.document(problems)
    except _RefusedError as refused:
        return None, [refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, path)]
    except yaml.YAMLError:
        return None, [_unreadable(text, path)]
    finally:
        reader.close()
    if node is None:
        return None, [Problem(Span(path), "empty-file", "the file holds nothing. Write it, or remove it.")]
    cut = list(_cut_short(text, path)) if "#" in text and _CUT.search(text) else []
    cut += reader.parted
    return (None, cut) if cut else (node, problems)


class _RefusedError(Exception):
    """What the format forbids, met before anything is built of it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Reader:
    """Events to nodes, each event once; an alias, which makes a tree of any size out of a few, is never followed."""

    def __init__(self, text: str, path: str) -> None:
        loader = _LOADER(text)
        self._next: Callable[[], Any] = loader.get_event
        self.close: Callable[[], None] = loader.dispose
        self._path, self._text = path, text
        self._bare: set[Span] = set()
        self.parted: list[Problem] = []
        """Texts without quotes that a comma cuts in two."""

    def document(self, problems: list[Problem]) -> Node | None:
        """The tree of the only document, or None where there is none."""
        self._next()  # the stream begins
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        first = self._next()
        node = self._node(first, problems, 1)
        self._next()  # the document ends
        second = self._next()
        if not isinstance(second, yaml.StreamEndEvent):
            said = ("expected a single document", "but found another document")
            raise yaml.MarkedYAMLError(said[0], first.start_mark, said[1], second.start_mark)
        return node

    def _node(self, event: Any, problems: list[Problem], depth: int) -> Node:
        kind = type(event)
        mark = event.start_mark
        span = _NEW(Span, (self._path, mark.line + 1, mark.column + 1))
        if event.anchor or kind is _ALIAS or event.tag:
            raise _RefusedError(Problem(span, *_forbidden(event)))
        if kind is _SCALAR:
            return _NEW(Scalar, (event.value, span, not event.style))
        if depth > MAX_DEPTH:
            raise _RefusedError(Problem(span, *_TOO_DEEP))
        if kind is _MAPPING:
            entries = self._entries(problems, depth + 1)
            if event.flow_style:
                self._find_parted(entries)
            return Mapping(entries, span)
        items = []
        while type(event := self._next()) is not _SEQUENCE_END:
            items.append(self._node(event, problems, depth + 1))
        return Sequence(tuple(items), span)

    def _joined(self, key: Any, value: Any) -> bool:
        """Whether no colon stands between a key and its empty value."""
        return ":" not in self._text[key.end_mark.index : value.start_mark.index]

    def _find_parted(self, entries: tuple[tuple[Scalar, Node], ...]) -> None:
        """Keys without colons, such as `b` in `{exact: a, b}`, are the rest of the text before them."""
        first: tuple[Scalar, Scalar] | None = None
        rests: list[Scalar] = []
        for key, value in entries:
            if first and key.span in self._bare:
                rests.append(key)
            elif rests:
                break
            else:
                first = (key, value) if isinstance(value, Scalar) and value.plain and value.value else None
        if first and rests:
            key, value = first
            said = f"`{key.value}: {value.value}` ends at the comma before `{rests[0].value}`"
            whole = ", ".join(each.value for each in (value, *rests))
            mend = f'Put all of the text in quotes: {{{key.value}: "{whole}"}}.'
            self.parted.append(Problem(rests[0].span, "comma-in-text", f"{said}. {mend}"))

    def _entries(self, problems: list[Problem], depth: int) -> tuple[tuple[Scalar, Node], ...]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        twice: list[Scalar] = []
        while type(event := self._next()) is not _MAPPING_END:
            key = self._node(event, problems, depth)
            good = isinstance(key, Scalar) and key.value not in entries
            after = self._next()
            if type(after) is _SCALAR and not after.value and not after.style and self._joined(event, after):
                self._bare.add(key.span)
            value = self._node(after, problems if good else [], depth)
            if not isinstance(key, Scalar):
                message = "a key must be a plain word. A text that starts with { or [ needs quotes."
                problems.append(Problem(key.span, "bad-key", message))
            elif good:
                entries[key.value] = (key, value)
            else:
                twice.append(key)
        if twice:
            problems.append(_doubled(twice, entries[twice[0].value][0].span.line))
        return tuple(entries.values())


_NEW = tuple.__new__
"""Makes a named tuple in half the time of calling its class: a file has thousands of texts."""
_SCALAR, _MAPPING, _ALIAS = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.AliasEvent
_SEQUENCE_END, _MAPPING_END = yaml.SequenceEndEvent, yaml.MappingEndEvent
_TOO_DEEP = ("yaml-depth", f"nested more than {MAX_DEPTH} levels deep. Check the indentation and brackets.")


def _forbidden(event: Any) -> tuple[str, str]:
    anchor = event.anchor
    if isinstance(event, yaml.AliasEvent):
        return "yaml-alias", f"aliases (*{anchor}) are not part of the format. Write the value out."
    if anchor:
        return "yaml-alias", f"anchors (&{anchor}) are not part of the format. Remove it, or quote the text."
    return "yaml-tag", f"tags ({event.tag}) are not part of the format. Remove it, or quote the text."


def _span(mark: Any, path: str) -> Span:
    return Span(path, mark.line + 1, mark.column + 1)


def _syntax_problem(error: Any, text: str, path: str) -> Problem:
    mark, begun = error.problem_mark or error.context_mark, error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    since = (begun.line + 1, begun.column + 1) if begun else (0, 0)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line, column, mend = diagnose(text, Place(line, column, said, *since))
    return Problem(Span(path, line, column), "yaml-syntax", f"not YAML: {mend}")


def _unreadable(text: str, path: str) -> Problem:
    """A character that YAML forbids, found again by hand: the C parser does not say where."""
    found = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    position = found.start() if found else 0
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    shown = f"U+{ord(found[0]):04X}" if found else "unknown"
    return Problem(Span(path, line, column), "yaml-syntax", f"not YAML: a control character ({shown}). Remove it.")


def _doubled(keys: list[Scalar], first: int) -> Problem:
    """Several keys that stand twice are two items, of which the second was not begun."""
    names = f"the key `{keys[0].value}` stands"
    mend = "Remove one."
    if len(keys) > 1:
        names = f"`{keys[0].value}` and {len(keys) - 1} more keys stand"
        mend = f"Begin the next item with a dash: `- {keys[0].value}: …`."
    return Problem(keys[0].span, "duplicate-key", f"{names} twice here, first on line {first}. {mend}")


_CUT = re.compile(r"\s#[^\s#]")
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML counts as the end of a line (YAML 1.1, 5.4)."""


def _cut_short(text: str, path: str) -> Iterator[Problem]:
    """Texts without quotes that end before a # to which a word is joined, which nobody writes for a comment."""
    message = "what follows the # is a comment, and no part of this text. Put the text in quotes, or write `# `."
    lines = _LINE_END.split(text)
    events: Iterable[Any] = yaml.parse(text, _LOADER)
    for event in events:
        end = event.end_mark
        ends = type(event) is _SCALAR and not event.style and end.line < len(lines)  # the last may end after all
        if ends and _CUT.match(lines[end.line][end.column :]):
            yield Problem(_span(end, path), "comment-in-text", message)
