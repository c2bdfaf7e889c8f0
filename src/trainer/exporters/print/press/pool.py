"""Documents to PDFs: in this process, or in copies of it that are made when libraries and fonts are loaded."""

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial

from trainer.exporters.print.documents import Document
from trainer.exporters.print.press.html import render
from trainer.exporters.print.press.long import to_long_pdf
from trainer.exporters.print.press.pdf import set_up, to_pdf
from trainer.processes import pool

Order = tuple[Document, str]
"""A document and the digest that it is to carry."""

_orders: list[Order] = []
"""What a copy of this process finds to do, by place: views are inherited and not sent."""


def pressed(orders: Sequence[Order], jobs: int) -> Iterator[bytes]:
    """The PDFs in the order asked for; neither their number of processes nor their order changes a byte."""
    for document, _ in orders:
        set_up(document.look)  # before any copy of this process is made
    forks = jobs > 1 and _can_fork()
    if len(orders) < 2 or not forks:
        yield from (_press(order, forks=forks) for order in orders)
        return
    _orders[:] = orders
    try:
        yield from _in_copies(min(jobs, len(orders)))
    finally:
        _orders.clear()


def _can_fork() -> bool:
    """Only Linux: a copy of a process that has used macOS's text libraries may hang."""
    return sys.platform == "linux" and not multiprocessing.current_process().daemon


def _in_copies(jobs: int) -> Iterator[bytes]:
    """The largest first, so that no copy is left alone with it at the end."""
    with pool(jobs) as executor:
        short = [place for place, (document, _) in enumerate(_orders) if not document.continued]
        by_size = sorted(short, key=lambda place: -_orders[place][0].size)
        begun = _begin(executor, by_size)
        for place in range(len(_orders)):
            yield _result(begun.get(place), place)


def _begin(executor: Executor, places: Sequence[int]) -> "dict[int, Future[bytes]]":
    begun: dict[int, Future[bytes]] = {}
    try:
        for place in places:
            begun[place] = executor.submit(_press_at, place)
    except BrokenExecutor:  # what could not be begun is done here
        pass
    return begun


def _result(future: "Future[bytes] | None", place: int) -> bytes:
    """What a copy made; this process makes what is continued, and what a copy was killed over."""
    try:
        return future.result() if future else _press(_orders[place], forks=True)
    except BrokenExecutor:
        return _press_at(place)


def _press_at(place: int) -> bytes:
    return _press(_orders[place])


def _press(order: Order, *, forks: bool = False) -> bytes:
    document, digest = order
    texts = [partial(render, part, digest) for part in document.parts]
    press = set_up(document.look)
    if document.continued:
        return to_long_pdf(texts, press, forks=forks)
    return to_pdf([text() for text in texts], press)
