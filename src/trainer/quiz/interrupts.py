"""Ctrl-C during a sitting: heard while an answer is awaited, so that nothing is left half done."""

import signal
from types import FrameType, TracebackType


class Interrupts:
    """Used as a context; within it SIGINT raises KeyboardInterrupt in `listen` only, at once or as it begins."""

    def __init__(self) -> None:
        self._listening = False
        self._pending = False

    def __enter__(self) -> "Interrupts":
        self._before = signal.signal(signal.SIGINT, self._heard)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        if self._listening:
            raise KeyboardInterrupt
        self._pending = True

    def listen(self, *, on: bool) -> None:
        """Begins or ends to let interrupts through."""
        self._listening = on
        if on and self._pending:
            self._pending = False
            raise KeyboardInterrupt
