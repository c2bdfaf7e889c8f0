"""YAML text to a tree of nodes that know their line and column. The only importer of yaml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from trainer.problems import Problem, Span
from trainer.syntax import Place, diagnose

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

MAX_CHARACTERS = 8_000_000
"""Largest YAML file that is read, in characters: some 20,000 questions, far above any real bank."""

MAX_DEPTH = 20
"""Deepest nesting; the format itself needs 6."""

_SUSPECT = re.compile(r"(?:^|[\s\[{,:?-])(?:[&*]\S|!)", re.MULTILINE)
"""Where an alias, an anchor or a tag may stand; most files have none, and need not be read twice."""
_INDENT = re.compile(r"^[\s?:-]{100}", re.MULTILINE)
_SAFE_BRACKETS = 500
"""Brackets that the C parser surely nests without running out of stack."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text exactly as typed: `yes`, `1.10` and `007` stay what they are."""

    value: str
    span: Span
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys in the order of the file, each once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def parse(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """The tree of one YAML document, or None with the problems that forbid one."""
    if len(text) > MAX_CHARACTERS:
        message = f"the file has {len(text):,} characters; the limit is {MAX_CHARACTERS:,}. Split the bank."
        return None, [Problem(Span(path), "file-too-large", message)]
    problem = _refusal(text, path) if _suspect(text) else None
    if problem:
        return None, [problem]
    loader = _LOADER(text)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return None, [_refusal(text, path) or _syntax_problem(error, text, path)]
    except yaml.YAMLError:
        return None, [_unreadable(text, path)]
    finally:
        loader.dispose()
    if root is None:
        return None, [Problem(Span(path), "empty-file", "the file holds nothing. Write it, or remove it.")]
    problems: list[Problem] = []
    node = _convert(root, path, problems)
    deep = [problem for problem in problems if problem.code == "yaml-depth"]
    if deep:
        return None, deep[:1]
    cut = list(_cut_short(root, text.split("\n"), path)) if _CUT.search(text) else []
    return (None, cut) if cut else (node, problems)


def _suspect(text: str) -> bool:
    """Whether the text may hold what is refused before any tree is built of it."""
    brackets = text.count("[") + text.count("{")
    return brackets > _SAFE_BRACKETS or bool(_SUSPECT.search(text) or _INDENT.search(text))


def _refusal(text: str, path: str) -> Problem | None:
    """Aliases, anchors, tags and depth, found in the event stream, before any tree is built."""
    loader = _LOADER(text)
    depth = 0
    try:
        while loader.check_event():
            event = loader.get_event()
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            found = _forbidden(event, depth)
            if found:
                return Problem(_span(event.start_mark, path), *found)
    except yaml.YAMLError:
        return None
    finally:
        loader.dispose()
    return None


_TOO_DEEP = ("yaml-depth", f"nested more than {MAX_DEPTH} levels deep. Check the indentation and brackets.")


def _forbidden(event: Any, depth: int) -> tuple[str, str] | None:
    if isinstance(event, yaml.AliasEvent):
        return "yaml-alias", f"aliases (*{event.anchor}) are not part of the format. Write the value out."
    if getattr(event, "anchor", None):
        anchor = event.anchor
        return "yaml-alias", f"anchors (&{anchor}) are not part of the format. Remove it, or quote the text."
    if getattr(event, "tag", None):
        return "yaml-tag", f"tags ({event.tag}) are not part of the format. Remove it, or quote the text."
    return _TOO_DEEP if depth > MAX_DEPTH else None


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


def _convert(node: Any, path: str, problems: list[Problem], depth: int = 1) -> Node:
    span = _span(node.start_mark, path)
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, span, not node.style)
    if depth > MAX_DEPTH:
        problems.append(Problem(span, *_TOO_DEEP))
        return Sequence((), span)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_convert(item, path, problems, depth + 1) for item in node.value), span)
    entries: dict[str, tuple[Scalar, Node]] = {}
    twice: list[Scalar] = []
    for key_node, value_node in node.value:
        key = _convert(key_node, path, problems, depth + 1)
        if not isinstance(key, Scalar):
            message = "a key must be a plain word. A text that starts with { or [ needs quotes."
            problems.append(Problem(key.span, "bad-key", message))
        elif key.value in entries:
            twice.append(key)
        else:
            entries[key.value] = (key, _convert(value_node, path, problems, depth + 1))
    if twice:
        problems.append(_doubled(twice, entries[twice[0].value][0].span.line))
    return Mapping(tuple(entries.values()), span)


def _doubled(keys: list[Scalar], first: int) -> Problem:
    """Several keys that stand twice are two items, of which the second was not begun."""
    names = f"the key `{keys[0].value}` stands"
    mend = "Remove one."
    if len(keys) > 1:
        names = f"`{keys[0].value}` and {len(keys) - 1} more keys stand"
        mend = f"Begin the next item with a dash: `- {keys[0].value}: …`."
    return Problem(keys[0].span, "duplicate-key", f"{names} twice here, first on line {first}. {mend}")


_CUT = re.compile(r"\s#[^\s#]")


def _cut_short(node: Any, lines: list[str], path: str) -> Iterator[Problem]:
    """Texts without quotes that end before a # to which a word is joined, which nobody writes for a comment."""
    if not isinstance(node, yaml.ScalarNode):
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                yield from _cut_short(part, lines, path)
    elif not node.style and _CUT.match(lines[node.end_mark.line][node.end_mark.column :]):
        message = "what follows the # is a comment, and no part of this text. Put the text in quotes, or write `# `."
        yield Problem(_span(node.end_mark, path), "comment-in-text", message)
