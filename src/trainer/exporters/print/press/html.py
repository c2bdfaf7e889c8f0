"""A view to HTML; every text of a bank is escaped, none is ever read as a template."""

from functools import cache

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from trainer.exporters.print.documents import Part
from trainer.exporters.print.press.sources import TEMPLATES
from trainer.exporters.print.words import digits


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(lambda name: (TEMPLATES / name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def render(part: Part, digest: str) -> str:
    """The page in HTML, its digest in the head."""
    view = part.view
    table = view.words
    return _template(part.template).render(
        view=view,
        words=table,
        digits=lambda number: digits(number, table),
        digest=digest,
    )
