"""Lines of input from a pipe, or from a terminal without editing, with a time limit where one is wanted."""

import codecs
import os
import select
import time
from contextlib import suppress
from typing import TextIO

LONGEST = 20_000
"""Bytes of a line that are looked at; no answer is longer, whatever a pipe sends."""

SEVERAL_WAIT = 0.03
"""Seconds within which what follows a line can only have been pasted: nobody types a key so soon."""


class TimeUpError(Exception):
    """The time limit has passed while an answer was awaited; its text is what was typed by then."""


class Lines:
    """Reads a stream by its file descriptor; bytes that are no UTF-8 are taken for Latin-1, of which any are a text.

    A process without standard input has None, which is at its end.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._descriptor = stream.fileno() if stream else -1
        self._encoding = codecs.lookup(stream.encoding or "utf-8").name if stream else ""
        self._is_terminal = stream is not None and stream.isatty()
        self._bytes = b""
        self._ended = stream is None

    def read(self, deadline: float | None = None) -> str | None:
        """The next line without its end, or None at the end of input.

        Of a terminal, several lines at once come as one text, and a line that Ctrl-D cuts off is none.
        `deadline` is a time of `time.monotonic`; past it, TimeUpError is raised.
        """
        while b"\n" not in self._bytes and not self._ended:
            self._await(deadline)
            chunk = self._chunk()
            self._ended = not chunk
            self._bytes += chunk
            if b"\n" not in self._bytes:
                self._bytes = self._bytes[:LONGEST]
        if not self._bytes or (self._is_terminal and self._ended):
            return None
        if self._is_terminal:
            return self._at_once()
        line, _, self._bytes = self._bytes.partition(b"\n")
        return self._text(line)

    def discard(self) -> None:
        """Forgets what was typed and not read, so that no shell reads it afterwards."""
        if self._is_terminal:
            import termios

            with suppress(termios.error):
                termios.tcflush(self._descriptor, termios.TCIFLUSH)

    def _at_once(self) -> str:
        while select.select([self._descriptor], [], [], SEVERAL_WAIT)[0] and len(self._bytes) < LONGEST:
            chunk = self._chunk()
            if not chunk:
                break
            self._bytes += chunk
        line, self._bytes = self._bytes.removesuffix(b"\n"), b""
        return self._text(line)

    def _chunk(self) -> bytes:
        """What has arrived; a terminal that is gone gives no more."""
        try:
            return os.read(self._descriptor, 65_536)
        except OSError:
            return b""

    def _text(self, line: bytes) -> str:
        line = line[:LONGEST].rstrip(b"\r")
        try:
            return line.decode(self._encoding)
        except UnicodeDecodeError:
            return line.decode("latin-1")

    def _await(self, deadline: float | None) -> None:
        if deadline is None:
            return
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self._descriptor], [], [], left)[0]:
            raise TimeUpError(self._text(self._bytes))
