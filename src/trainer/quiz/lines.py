"""Lines of input from a terminal or a pipe, with a time limit where one is wanted."""

import codecs
import os
import select
import time
from typing import TextIO

LONGEST = 20_000
"""Bytes of a line that are looked at; no answer is longer, whatever a pipe sends."""


class TimeUpError(Exception):
    """The time limit has passed while an answer was awaited."""


class Lines:
    """Reads a stream by its file descriptor; bytes that are no text become replacement characters.

    A process without standard input has None, which is at its end.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._descriptor = stream.fileno() if stream else -1
        self._encoding = codecs.lookup(stream.encoding or "utf-8").name if stream else ""
        self._bytes = b""
        self._ended = stream is None

    def read(self, deadline: float | None = None) -> str | None:
        """The next line without its end, or None at the end of input.

        `deadline` is a time of `time.monotonic`; past it, TimeUpError is raised.
        """
        while b"\n" not in self._bytes and not self._ended:
            self._await(deadline)
            chunk = os.read(self._descriptor, 65_536)
            self._ended = not chunk
            self._bytes += chunk
            if b"\n" not in self._bytes:
                self._bytes = self._bytes[:LONGEST]
        if not self._bytes:
            return None
        line, _, self._bytes = self._bytes.partition(b"\n")
        return line[:LONGEST].decode(self._encoding, "replace").rstrip("\r")

    def _await(self, deadline: float | None) -> None:
        if deadline is None:
            return
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self._descriptor], [], [], left)[0]:
            raise TimeUpError
