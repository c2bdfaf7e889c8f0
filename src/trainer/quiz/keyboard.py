"""Lines from a terminal with editing and a history: arrow keys, Home, Ctrl-U. Loaded for a terminal alone."""

import io
import os
import readline
import select
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from trainer.quiz.lines import LONGEST, SEVERAL_WAIT, TimeUpError

END_OF_INPUT = b"\x04"


class _ResumedError(Exception):
    """The quiz was stopped and goes on: the prompt is to be shown again, with what was typed."""


def _text(line: str) -> str:
    """A line whose bytes are no text of the terminal's encoding is taken for Latin-1, of which any are one."""
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return line.encode(sys.stdin.encoding, "surrogateescape").decode("latin-1")
    return line


class Keyboard:
    """Reads through readline; several lines at once come as one text."""

    def __init__(self) -> None:
        self._prompt = ""
        self._descriptor = sys.stdin.fileno()
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="surrogateescape")
        self._typed = ""
        self._ended = False
        readline.set_startup_hook(lambda: readline.insert_text(self._typed))
        readline.set_auto_history(True)

    def show(self, prompt: str) -> None:
        """What is to stand before the cursor."""
        self._prompt = prompt

    def read(self, deadline: float | None = None) -> str | None:
        """The next line, or None at the end of input; past the deadline, TimeUpError with what was typed by then."""
        self._typed = ""
        while not self._ended:
            known = readline.get_current_history_length()
            try:
                with self._signals(deadline):
                    line = input(self._prompt)
            except _ResumedError as resumed:
                if readline.get_current_history_length() > known:  # it came just after a line was done
                    return _text(readline.get_history_item(known + 1))
                self._typed = str(resumed)
            except (EOFError, OSError):
                return None
            else:
                return f"{line}\n" if self._several() else _text(line)

        return None

    def discard(self) -> None:
        """Forgets what was typed and not read, so that no shell reads it afterwards."""
        termios.tcflush(self._descriptor, termios.TCIFLUSH)

    def _several(self) -> bool:
        """Whether more arrives together with a line, which can only have been pasted; Ctrl-D alone is none."""
        more = self._waiting()
        self._ended = more == END_OF_INPUT
        return bool(more) and not self._ended

    def _waiting(self) -> bytes:
        """What waits already, unfinished lines too, of which a terminal tells in raw mode alone."""
        before = termios.tcgetattr(self._descriptor)
        raw = termios.tcgetattr(self._descriptor)
        raw[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(self._descriptor, termios.TCSANOW, raw)
        found = b""
        try:
            while select.select([self._descriptor], [], [], SEVERAL_WAIT)[0] and len(found) < LONGEST:
                found += os.read(self._descriptor, LONGEST)
        finally:
            termios.tcsetattr(self._descriptor, termios.TCSANOW, before)
        return found

    @contextmanager
    def _signals(self, deadline: float | None) -> Iterator[None]:
        """Within it, the end of time and going on after a stop break off the line that is being typed."""
        before = {number: signal.signal(number, handler) for number, handler in self._handlers().items()}
        if deadline is not None:
            signal.setitimer(signal.ITIMER_REAL, max(deadline - time.monotonic(), 0.001))
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            for number, handler in before.items():
                signal.signal(number, handler)

    def _handlers(self) -> dict[int, Callable[[int, FrameType | None], None]]:
        def time_is_up(_number: int, _frame: FrameType | None) -> None:
            raise TimeUpError(readline.get_line_buffer())

        def resumed(_number: int, _frame: FrameType | None) -> None:
            raise _ResumedError(readline.get_line_buffer())

        return {signal.SIGALRM: time_is_up, signal.SIGCONT: resumed}
