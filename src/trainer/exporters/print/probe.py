"""Can this machine print? Asked in a process of its own, for a broken text library may take its process along.

`python -m trainer.exporters.print.probe` prints one JSON list a finding: level, code, message.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import NamedTuple

from trainer.exporters.output import UnavailableError
from trainer.exporters.print.machine import PANGO, SUBSET, loaded_press, mend
from trainer.problems import Level

SECONDS = 60
"""Longest time that a trial print may take."""


class Lack(NamedTuple):
    """What the machine lacks; an error where nothing can be printed without it."""

    level: Level
    code: str
    message: str


def probe() -> list[Lack]:
    """Everything that is missing; nothing where sheets print as they should."""
    command = [sys.executable, "-m", "trainer.exporters.print.probe"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return [Lack("error", "print-stuck", f"a trial page took longer than {SECONDS} seconds.")]
    lacks = [Lack(*json.loads(line)) for line in done.stdout.splitlines() if line.startswith('["')]
    if done.returncode and not any(lack.level == "error" for lack in lacks):
        lacks.append(_crash(done.returncode, done.stderr))
    return lacks


def _crash(status: int, said: str) -> Lack:
    last = said.strip().splitlines()[-1:] or [f"exit status {status}"]
    message = f"a trial page ended the process ({last[0]}). Reinstall Pango and Fontconfig. {mend(PANGO)}"
    return Lack("error", "print-crash", message)


def lacks() -> Iterator[Lack]:
    """What is missing, found by loading everything and printing one page in this process."""
    try:
        loaded_press()
    except UnavailableError as error:
        yield Lack("error", "print-library" if "Pango" in str(error) else "print-font", str(error))
        return
    yield from _lesser()
    from trainer.exporters.print.press.pdf import set_up, to_pdf

    to_pdf(['<html lang="en"><head><title>Trial</title></head><body><p>Trial</p></body></html>'], set_up())


def _lesser() -> Iterator[Lack]:
    from weasyprint.text.ffi import fontconfig, harfbuzz_subset

    if not harfbuzz_subset:
        message = f"the library HarfBuzz-Subset is missing: printing takes longer, files differ. {mend(SUBSET)}"
        yield Lack("warning", "print-subset", message)
    if not fontconfig.FcConfigGetFonts(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcSetSystem).nfont:
        message = (
            "the system has no font: Latin, Greek, Cyrillic, Arabic and Devanagari print all the same, other scripts"
            " print as boxes. Install a font for them, on Debian and Ubuntu so: sudo apt-get install fonts-noto"
        )
        yield Lack("notice", "print-system-fonts", message)


if __name__ == "__main__":
    for lack in lacks():
        print(json.dumps(lack), flush=True)
