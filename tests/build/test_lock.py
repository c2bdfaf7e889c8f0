"""Two builds in one folder work one after the other."""

import subprocess
import sys
from pathlib import Path

from trainer.build.lock import held

HOLD = """
import sys
from trainer.build.lock import held
with held([sys.argv[1]], lambda words: print(words, flush=True)):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_the_second_says_that_it_waits_and_goes_on_when_the_first_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as second,
    ):
        assert first.stdout is not None
        assert second.stdout is not None
        heard = {first: first.stdout, second: second.stdout}
        lines = [heard[each].readline() for each in (first, second)]
        assert sorted(["held\n", f"waiting for another build in {tmp_path} to end\n"]) == sorted(lines)
        holder, waiter = (first, second) if lines[0] == "held\n" else (second, first)
        holder.kill()
        assert "held\n" == heard[waiter].readline()
        waiter.kill()


def test_a_folder_that_is_not_there_holds_nobody_up(tmp_path: Path) -> None:
    said: list[str] = []
    with held([str(tmp_path / "new")], said.append):
        assert [] == said
