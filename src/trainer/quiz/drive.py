"""Runs a session: lines in, events out, each answer recorded before it is told."""

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from trainer.quiz.events import Ask, Event
from trainer.quiz.interrupts import Interrupts
from trainer.quiz.lines import Lines, TimeUpError
from trainer.quiz.session import Session

TIME_UP = "Time is up."


def nothing(_: object) -> None:
    """Hears what happens, and does nothing."""
    return


class Ways(NamedTuple):
    """How a session meets the world.

    `keep` hears every event before `show` does. `take` makes events of a line. `echo` gets each line that
    was read, and None where input has ended, so that what is written next starts on a line of its own.
    """

    show: Callable[[Event], None]
    take: Callable[[Session, str, float], list[Event]] = Session.take
    keep: Callable[[Event], None] = nothing
    echo: Callable[[str | None], None] = nothing


def drive(session: Session, lines: Lines, ways: Ways, deadline: float | None = None) -> None:
    """Plays a session to its end. The end of input and an interrupt end it with the score so far.

    `deadline` is a time of `time.monotonic`.
    """
    with Interrupts() as interrupts:
        events: Iterable[Event] = session.begin(time.monotonic())
        while _tell(events, ways):
            try:
                line = _read(lines, deadline, interrupts)
            except KeyboardInterrupt:
                ways.echo(None)
                events = session.stop()
            except TimeUpError:
                ways.echo(None)
                events = session.stop(TIME_UP)
            else:
                ways.echo(line)
                events = session.stop() if line is None else ways.take(session, line, time.monotonic())


def _read(lines: Lines, deadline: float | None, interrupts: Interrupts) -> str | None:
    try:
        interrupts.listen(on=True)
        return lines.read(deadline)
    finally:
        interrupts.listen(on=False)


def _tell(events: Iterable[Event], ways: Ways) -> bool:
    """Tells all events; whether the last of them awaits an input."""
    asked = False
    for event in events:
        ways.keep(event)
        ways.show(event)
        asked = isinstance(event, Ask)
    return asked
