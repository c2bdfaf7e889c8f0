"""The documentation as data: its code blocks, and a folder in which a reader would try them.

A ```console block holds commands after `$ ` and, if wanted, what they print; `…` there stands for anything.
A command ends in `# exit status N` where N is not 0. A comment in the line before a block names it: with
a slash in it, it is the file that a reader is told to write, or with `at the end of` before it, to add
to; `question` is a part of the bank of the module in docs/tutorial.md.
"""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tree import ROOT

DOCUMENTS = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
TUTORIAL = ROOT / "docs" / "tutorial.md"
_FENCE = re.compile(
    r"(?:^ *<!-- (?P<name>[^\n>]+) -->\n)?^(?P<indent> *)```(?P<info>[^`\n]*)\n(?P<text>.*?)^ *```$",
    re.MULTILINE | re.DOTALL,
)
_ADDED = "at the end of "
_STATUS = re.compile(r"\s+# exit status (\d+)$")


@dataclass(frozen=True)
class Block:
    """A fenced block; `line` is that of its first line of text."""

    document: Path
    line: int
    language: str
    name: str
    text: str


@dataclass(frozen=True)
class Command:
    """A command of a console block, its exit status, and the lines that it prints, if told."""

    line: int
    words: str
    status: int
    output: str


def blocks(document: Path) -> Iterator[Block]:
    text = document.read_text("utf-8")
    for match in _FENCE.finditer(text):
        lines = (line.removeprefix(match["indent"]) for line in match["text"].splitlines(keepends=True))
        first = text.count("\n", 0, match.start("text")) + 1
        yield Block(document, first, match["info"].strip(), match["name"] or "", "".join(lines))


def commands(block: Block) -> Iterator[Command]:
    """The commands of a console block; a line that ends in a backslash goes on in the next."""
    for part in re.finditer(r"^\$ (?P<words>(?:.*\\\n)*.*)\n?(?P<output>(?:(?!\$ ).*\n)*)", block.text, re.MULTILINE):
        found = _STATUS.search(part["words"])
        words = part["words"][: found.start()] if found else part["words"]
        line = block.line + block.text.count("\n", 0, part.start())
        yield Command(line, words, int(found[1]) if found else 0, part["output"])


def fits(told: str, printed: str) -> bool:
    """Whether what a command printed is what the documentation tells; `…` stands for anything."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"\n?…\n?", told.strip()))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def write(block: Block, folder: Path) -> None:
    """Writes the file that a block tells its reader to write or to add to, if it does."""
    name = block.name.removeprefix(_ADDED)
    if "/" in name:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if name != block.name else ""
        path.write_text(before + block.text, "utf-8")


def runnable(words: str) -> str:
    """The command as a test runs it: of `make` only the recipe is printed, for it would set up and test."""
    return f"make -n -C {shlex.quote(str(ROOT))} {words[4:]}" if words.split()[0] == "make" else words


def run(command: Command, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The exit status and all that was printed."""
    done = subprocess.run(
        ["sh", "-c", runnable(command.words)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout.decode()


def reader_folder(folder: Path) -> Path:
    """A folder with a copy of the shipped modules, without what earlier builds left there."""
    shutil.copytree(ROOT / "questions", folder / "questions")
    return folder
