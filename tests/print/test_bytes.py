"""Same input, same bytes: in any process, with any hash seed."""

import hashlib
import os
import subprocess
import sys

from papers import course, printed

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
