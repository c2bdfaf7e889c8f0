"""Nothing of a bank, nor of the name of a file, reaches the terminal as a command or reorders what is read there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from modules import QUESTION, write_module

DANGEROUS = {
    "clear the screen": "\x1b[2J",
    "rename the window": "\x1b]0;owned\x07",
    "eight-bit command": "\x9b31m",
    "ring the bell": "\x07",
    "go back": "safe\revil",
    "rub out": "evil\x08\x08\x08\x08",
    "right to left": "\u202egpj.exe",
    "isolate": "\u2067abc\u2069",
}
FORBIDDEN = set("\x1b\x9b\x07\x08\x7f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def quoted(text: str) -> str:
    """The text in double quotes, its controls as YAML's escapes: so it passes the parser."""
    return '"' + "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text) + '"'


def spoilt(key: str, text: str) -> str:
    """The question with one text of it replaced, or added."""
    lines = [line for line in QUESTION.splitlines() if f" {key}: " not in line]
    return "\n".join((*lines, f"  {key}: {quoted(text)}", ""))


def trainer(*words: str, folder: Path) -> str:
    command = [sys.executable, "-m", "trainer", *words]
    environment = {**os.environ, "HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    done = subprocess.run(command, capture_output=True, cwd=folder, env=environment, input=b"x\n", check=False)
    said = (done.stdout + done.stderr).decode("utf-8")
    assert "Traceback" not in said
    assert "internal error" not in said
    assert set() == FORBIDDEN & set(said)
    assert "\r" not in said
    return said


@pytest.mark.parametrize("text", DANGEROUS.values(), ids=DANGEROUS)
def test_a_text_of_a_bank_does_not(tmp_path: Path, text: str) -> None:
    keys = ("stem", "answer", "evidence", "kind", "objective", "surprise")
    questions = (spoilt(key, text).replace("opening-date", f"{key}-spoilt") for key in keys)
    write_module(tmp_path / "m", "".join(questions) + f"- id: {quoted(text)}\n- {quoted(text)}: x\n")
    assert trainer("check", "m", folder=tmp_path).count(": error: ") >= len(keys)


@pytest.mark.parametrize("text", DANGEROUS.values(), ids=DANGEROUS)
def test_the_name_of_a_folder_or_of_a_file_does_not(tmp_path: Path, text: str) -> None:
    folder = write_module(tmp_path / text)
    bank = folder / f"{text}.yaml"
    bank.write_text("topic: [", "utf-8")
    (folder / "module.yaml").write_text(
        (folder / "module.yaml").read_text("utf-8").replace("bank.yaml", quoted(bank.name)), "utf-8"
    )
    for command in ("check", "build", "quiz"):
        trainer(command, text, folder=tmp_path)


@pytest.mark.parametrize("text", DANGEROUS.values(), ids=DANGEROUS)
def test_a_source_does_not(tmp_path: Path, text: str) -> None:
    source = f"The Harbour Bridge opened on 3 May 1932 {text} before {text} Ada Brown {text} of the Works Company.\n"
    write_module(tmp_path / "m", QUESTION.replace("opened on 3 May", "closed on 3 May"), source=source)
    for command in ("check", "coverage", "trace"):
        trainer(command, "m", folder=tmp_path)
