"""Same input, same bytes: in any process, with any hash seed."""

import hashlib
import os
import re
import signal
import subprocess
import sys
import zlib

import pytest

from papers import course, printed, worksheet
from trainer.exporters import print as printing
from trainer.exporters.print.press import pool
from trainer.exporters.print.press.deflating import LEVEL
from trainer.worksheet import EDITIONS

SCRIPT = """
import hashlib, sys
sys.path[:0] = ["tests"]
from papers import course, printed
for path, data in printed(course()).items():
    print(path, hashlib.sha256(data).hexdigest())
"""


def test_bytes_are_the_same_in_another_process_with_another_hash_seed_and_time_zone() -> None:
    here = [f"{path} {hashlib.sha256(data).hexdigest()}" for path, data in printed(course()).items()]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tehran", "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    assert here == done.stdout.splitlines()


def test_streams_are_deflated_at_the_usual_level() -> None:
    (data,) = printed(course(), "-A.pdf").values()
    heads = re.findall(rb"/FlateDecode[^>]*>>\nstream\n(..)", data, re.DOTALL)
    assert 4 < len(heads)
    assert {zlib.compress(b"", LEVEL)[:2]} == set(heads)


def test_the_number_of_processes_changes_no_byte() -> None:
    made = course(worksheets=(worksheet(forms=("A", "B"), editions=EDITIONS, class_set=True),))
    outputs = printing.plan(made)
    assert dict(printing.make(made, outputs, jobs=1)) == dict(printing.make(made, outputs, jobs=3))


def test_a_killed_process_costs_nothing_but_time(monkeypatch: pytest.MonkeyPatch) -> None:
    here, alone = os.getpid(), pool._press

    def killed(order: pool.Order) -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return alone(order)

    made = course(worksheets=(worksheet(forms=("A", "B")),))
    outputs = printing.plan(made)
    whole = dict(printing.make(made, outputs))
    monkeypatch.setattr(pool, "_press", killed)
    assert whole == dict(printing.make(made, outputs, jobs=2))
