"""A disk that is full or may not be written: one clear line, exit 1, and nothing of what was there is lost."""

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from libraries import write_numbered
from trainer.cli import main

BUILD = ("build", "--only", "anki", "--jobs", "1")

Files = dict[str, bytes]


def files(folder: Path) -> Files:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of fifty questions, built, and changed since in a way that makes both of its files anew."""
    home = tmp_path / "here"
    module = write_numbered(home / "questions", 1, 50)
    monkeypatch.chdir(home)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert 0 == main(BUILD)
    bank = module / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")
    shutil.rmtree(home / ".trainer-cache")
    return home


def trainer(
    *words: str, prefix: tuple[str, ...] = (), before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    command = (*prefix, sys.executable, "-m", "trainer", *words)
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=before)


def assert_refused(done: subprocess.CompletedProcess[str], here: Path, old: Files, why: str) -> None:
    lines = [line for line in done.stdout.splitlines() if line.endswith("[not-written]")]
    assert (1, [], True) == (done.returncode, lines[1:], bool(lines)), done
    assert f"error: the file cannot be written: {why}. What was there before is untouched." in lines[0]
    assert "Traceback" not in done.stderr
    assert old == {name: data for name, data in files(here).items() if ".trainer-cache" not in name}


def limit() -> None:
    """No file larger than a kilobyte: less than a ledger, and than a database on its way to a deck."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


def test_where_no_file_fits_there_is_one_problem_and_nothing_is_lost(here: Path) -> None:
    old = files(here)
    done = trainer(*BUILD, before=limit)
    lines = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert (1, 1) == (done.returncode, len(lines)), done
    assert lines[0].endswith(("[not-written]", "[not-compiled]"))
    assert "Traceback" not in done.stderr
    assert old == {name: data for name, data in files(here).items() if ".trainer-cache" not in name}
    assert 0 == trainer(*BUILD).returncode
    assert old != files(here)


ON_A_SMALL_DISK = """
mount -t tmpfs -o size=$1 tmpfs "$2" || exit 99
cp -a "$3/." "$2" && cd "$2" && shift 3
"$@"
status=$?
cp -a . "$BACK" && exit $status
"""

FAKED = """
import errno, os, sys
def full(descriptor):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
os.fsync = full
from trainer.cli import main
sys.exit(main(sys.argv[1:]))
"""


def on_a_full_disk(here: Path, free: int) -> tuple[subprocess.CompletedProcess[str], Files]:
    """Builds on a disk of its own with so many bytes free; what is there afterwards.

    Where no disk can be mounted, even in a namespace, the system's answer is faked.
    """
    disk, back = here.parent / f"disk-{free}", here.parent / f"back-{free}"
    disk.mkdir()
    used = sum(-(-path.stat().st_size // 4096) * 4096 for path in here.rglob("*") if path.is_file())
    unshare = ("unshare", "--user", "--map-root-user", "--mount") if shutil.which("unshare") else ()
    command = (*unshare, "sh", "-c", ON_A_SMALL_DISK, "sh", str(used + free), str(disk), str(here))
    done = subprocess.run(
        (*command, sys.executable, "-m", "trainer", *BUILD),
        capture_output=True, text=True, check=False, env={**os.environ, "BACK": str(back)},
    )  # fmt: skip
    if back.is_dir():
        return done, files(back)
    faked = subprocess.run([sys.executable, "-c", FAKED, *BUILD], capture_output=True, text=True, check=False)
    return faked, files(here)


@pytest.mark.parametrize("free", [0, 8192])
def test_on_a_full_disk_every_file_is_whole_old_or_new(here: Path, free: int) -> None:
    old = files(here)
    done, found = on_a_full_disk(here, free)
    lines = [line for line in done.stdout.splitlines() if line.endswith("[not-written]")]
    assert (1, 1) == (done.returncode, len(lines)), done
    assert "the file cannot be written: No space left on device. What was there before is untouched." in lines[0]
    assert "Traceback" not in done.stderr
    assert 0 == main(BUILD)
    new = files(here)
    assert old.keys() == {name for name in found if ".trainer-cache" not in name}
    assert all(found[name] in (old[name], new[name]) for name in old)


READ_ONLY = ("--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")
"""What takes from root the power to write what its permissions forbid."""


def without_privilege() -> tuple[str, ...]:
    return ("setpriv", *READ_ONLY) if os.geteuid() == 0 else ()


@pytest.mark.parametrize("folder", ["decks", "questions/module-00001"])
def test_a_folder_that_may_not_be_written_is_one_problem_and_nothing_is_lost(here: Path, folder: str) -> None:
    old = files(here)
    (here / folder).chmod(0o555)
    done = trainer(*BUILD, prefix=without_privilege())
    (here / folder).chmod(0o755)
    ledger = "questions/module-00001/ledger.json"
    kept = old if folder != "decks" else {**old, ledger: files(here)[ledger]}  # the ledger leads
    assert_refused(done, here, kept, "Permission denied")
    assert 0 == trainer(*BUILD).returncode


def test_a_file_that_may_not_be_read_is_one_problem(here: Path) -> None:
    (here / "questions" / "module-00001" / "bank.yaml").chmod(0)
    done = trainer("check", prefix=without_privilege())
    assert 1 == done.returncode
    assert "error: `bank.yaml` cannot be read: Permission denied. Mend the file's permissions." in done.stdout
