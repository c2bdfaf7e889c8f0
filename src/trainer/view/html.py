"""The trace of a module as one page of HTML: no script, nothing from the network, every text escaped."""

from pathlib import Path
from typing import Any

from trainer.trace.anchored import Anchored
from trainer.view.article import article
from trainer.view.layers import Piece

TEMPLATES = Path(__file__).parent.parent / "templates" / "trace"
RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he khw ks ku ps sd ug ur yi".split())
"""Languages written from right to left (CLDR, characterOrder)."""


def page(anchored: Anchored) -> str:
    """The whole page; the same module gives the same bytes."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(lambda name: (TEMPLATES / name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(classes=_classes, hint=_hint)
    module = anchored.module
    values: dict[str, Any] = {
        "module": module,
        "article": article(anchored),
        "topics": [bank.title for bank in module.banks],
        "direction": "rtl" if module.language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr",
        "css": (TEMPLATES / "page.css").read_text("utf-8"),
    }
    return environment.get_template("page.html").render(values)


def _classes(piece: Piece) -> str:
    """The classes of a piece of the article: how often it is quoted, and what else is the matter."""
    names = [what for what in ("answer", "context", "open", "doubt", "waived") if piece.has(what)]
    quoting = len(piece.owners("quote"))
    if quoting:
        names.insert(0, f"quoted by-{min(quoting, 3)}")
    return " ".join(names)


def _hint(piece: Piece) -> str:
    """What a reader is told about a piece under the pointer."""
    parts = []
    if piece.has("open"):
        parts.append("no question asks this")
    if piece.has("doubt"):
        parts.append("perhaps a name or date that no question asks")
    parts += [f"waived: {reason}" for reason in piece.owners("waived")]
    if piece.has("quote"):
        parts.append(f"quoted by {', '.join(piece.owners('quote'))}")
    return "; ".join(parts)
