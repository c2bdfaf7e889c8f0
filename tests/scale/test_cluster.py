"""A library compiled by other processes, here or behind a scheduler, is the same to the byte."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from libraries import write_library
from trainer.build.cluster import Cluster, ClusterError
from trainer.build.order import Order
from trainer.build.run import Means, build
from trainer.cache import versions
from trainer.cli import main
from trainer.workers import HERE, Processes, Workers

MODULES = 12


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler with two workers, each a process of its own."""
    with LocalCluster(
        n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:  # fmt: skip
        yield cluster.scheduler_address


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    return write_library(Path("questions"), MODULES)


def outputs(out: str) -> dict[str, bytes]:
    """The files below a folder by their paths; the digests of most are inside them."""
    return {str(path.relative_to(out)): path.read_bytes() for path in Path(out).rglob("*") if path.is_file()}


def compiled(
    library: list[str], out: str, workers: Workers, formats: tuple[str, ...] = ("anki",)
) -> dict[str, bytes]:
    means = Means(lambda _: None, workers)
    for built in build(library, Order(formats, out, 1_000_000_000, force=True), means):
        assert () == built.problems
    return outputs(out)


def test_a_cluster_makes_the_same_bytes_as_one_process(library: list[str], scheduler: str) -> None:
    alone = compiled(library[:3], "alone", HERE, ("anki", "print"))
    with Cluster(scheduler) as cluster:
        assert alone == compiled(library[:3], "cluster", cluster, ("anki", "print"))
    assert 3 * 3 <= len(alone)


def test_processes_make_the_same_bytes_as_one(library: list[str]) -> None:
    with Processes(2) as processes:
        assert compiled(library, "alone", HERE) == compiled(library, "two", processes)


def test_the_order_of_the_modules_changes_no_byte(library: list[str]) -> None:
    with Processes(2) as processes:
        assert compiled(library, "alone", HERE) == compiled(library[::-1], "back", processes)


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(library: list[str], scheduler: str) -> None:
    alone = compiled(library, "alone", HERE)
    with Client(scheduler, set_as_default=False) as client:
        victim = min(client.run(os.getpid).values())
        done: list[str] = []
        with Cluster(scheduler) as cluster:
            order = Order(("anki",), "cluster", 1_000_000_000, force=True)
            for built in build(library, order, Means(lambda _: None, cluster)):
                assert () == built.problems
                done.append(built.folder)
                if len(done) == 1:
                    os.kill(victim, signal.SIGKILL)
        client.wait_for_workers(2, timeout=30)
        assert victim not in client.run(os.getpid).values()
    assert library == done
    assert alone == outputs("cluster")


def test_the_command_line_builds_on_a_cluster(
    library: list[str], scheduler: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main(["build", *library[:2], "--only", "anki", "--dask", scheduler])
    assert ["module-00000.apkg", "module-00001.apkg"] == sorted(os.listdir("decks"))
    assert "module-00001: 2 files written" in capsys.readouterr().out


def test_where_no_scheduler_answers_there_is_one_line(
    library: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("trainer.build.cluster.PATIENCE", 1)
    assert 1 == main(["build", library[0], "--dask", "tcp://127.0.0.1:9"])
    said = capsys.readouterr().err.splitlines()
    assert ["trainer: no scheduler answers at tcp://127.0.0.1:9 (OSError). Start one with `dask scheduler`."] == said


def test_a_worker_of_other_versions_is_refused(
    library: list[str], scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "versions", lambda: "others")
    with Cluster(scheduler) as cluster, pytest.raises(ClusterError, match="would make other bytes"):
        compiled(library[:1], "cluster", cluster)


def test_a_worker_that_does_not_see_the_folder_is_refused(library: list[str], scheduler: str) -> None:
    with Cluster(scheduler) as cluster:
        cluster._place = "/nowhere/at/all"
        with pytest.raises(ClusterError, match="does not see /nowhere/at/all"):
            compiled(library[:1], "cluster", cluster)
