"""Page numbers that run on over several documents: told when all pages are laid out and no footer is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import layout

Ask = Callable[[int], tuple[int, int]]
"""How many pages a part has → how many come before it, and how many there are in all."""


@contextmanager
def numbered(ask: Ask) -> Iterator[None]:
    """Within, a document that is rendered takes its page numbers from `ask`.

    WeasyPrint makes the footers of all pages last; nothing public comes in between, so its maker is wrapped.
    """
    make = layout.make_margin_boxes
    told: list[tuple[int, int]] = []

    def make_numbered(context: Any, page: Any, state: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        if not told:
            told.append(ask(len(context.page_maker) - 1))
        before, total = told[0]
        state[1]["page"] = [before + context.current_page]
        state[1]["pages"] = [total]
        return make(context, page, state)

    layout.make_margin_boxes = make_numbered
    try:
        yield
    finally:
        layout.make_margin_boxes = make
