"""Runs a session: lines in, events out, each answer recorded before it is told."""

import time
from collections.abc import Callable, Iterable
from typing import Protocol

from trainer.quiz.events import Ask, Event
from trainer.quiz.lines import Lines, TimeUpError
from trainer.quiz.session import Session

TIME_UP = "Time is up."


class View(Protocol):
    def show(self, event: Event, /) -> None: ...


def drive(
    session: Session,
    view: View,
    lines: Lines,
    *,
    keep: Callable[[Event], None] = lambda _: None,
    echo: Callable[[str | None], None] = lambda _: None,
    deadline: float | None = None,
) -> None:
    """Plays a session to its end. The end of input and an interrupt end it with the score so far.

    `keep` hears every event before the view does. `echo` gets each line that was read, and None where
    input has ended, so that what is written next starts on a line of its own.
    """
    events: Iterable[Event] = session.begin(time.monotonic())
    while True:
        asked = _tell(events, view, keep)
        if not asked:
            return
        try:
            line = lines.read(deadline)
        except KeyboardInterrupt:
            echo(None)
            events = session.stop()
        except TimeUpError:
            echo(None)
            events = session.stop(TIME_UP)
        else:
            echo(line)
            events = session.stop() if line is None else session.take(line, time.monotonic())


def _tell(events: Iterable[Event], view: View, keep: Callable[[Event], None]) -> bool:
    """Tells all events; whether the last of them awaits an input."""
    asked = False
    for event in events:
        keep(event)
        view.show(event)
        asked = isinstance(event, Ask)
    return asked
