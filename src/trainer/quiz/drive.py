"""Runs a session: lines in, events out, each answer recorded before it is told."""

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from trainer.quiz.events import Ask, Event
from trainer.quiz.interrupts import Interrupts
from trainer.quiz.lines import TimeUpError
from trainer.quiz.session import Session

TIME_UP = "Time is up."


class Source(Protocol):
    """Where lines come from; `discard` forgets what is typed and not read."""

    def read(self, deadline: float | None = None) -> str | None: ...

    def discard(self) -> None: ...


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


def drive(session: Session, lines: Source, ways: Ways, deadline: float | None = None) -> None:
    """Plays a session to its end. The end of input and an interrupt end it with the score so far.

    `deadline` is a time of `time.monotonic`.
    """
    with Interrupts() as interrupts:
        events: Iterable[Event] = session.begin(time.monotonic())
        while _tell(events, ways, deadline):
            try:
                line = _read(lines, deadline, interrupts)
            except KeyboardInterrupt:
                ways.echo(None)
                events = session.stop()
            except TimeUpError as up:
                lines.discard()
                ways.echo(None)
                events = session.time_up(str(up), time.monotonic(), TIME_UP)
            else:
                ways.echo(line)
                events = session.stop() if line is None else ways.take(session, line, time.monotonic())


def _read(lines: Source, deadline: float | None, interrupts: Interrupts) -> str | None:
    try:
        interrupts.listen(on=True)
        return lines.read(deadline)
    finally:
        interrupts.listen(on=False)


def _tell(events: Iterable[Event], ways: Ways, deadline: float | None) -> bool:
    """Tells all events; whether the last of them awaits an input."""
    asked = False
    for event in events:
        asked = isinstance(event, Ask)
        if isinstance(event, Ask) and deadline is not None:
            event = event._replace(left=max(0, round(deadline - time.monotonic())))
        ways.keep(event)
        ways.show(event)
    return asked
