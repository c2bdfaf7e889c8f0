"""Finds the browser that tests open pages in: Chromium, or one that is built on it."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

PROGRAMS = """chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge microsoft-edge-stable
    msedge""".split()
APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge")
FOLDERS = (Path("/Applications"), Path("~/Applications"))
"""Where a Mac keeps applications, which stand on no search path."""
SECONDS = 60
"""Within which a browser tells its version, also on a busy machine."""


def find_browser() -> str | None:
    """Give the path of the first one that starts; None where there is none."""
    return next(filter(starts, candidates()), None)


def candidates() -> Iterator[str]:
    """Give what may be such a browser, by name: those on the search path, then the applications of a Mac."""
    yield from filter(None, map(shutil.which, PROGRAMS))
    for folder in FOLDERS:
        for name in APPLICATIONS:
            path = folder.expanduser() / f"{name}.app" / "Contents" / "MacOS" / name
            if path.exists():
                yield str(path)


def starts(path: str) -> bool:
    """Tell whether it is more than a name: Ubuntu has a `chromium-browser` that only says what to install."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
