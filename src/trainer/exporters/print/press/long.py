"""A document of several parts whose page numbers run on: its parts are laid out side by side and then bound."""

import gc
import multiprocessing
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection

from trainer.exporters.print.press.binder import Piece, bind, piece_of
from trainer.exporters.print.press.numbering import Ask, numbered
from trainer.exporters.print.press.pdf import Press, finished, rendered

Text = Callable[[], str]
"""Makes the HTML of a part, in the process that lays it out."""

MOST_PARTS = 12
"""Parts that are laid out at once: all wait, with their pages in memory, until the last is counted."""


class _CountedError(Exception):
    """Ends a rendering that was only to count pages."""


def to_long_pdf(texts: Sequence[Text], press: Press, *, forks: bool) -> bytes:
    """The PDF of parts that follow one another; the same bytes either way."""
    if forks and len(texts) <= MOST_PARTS:
        return bind(_side_by_side(texts, press))
    return bind(_one_by_one(texts, press))


def _piece(page: str, press: Press, ask: Ask) -> Piece:
    with numbered(ask):
        document = rendered(page, press)
    return finished(document, piece_of)


def _one_by_one(texts: Sequence[Text], press: Press) -> list[Piece]:
    """Each part twice: to count its pages, and to print them. Takes little memory."""
    pages = [text() for text in texts]
    counts = [_count(page, press) for page in pages]
    pieces: list[Piece] = []
    for place, page in enumerate(pages):
        before = sum(counts[:place])
        pieces.append(_piece(page, press, partial(_told, before, sum(counts))))
    return pieces


def _told(before: int, total: int, _count: int) -> tuple[int, int]:
    return before, total


def _count(page: str, press: Press) -> int:
    def ask(count: int) -> tuple[int, int]:
        counts.append(count)
        raise _CountedError

    counts: list[int] = []
    try:
        with numbered(ask):
            rendered(page, press)
    except _CountedError:
        pass
    return counts[0]


def _side_by_side(texts: Sequence[Text], press: Press) -> list[Piece]:
    """Each part in a copy of this process, which tells its pages and then waits for its place."""
    context = multiprocessing.get_context("fork")
    ends, copies = [], []
    for text in texts:
        here, there = context.Pipe()
        copy = context.Process(target=_in_copy, args=(text, press, there))
        copy.start()
        there.close()
        ends.append(here)
        copies.append(copy)
    try:
        return _collected(ends)
    except EOFError:  # a copy was killed
        return _one_by_one(texts, press)
    finally:
        for copy in copies:
            copy.kill()
            copy.join()


def _collected(ends: Sequence[Connection]) -> list[Piece]:
    counts: list[int] = [end.recv() for end in ends]
    for place, end in enumerate(ends):
        end.send((sum(counts[:place]), sum(counts)))
    return [end.recv() for end in ends]


def _in_copy(text: Text, press: Press, end: Connection) -> None:
    gc.disable()  # the copy ends with its one part

    def ask(count: int) -> tuple[int, int]:
        end.send(count)
        before, total = end.recv()
        return before, total

    end.send(_piece(text(), press, ask))
