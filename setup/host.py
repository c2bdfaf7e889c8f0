"""What the set-up needs from the machine: which system packages are missing, and how to get them."""

import ctypes.util
import importlib
import importlib.util
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
# Where Homebrew (Apple silicon, Intel) and MacPorts keep libraries; not every Python looks there by itself.
DARWIN_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib")
BY_HAND = (
    "install Pango with the system's package manager, for example: sudo dnf install pango; "
    "sudo pacman -S pango; sudo zypper install libpango-1_0-0; sudo apk add pango"
)
BROWSER = "chromium"  # its Debian package


class Library(NamedTuple):
    """A shared library that WeasyPrint loads, by its Debian package and its name on either system."""

    package: str
    linux: str
    darwin: str
    needed: bool


# From WeasyPrint's installation guide; Pango brings GObject, HarfBuzz and Fontconfig, being linked to them.
LIBRARIES = (
    Library("libpango-1.0-0", "libpango-1.0.so.0", "pango-1.0", needed=True),
    Library("libpangoft2-1.0-0", "libpangoft2-1.0.so.0", "pangoft2-1.0", needed=True),
    Library("libharfbuzz-subset0", "libharfbuzz-subset.so.0", "harfbuzz-subset", needed=False),
)


class Host(NamedTuple):
    """All that the set-up asks of the machine or does to it, so that a test can stand in for each."""

    system: str  # "Linux" or "Darwin"
    administrator: bool
    tools: frozenset[str]  # those of apt-get, sudo and brew that are there
    loads: Callable[[Library], bool]
    has_venv: Callable[[], bool]
    has_browser: Callable[[], bool]
    run: Callable[[Sequence[str], bool], bool]  # (command, show its output at once) → did it succeed


def say(words: str) -> None:
    """Print one line at once, ahead of what a command started next will print."""
    print(words, flush=True)


def loads(library: Library) -> bool:
    """Tell whether the dynamic linker finds the library, or on a Mac a folder that holds such."""
    if sys.platform == "darwin":
        files = (Path(folder, f"lib{library.darwin}.dylib") for folder in DARWIN_FOLDERS)
        return ctypes.util.find_library(library.darwin) is not None or any(map(Path.exists, files))
    try:
        ctypes.CDLL(library.linux)
    except OSError:
        return False
    return True


def has_venv() -> bool:
    """Tell whether this Python can make a .venv with pip in it; Debian ships that part separately."""
    importlib.invalidate_caches()
    specs = map(importlib.util.find_spec, ("venv", "ensurepip"))
    return all(spec is not None and spec.origin for spec in specs)  # a folder left empty has no origin


def lacking(host: Host, *, needed: bool) -> list[str]:
    """List the Debian packages, needed ones or the others, for what this machine lacks."""
    python = [f"python{VERSION}-venv"] if needed and not host.has_venv() else []
    libraries = (library for library in LIBRARIES if library.needed == needed)
    return python + [library.package for library in libraries if not host.loads(library)]


def lacks_library(host: Host) -> bool:
    """Tell whether a library is missing that nothing can be printed without."""
    return any(library.needed and not host.loads(library) for library in LIBRARIES)


def apt_command(arguments: Sequence[str], host: Host) -> list[str] | None:
    """Give the apt-get command that runs without a question, as root or by sudo; None if there is neither."""
    if "apt-get" not in host.tools or not (host.administrator or "sudo" in host.tools):
        return None
    sudo = [] if host.administrator else ["sudo", "-n"]
    return [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *arguments]


def install_command(packages: Sequence[str], host: Host) -> list[str] | None:
    """Give the command that installs Debian ``packages`` or, on a Mac, Pango; None if there is no way to."""
    if host.system == "Darwin":  # Homebrew refuses to run as root
        return ["brew", "install", "pango"] if "brew" in host.tools and not host.administrator else None
    return apt_command(["install", "-y", "--no-install-recommends", *packages], host)


def may_run(command: Sequence[str], host: Host) -> bool:
    """Tell whether the command runs without a question: sudo may want a password, or refuse this person."""
    return command[0] != "sudo" or host.run(["sudo", "-n", "true"], False)


def by_apt(packages: Sequence[str], host: Host) -> str:
    """Say what a person runs where there is apt-get."""
    who = "run: sudo " if "sudo" in host.tools and not host.administrator else "run as an administrator: "
    return f"{who}apt-get install {' '.join(packages)}"


def advice(packages: Sequence[str], host: Host) -> str:
    """Say, in one line, what a person has to install by hand."""
    if "apt-get" in host.tools:
        how = by_apt(packages, host)
    elif host.system == "Darwin":
        how = "install Pango with Homebrew, as yourself and not as root: brew install pango"
    else:
        how = BY_HAND if any(name.startswith("lib") for name in packages) else ""
    if "apt-get" not in host.tools and any(name.startswith("python") for name in packages):
        python = f"use a Python that has the modules venv and ensurepip, which {sys.executable} lacks"
        how = f"{python}; {how}" if host.system == "Linux" and how else python
    return f"The set-up cannot go on without {', '.join(packages)}. Please {how}, then run make again"


def install(packages: Sequence[str], host: Host) -> None:
    """Install system packages as far as that can be; an old package list is renewed only after a failure."""
    command = install_command(packages, host) if packages else None
    if command is None or not may_run(command, host):
        return
    say(f"Installing the system packages {', '.join(packages)}")
    if host.run(command, False):
        return
    update = apt_command(["update"], host)
    if update is not None and host.system == "Linux":
        say("Renewing the list of system packages, then trying again")
        if host.run(update, False):
            host.run(command, False)


def prepare(host: Host) -> bool:
    """Install what is missing outside .venv; say what could not be, and tell whether to go on."""
    install(lacking(host, needed=True), host)
    missing = lacking(host, needed=True)
    if missing:
        say(advice(missing, host))
        return False
    install(lacking(host, needed=False), host)
    for package in lacking(host, needed=False):
        say(f"Going on without {package}: making PDF files takes longer, and nothing else changes")
    return True


def prepare_browser(host: Host) -> bool:
    """Install Chromium where there is no browser of its family; say if that cannot be, and tell whether to go on."""
    if host.has_browser():
        return True
    if host.system == "Linux":
        install([BROWSER], host)
    if host.has_browser():
        return True
    how = f"{by_apt([BROWSER], host)}, or install" if "apt-get" in host.tools else "install"
    say(
        "The tests in a browser need Chromium, and none was found that starts. "
        f"Please {how} Chromium, Google Chrome or Microsoft Edge in another way, then run make browser again"
    )
    return False
