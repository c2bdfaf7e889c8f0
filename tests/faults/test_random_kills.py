"""Killed at random moments, real processes leave whole files; the next run makes up for it, and says so."""

import random
from pathlib import Path

import pytest

from random_kills import COMMANDS, Trial

KILLS = 4
"""More are made by hand: `python tests/random_kills.py`."""


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_killed_at_random_moments_leaves_whole_files_and_is_mended(tmp_path: Path, name: str) -> None:
    trial = Trial(COMMANDS[name], tmp_path, random.Random(name))
    for _ in range(KILLS):
        trial.kill()
    assert trial.tally["killed"] > 0
