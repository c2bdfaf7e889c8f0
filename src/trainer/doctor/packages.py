"""Python and the packages: which are there, in which version, and what is not possible without them."""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from trainer.doctor.finding import Finding

OLDEST = (3, 11)
NEEDED = ("genanki", "jinja2", "pypdfium2", "pyyaml", "weasyprint")
OPTIONAL = {
    "watchfiles": ("--watch", "pip install watchfiles"),
    "distributed": ("trainer build --dask", "pip install 'trainer[dask]'"),
    "fsspec": ("trainer build --store", "pip install 'trainer[dask]'"),
}
"""What a part of the tool needs: which part, and how it is installed."""


def python() -> Iterator[Finding]:
    running = platform.python_version()
    if sys.version_info < OLDEST:
        yield Finding("lacking", "Python", running, "Install Python 3.11 or newer, and set the tool up with it.")
    else:
        yield Finding("good", "Python", f"{running}, {platform.system()} {platform.machine()}")


def packages() -> Iterator[Finding]:
    for name in NEEDED:
        found = _version(name)
        if found:
            yield Finding("good", name, found)
        else:
            yield Finding("lacking", name, "is not installed", "Run: pip install --force-reinstall trainer")
    for name, (part, mend) in OPTIONAL.items():
        found = _version(name)
        if found:
            yield Finding("good", name, found)
        else:
            yield Finding("optional", name, f"is not installed; only `{part}` needs it", f"Run: {mend}")
    yield _yaml()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _yaml() -> Finding:
    if find_spec("yaml._yaml"):
        return Finding("good", "YAML in C", "banks are read at full speed")
    mend = "Run: pip install --force-reinstall pyyaml"
    return Finding("optional", "YAML in C", "is missing; banks are read ten times slower", mend)
