"""A progress bar on a terminal; silence in a pipe."""

import shutil
import sys
from types import TracebackType

from trainer.problems import printable

WIDTH = 20
_ERASE = "\r\033[K"


class Progress:
    """Counts up to `total`; used as a context, it leaves nothing behind."""

    def __init__(self, total: int) -> None:
        self._total = max(total, 1)
        self._done = 0
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def step(self, words: str) -> None:
        """One more of the total; `words` tell which."""
        self._done = min(self._done + 1, self._total)
        self.tell(words)

    def tell(self, words: str) -> None:
        """What is being done now."""
        if self._shown:
            filled = WIDTH * self._done // self._total
            line = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {printable(words)}"
            print(_ERASE + line[: shutil.get_terminal_size().columns - 1], end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Empties the line, so that something else can be printed."""
        if self._shown:
            print(_ERASE, end="", file=sys.stderr, flush=True)
