"""Builds into an S3 store, on a cluster of which a worker is killed, and compares with a build into a folder.

Not part of the test suite, for it needs much beside what is locked; in a virtual environment to be thrown away:

    pip install -e '.[dask,s3]' 'moto[server]'
    python tests/scale/s3_by_hand.py

The server is moto's, on this machine alone. What a store says that is missing, that refuses, or that nobody answers
for is shown as well: one line each.
"""

import hashlib
import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from libraries import write_library

MODULES = 12
KEYS = {"AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing", "AWS_DEFAULT_REGION": "us-east-1"}
STORE = "s3://bucket/library"
Files = dict[str, bytes]


@contextmanager
def server() -> Iterator[None]:
    """An S3 server with one bucket, of which the environment has the address and keys."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    host, port = moto.get_host_and_port()
    os.environ.update(KEYS, AWS_ENDPOINT_URL=f"http://{host}:{port}")
    try:
        system().mkdir("bucket")
        yield
    finally:
        moto.stop()


def system() -> Any:  # noqa: ANN401 - of a package that is not locked
    import s3fs

    return s3fs.S3FileSystem(skip_instance_cache=True, use_listings_cache=False)


def trainer(home: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (sys.executable, "-m", "trainer", "build", *words),
        cwd=home, env={**os.environ, "SOURCE_DATE_EPOCH": "1000000000", **variables},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def stored(prefix: str = "bucket/library") -> Files:
    """The files of all modules by path, each found by its digest."""
    bucket, found = system(), Files()
    for path in bucket.ls(f"{prefix}/modules"):
        for row in json.loads(bucket.cat_file(path))["files"]:
            data = bucket.cat_file(f"{prefix}/objects/{row['sha256'][:2]}/{row['sha256']}")
            assert (row["sha256"], row["size"]) == (hashlib.sha256(data).hexdigest(), len(data))
            found[row["path"]] = data
    return found


def in_folder(home: Path) -> Files:
    places = [path for name in ("decks", "print") for path in (home / name).rglob("*")]
    return {str(path.relative_to(home)): path.read_bytes() for path in places}


def with_a_killed_worker(home: Path) -> None:
    """A cluster of two processes builds into the store; one is killed when the first module is listed there."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        victim = min(client.run(os.getpid).values())

        def kill() -> None:
            while not system().exists("bucket/library/modules"):
                sleep(0.05)
            os.kill(victim, signal.SIGKILL)

        killer = Thread(target=kill, daemon=True)
        killer.start()
        done = trainer(home, "--dask", cluster.scheduler_address, "--store", STORE)
        killer.join(60)
        assert 0 == done.returncode, done
        client.wait_for_workers(2, timeout=60)
        assert victim not in client.run(os.getpid).values()
        assert MODULES == done.stdout.count("files written"), done


def main() -> None:
    with tempfile.TemporaryDirectory() as place, server():
        home = Path(place)
        write_library(home / "questions", MODULES)
        assert 0 == trainer(home, "--jobs", "1").returncode
        expected = in_folder(home)
        with_a_killed_worker(home)
        assert expected == stored()
        print(f"{len(expected)} files of {MODULES} modules are the same in {STORE}, a worker killed in the middle")
        again = trainer(home, "--store", STORE)
        assert MODULES == again.stdout.count(": 0 files written"), again
        print("a second build writes nothing")
        shown = {
            "no such bucket": ("s3://nowhere/library", {}),
            "nobody answers": (STORE, {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}),
            "no keys": (STORE, {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "HOME": place}),
            "no address": ("s3://", {}),
        }
        for what, (url, variables) in shown.items():
            start = monotonic()
            done = trainer(home, "questions/module-00000", "--force", "--store", url, **variables)
            print(f"{what}, in {monotonic() - start:.0f} s: {done.stdout}{done.stderr}", end="")
            assert 1 == done.returncode
            assert 1 == len((done.stdout + done.stderr).splitlines())


if __name__ == "__main__":
    main()
