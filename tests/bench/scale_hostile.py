"""Measures how soon inputs of a megabyte that are made to be slow are answered by `trainer check`.

Prints the slowest, in seconds of the processor, beside a valid module of the same size, which is the floor.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from libraries import write_numbered
from slow_inputs import inputs

SIZE = 1_000_000
SHOWN = 12
LIMIT = 20
"""Seconds after which an input counts as one that hangs."""


def seconds(folder: Path) -> float:
    """Processor time of one check, its start included; the limit where it hangs."""
    before = os.times()
    command = [sys.executable, "-m", "trainer", "check", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return LIMIT
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr, done.stderr
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        valid = write_numbered(Path(home), 0, 3_000)
        size = sum(path.stat().st_size for path in valid.iterdir())
        print(f"{seconds(valid):6.2f} s  a valid module of 3,000 questions, {size / 1e6:.1f} MB")
    measured: list[tuple[float, str]] = []
    for name, write in inputs(SIZE).items():
        with tempfile.TemporaryDirectory() as home:
            write(Path(home))
            measured.append((seconds(Path(home)), name))
    measured.sort(reverse=True)
    print(f"{measured[len(measured) // 2][0]:6.2f} s  the median of {len(measured)} hostile inputs; the slowest:")
    for took, name in measured[:SHOWN]:
        print(f"{took:6.2f} s  {name}")


if __name__ == "__main__":
    main()
