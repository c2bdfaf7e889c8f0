"""Sets up .venv and what it needs: ``python3 setup/bootstrap.py runtime|test|editor|browser``. Standard library only.

Installs WeasyPrint's system libraries where they are missing, makes .venv, installs the hash-pinned lock
file and then the project. A stamp inside .venv, removed first and written last, tells a finished set-up
from a half-made one: a second run finds nothing to do, and the run after a killed one starts afresh.
This file, unlike host.py, holds nothing that Python 3.6 cannot read, so that an old one can say so.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

OLDEST = (3, 11)
if sys.version_info < OLDEST:
    sys.exit("trainer needs Python {}.{} or later; this is {}.{}".format(*OLDEST, *sys.version_info[:2]))

from collections.abc import Mapping, Sequence  # noqa: E402 - only now is the Python known to be new enough

sys.path.insert(0, str(Path(__file__).resolve().parent))  # left out where PYTHONSAFEPATH is set
from browsers import find_browser  # noqa: E402
from host import VERSION, Host, has_venv, lacks_library, loads, prepare, prepare_browser, say  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(".venv", "bin", "python")
STAMP = Path(".venv", "trainer-stamp.json")
SCRIPT = Path(".venv", "bin", "trainer")
# An Anki that cannot stand beside the one of test.lock: the tests put this folder before all others.
OLD_ANKI = Path(".venv", "anki-24.11")
# What each kind of set-up needs; the editor's asks an npm registry, and the browser's looks for a browser first.
KINDS = {
    "runtime": ("runtime lock",),
    "test": ("test lock", "old anki"),
    "editor": ("test lock", "old anki", "language server"),
    "browser": ("test lock", "old anki", "browser lock"),
}
HOLDS = {"test lock": "runtime lock"}  # a part, and one that comes with it
LAST = ("project", "bytecode")
SCRIPTS = ("bootstrap.py", "browsers.py", "host.py")
LOCKS = ("runtime.lock", "test.lock", "anki-24.11.lock", "browser.lock", "editor/package-lock.json")
# Of pip's settings in variables only these stay, on where packages come from; others lead away from .venv.
KEPT = """CACHE_DIR CERT CLIENT_CERT CONFIG_FILE DEFAULT_TIMEOUT EXTRA_INDEX_URL FIND_LINKS INDEX_URL KEYRING_PROVIDER
    NO_CACHE_DIR NO_INDEX NO_INPUT ONLY_BINARY PREFER_BINARY PROXY RETRIES TIMEOUT TRUSTED_HOST""".split()
# Switches that a file of pip's settings may have turned on.
OFF = ("DRY_RUN", "IGNORE_INSTALLED", "NO_DEPS", "REQUIRE_HASHES", "USER")


def fingerprint(root: Path) -> str:
    """Digest what .venv depends on: locks, scripts, the Python, and the folder (scripts hold its path)."""
    digest = hashlib.sha256(f"{root}\n{VERSION}\n{os.path.realpath(root / PYTHON)}\n".encode())
    for name in (*SCRIPTS, *LOCKS):
        digest.update((root / "setup" / name).read_bytes())
    return digest.hexdigest()


def wanted_stamp(root: Path, parts: Sequence[str]) -> dict[str, str]:
    """Give the stamp of a finished set-up with these parts."""
    project = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    return {"parts": ", ".join(parts), "base": fingerprint(root), "project": project}


def read_stamp(root: Path) -> dict[str, str]:
    """Read the stamp; empty when the set-up was never finished, or its Python is gone."""
    try:
        stamp = json.loads((root / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and os.access(root / PYTHON, os.X_OK) else {}


def present(stamp: Mapping[str, str], base: str) -> tuple[str, ...]:
    """Give the parts that .venv has; none once what it depends on has changed."""
    return tuple(filter(None, stamp.get("parts", "").split(", "))) if stamp.get("base") == base else ()


def steps(stamp: Mapping[str, str], wanted: Mapping[str, str]) -> tuple[str, ...]:
    """Tell which steps must be done."""
    has = present(stamp, wanted["base"])
    if not has:
        return ("venv", *wanted["parts"].split(", "), *LAST)
    served = {*has, *(HOLDS[part] for part in has if part in HOLDS)}
    missing = [part for part in wanted["parts"].split(", ") if part not in served]
    return (*missing, *LAST) if missing or stamp.get("project") != wanted["project"] else ()


class Step(NamedTuple):
    """A part of the set-up: what to say before it, what to run, and what to say when that fails."""

    words: str
    command: list[str]
    mend: str


def commands(root: Path) -> dict[str, Step]:
    """Give each step by its name.

    The packages come from whatever index pip is set to use; the project needs none, setuptools being among
    them.
    """
    make = [sys.executable, "-m", "venv", "--clear", str(root / ".venv")]
    pip = [str(root / PYTHON), "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    project = ["--no-index", "--no-deps", "--no-build-isolation", "-e", "."]
    compile_all = [str(root / PYTHON), "-m", "compileall", "-q", str(root / "src")]
    apart = ["--no-deps", "--upgrade", "--target", str(root / OLD_ANKI)]

    npm = [str(root / ".venv" / "bin" / "npm"), "ci", "--prefix", str(root / "setup" / "editor")]
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]

    def locked(name: str, words: str, how: Sequence[str] = ()) -> Step:
        mend = (
            "pip asks the package index that it is set to use (pip config list shows which) for just the versions "
            f"and hashes of setup/{name}; see that it can reach one that has them"
        )
        return Step(words, [*pip, *how, "--require-hashes", "-r", str(root / "setup" / name)], mend)

    return {
        "venv": Step(f"Making .venv with Python {VERSION}", make, "see that this folder may be written to"),
        "runtime lock": locked("runtime.lock", "Installing what setup/runtime.lock lists (this can take a minute)"),
        "test lock": locked("test.lock", "Installing what setup/test.lock lists (this can take a minute)"),
        "browser lock": locked("browser.lock", "Installing what drives a browser"),
        "old anki": locked("anki-24.11.lock", "Installing Anki 24.11 apart, for the tests", apart),
        "language server": Step(
            "Installing the language server that the schemas are held against",
            [*npm, *quiet],
            "npm asks the registry that it is set to use (npm config list shows which); see that it can reach one",
        ),
        "project": Step("Installing trainer itself", [*pip, *project], "remove .venv"),
        # Python itself may be told not to write any, and then every start would compile the sources anew.
        "bytecode": Step("Compiling trainer", compile_all, "see that src may be written to"),
    }


def set_up(root: Path, kind: str, host: Host) -> int:
    """Do what is missing of a set-up of ``kind``; return the exit status."""
    stamp, wanted = read_stamp(root), wanted_stamp(root, KINDS[kind])
    to_do = steps(stamp, wanted)
    # A finished .venv may have been carried to a machine that lacks the libraries, or the browser.
    if (to_do or lacks_library(host)) and not prepare(host):
        return 1
    if kind == "browser" and not prepare_browser(host):
        return 1
    if not to_do:
        return 0
    with suppress(OSError):
        (root / STAMP).unlink()
    parts = dict.fromkeys((*present(stamp, wanted["base"]), *KINDS[kind]))  # each once
    return carry_out([commands(root)[step] for step in to_do], root, tuple(parts), host)


def carry_out(work: Sequence[Step], root: Path, parts: Sequence[str], host: Host) -> int:
    """Run the steps one after the other, then write the stamp with the parts there are; return the exit status."""
    for step in work:
        say(step.words)
        if not host.run(step.command, True):
            say(f"The set-up stopped at: {' '.join(step.command)}")
            say(f"What stands above it tells why; {step.mend}, then run make again")
            return 1
    if not (root / SCRIPT).exists():
        say(f"pip has not made {SCRIPT}; its settings (pip config list) lead elsewhere. Mend them and run make again")
        return 1
    (root / STAMP).write_text(json.dumps(wanted_stamp(root, parts)), "utf-8")
    say("The set-up is complete")
    return 0


def environment(current: Mapping[str, str]) -> dict[str, str]:
    """Give the variables for pip and the others, without those that would lead pip astray from .venv."""
    astray = {"PYTHONHOME", "PYTHONPATH"} | {name for name in current if name.startswith("PIP_")}
    kept = {f"PIP_{name}" for name in KEPT}
    stay = {name: value for name, value in current.items() if name in kept or name not in astray}
    return {**stay, **{f"PIP_{name}": "0" for name in OFF}}


def run(command: Sequence[str], show: bool) -> bool:
    """Run a command; unless its output is shown at once, show the end of it after a failure."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment(os.environ),
            stdin=None if show else subprocess.DEVNULL,
            stdout=None if show else subprocess.PIPE,
            stderr=None if show else subprocess.STDOUT,
            close_fds=False,  # hands on the lock of wait_for_turn: a killed run ends when its last child does
            check=False,
            text=True,
            errors="replace",
        )
    except OSError as error:  # there is no such program, or it may not be run
        say(f"  {command[0]}: {error.strerror}")
        return False
    if done.returncode != 0 and done.stdout:
        say("\n".join("  " + line for line in done.stdout.strip().splitlines()[-3:]))
    return done.returncode == 0


def wait_for_turn(folder: Path) -> None:
    """Hold ``folder`` for this process and its children, once no other run is in the middle of a set-up."""
    import fcntl  # not on Windows, where main() has ended before

    descriptor = os.open(folder, os.O_RDONLY)
    os.set_inheritable(descriptor, True)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Waiting for another set-up of this folder to end")
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:
        pass  # some network file systems have no locks; two set-ups at once are rare enough


def main(arguments: Sequence[str]) -> int:
    """Set up for the one kind named; return the exit status."""
    if len(arguments) != 1 or arguments[0] not in KINDS:
        say(f"Usage: python3 setup/bootstrap.py {'|'.join(KINDS)}")
        return 2
    if platform.system() not in {"Linux", "Darwin"}:
        say("trainer is set up on Linux and macOS; on Windows, use the Windows Subsystem for Linux")
        return 1
    tools = frozenset(tool for tool in ("apt-get", "sudo", "brew") if shutil.which(tool))
    host = Host(platform.system(), os.geteuid() == 0, tools, loads, has_venv, lambda: find_browser() is not None, run)
    wait_for_turn(ROOT / "setup")
    return set_up(ROOT, arguments[0], host)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
