"""YAML text to a tree of nodes that know their line and column. The only importer of yaml."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from trainer.problems import Problem, Span

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
    return (None, deep[:1]) if deep else (node, problems)


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


_HINTS = (
    (r"\t", "a tab stands in the indentation. Indent with spaces."),
    (r"mapping values are not allowed", "a colon and a space stand inside a text. Put the text in quotes."),
    (
        r"expected <block end>|did not find expected '-'",
        "the indentation does not fit the lines above. "
        "Start this line in the column of its neighbours, and put a text that holds a quote mark in quotes.",
    ),
    (r"could not find expected ':'|simple key", "a key without its colon. Write `key: value`."),
    (r"quoted scalar|end of stream", "a quote mark or bracket is never closed."),
    (r"flow (sequence|mapping)|expected ',' or", "a bracket is never closed, or a comma is missing."),
    (r"another document", "a second document (`---`). Keep one document to a file."),
    (
        r"cannot start any token",
        "the text starts with a character that YAML keeps for itself. Put it in quotes.",
    ),
)


def _syntax_problem(error: Any, text: str, path: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    span = _span(mark, path) if mark else Span(path)
    lines = text.splitlines()
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Problem(span, "yaml-syntax", f"not YAML: {_HINTS[0][1]}")
    said = f"{error.context or ''} {error.problem or ''}"
    hint = next((mend for pattern, mend in _HINTS if re.search(pattern, said)), f"{error.problem}.")
    return Problem(span, "yaml-syntax", f"not YAML: {hint}")


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
        return Scalar(node.value, span, node.style is None)
    if depth > MAX_DEPTH:
        problems.append(Problem(span, *_TOO_DEEP))
        return Sequence((), span)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_convert(item, path, problems, depth + 1) for item in node.value), span)
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key_node, value_node in node.value:
        key = _convert(key_node, path, problems, depth + 1)
        if not isinstance(key, Scalar):
            message = "a key must be a plain word. A text that starts with { or [ needs quotes."
            problems.append(Problem(key.span, "bad-key", message))
        elif key.value in entries:
            first = entries[key.value][0].span.line
            message = f"the key `{key.value}` stands twice here, first on line {first}. Remove one."
            problems.append(Problem(key.span, "duplicate-key", message))
        else:
            entries[key.value] = (key, _convert(value_node, path, problems, depth + 1))
    return Mapping(tuple(entries.values()), span)
