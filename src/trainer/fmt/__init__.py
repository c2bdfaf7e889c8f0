"""One layout for the files that a curator writes: spaces, line breaks and blank lines; never a value or a comment."""

from trainer import nodes
from trainer.nodes import Mapping, Node, Scalar, Sequence
from trainer.problems import Problem, Span

MOST_ROUNDS = 4
"""A line that is folded may shorten another; more rounds than that have never been seen."""


def laid_out(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text in the one layout; the text itself, with problems, where it has none that keeps all it says."""
    from trainer.fmt.marks import comments

    before, problems = nodes.parse(text, path)
    if before is None or problems:
        return text, problems
    new = _settled(text.replace("\r\n", "\n"))
    after, _ = nodes.parse(new, path) if new else (None, [])
    if after and said(before) == said(after) and comments(text) == comments(new):
        return new, []
    message = "this file cannot be laid out without losing something. Nothing was changed; lay it out by hand."
    return text, [Problem(Span(path), "not-laid-out", message)]


def _settled(text: str) -> str:
    """The text laid out until nothing changes any more; empty where that cannot be."""
    from ruamel.yaml.error import YAMLError

    from trainer.fmt.layout import dumped
    from trainer.fmt.lines import arranged

    for _ in range(MOST_ROUNDS):
        try:
            new = arranged(dumped(text))
        except YAMLError:
            return ""
        if new == text:
            return new
        text = new
    return ""


def said(node: Node) -> object:
    """What a tree says, without its places."""
    match node:
        case Scalar(value):
            return value
        case Sequence(items):
            return tuple(map(said, items))
        case Mapping(entries):
            return {key.value: said(value) for key, value in entries}
