"""Writes the seeds of the corpus: valid inputs that the fuzzer starts from."""

import tempfile
from pathlib import Path

from modules import QUESTION, SHIPPED, SOURCE, write_module

HOME = Path(__file__).parent / "corpus"


def seeds() -> dict[str, bytes]:
    """A small whole input for each target."""
    with tempfile.TemporaryDirectory() as home:
        folder = write_module(Path(home))
        files = {name: (folder / f"{name}.yaml").read_bytes() for name in ("module", "bank")}
    shift = b"16 January 2024\x00a day after\x00back\x00World Economic Forum (WEF)\x00three\x001,100 km"
    return {
        "manifest": files["module"],
        "bank": files["bank"],
        "cast": b"entities:\n" + (SHIPPED / "entities.yaml").read_bytes().split(b"entities:\n", 1)[1][:1500],
        "source": SOURCE.encode(),
        "ledger": b'{"format": 1, "questions": {"a": {"digest": "x", "spans": [[1, 2]]}}, "dated": {"a": ["x", 5]}}',
        "question": QUESTION.encode(),
        "anchoring": f"{SOURCE}\x00opened on 3 May 1932".encode(),
        "derivations": shift,
        "grading": b"3 May 1805",
    }


if __name__ == "__main__":
    for name, data in seeds().items():
        (HOME / name).mkdir(parents=True, exist_ok=True)
        (HOME / name / "seed").write_bytes(data)
