"""The index of known modules for commands that run beside a folder of modules."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from trainer.build.write import write
from trainer.cache.index import FILE, FOLDER, Index, read, render
from trainer.cache.signature import toolchain
from trainer.cli.modules import HOME, tidy_up


@contextmanager
def known() -> Iterator[Index | None]:
    """The index, kept even when interrupted; none where there is no folder of modules to keep it beside."""
    if not os.path.isdir(HOME):
        yield None
        return
    tidy_up((FOLDER,))
    index = read(".", toolchain(), time.time_ns())
    try:
        yield index
    finally:
        if index.changed:
            write(os.path.join(FOLDER, ".gitignore"), b"*\n", [])
            write(os.path.join(FOLDER, FILE), render(index), [])
