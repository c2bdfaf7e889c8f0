"""docs/problems.md: the sections of all codes in one document. Run as a program, it writes the file anew."""

import re

from trainer.reports.explained import codes, section
from tree import ROOT

REFERENCE = ROOT / "docs" / "problems.md"
_HEAD = """# Problems

Every code that `trainer check` and the other commands may end a line with, as `trainer explain CODE` tells it.
"""


def reference() -> str:
    return "\n".join((_HEAD, *(re.sub(r"^# ", "## ", section(code)) for code in codes())))


if __name__ == "__main__":
    REFERENCE.write_text(reference(), "utf-8")
