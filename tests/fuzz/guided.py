"""Coverage-guided fuzzing of one target: `python tests/fuzz/guided.py TARGET [SECONDS]`.

Needs `pip install atheris`, which the tests do not. What it finds goes into tests/fuzz/corpus/TARGET/, which the
tests run through ever after; the inputs that are merely new go into a folder of their own and are not kept.
"""

import sys
import tempfile
from pathlib import Path

import atheris

HOME = Path(__file__).parent
sys.path.insert(0, str(HOME.parent))

with atheris.instrument_imports(include=["trainer"]):
    from fuzz.targets import TARGETS

SLOW = 5
"""Seconds after which one input counts as a hang."""


def main() -> None:
    name, seconds = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "60"
    kept = HOME / "corpus" / name
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as new:
        options = [f"-max_total_time={seconds}", f"-timeout={SLOW}", "-max_len=20000", "-rss_limit_mb=2000"]
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={kept}/", new, str(kept)], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
