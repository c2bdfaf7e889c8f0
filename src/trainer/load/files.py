"""Reading the files of a module: inside its folder, of bounded size, as UTF-8; nothing else is touched."""

import codecs
import hashlib
import os
import re
import stat

from trainer.model import Text
from trainer.nodes import MAX_CHARACTERS
from trainer.problems import Problem, Span

MAX_BYTES = 4 * MAX_CHARACTERS
MAX_SOURCE_BYTES = 5_000_000
"""Largest source, in bytes: some 800,000 words, more than any article."""


_START = 400
"""Bytes around a place that tell how a text is encoded."""
_BARE = re.compile(r"[\w-][\w.-]*")
"""A name that leads nowhere else, unless it is a link."""


def display(folder: str, name: str) -> str:
    """The path of a file as it is shown: the folder as the user typed it, and the name."""
    return os.path.join(folder, name) if folder not in ("", ".") else name


def inside(folder: str, name: Text, problems: list[Problem]) -> str | None:
    """The path of a file that a module names, if it lies in the module's folder, links followed."""
    here = os.path.join(folder, name.value)
    if _BARE.fullmatch(name.value) and not os.path.islink(here):
        return here
    parts = name.value.replace("\\", "/").split("/")
    base = os.path.realpath(folder)
    path = os.path.realpath(here)
    plain = not os.path.isabs(name.value) and ".." not in parts and ":" not in parts[0] and "\x00" not in name.value
    if plain and os.path.commonpath([base, path]) == base and path != base:
        return path
    message = f"`{name.value}` leads out of the module's folder. Put the file into the folder, and name it alone."
    problems.append(Problem(name.span, "path-outside", message))
    return None


def read_bytes(path: str, named: Span, name: str, problems: list[Problem], limit: int = MAX_BYTES) -> bytes | None:
    """The bytes of a regular file, or None; a missing one is reported where it is named."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            problems.append(Problem(named, "not-a-file", f"`{name}` is not a regular file. Put a file there."))
            return None
        if status.st_size > limit:
            message = f"`{name}` has {status.st_size:,} bytes; the limit is {limit:,}. Split it, or shorten it."
            problems.append(Problem(named, "file-too-large", message))
            return None
        data = _whole(path, limit)
        if data is None:
            message = f"`{name}` changed while it was read. Run the command again."
            problems.append(Problem(named, "file-changed", message))
        return data
    except FileNotFoundError:
        message = f"there is no file `{name}`. Write it, or correct the name."
        problems.append(Problem(named, "file-missing", message))
    except OSError as error:
        message = f"`{name}` cannot be read: {error.strerror}. Mend the file's permissions."
        problems.append(Problem(named, "file-unreadable", message))
    return None


def _whole(path: str, limit: int) -> bytes | None:
    """The bytes of a file, or None where it changed meanwhile or is not the one that was looked at."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        before = os.fstat(handle)
        data = b""
        most = min(limit, before.st_size) + 1  # room for it is made before anything is read
        while len(data) <= limit and (more := os.read(handle, min(most, limit + 1 - len(data)))):
            data += more
        after = os.fstat(handle)
    finally:
        os.close(handle)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns) and stat.S_ISREG(after.st_mode)
    return data if same and len(data) == after.st_size else None


def like(data: bytes, sha256: str) -> str:
    """What alone tells the bytes of a source from those with this digest; empty for nothing or for more than that."""
    if hashlib.sha256(data).hexdigest() == sha256:
        return ""
    plain = data.replace(b"\r\n", b"\n")
    others = {
        "its line ends are now CRLF and were LF": plain,
        "its line ends are now LF and were CRLF": plain.replace(b"\n", b"\r\n"),
        "a byte order mark was added": data.removeprefix(codecs.BOM_UTF8),
        "a byte order mark was taken away": codecs.BOM_UTF8 + data,
        "the line end at its end was taken away": data + b"\n",
        "a line end was added at its end": data.removesuffix(b"\n"),
    }
    return next((what for what, other in others.items() if hashlib.sha256(other).hexdigest() == sha256), "")


def decode(data: bytes, path: str, problems: list[Problem]) -> str | None:
    """UTF-8 text, without a byte order mark; what is not UTF-8 is reported with its place, and as what it seems."""
    wide = _wide(data)
    if wide:
        message = f"the file is {wide}, not UTF-8. Save it as UTF-8: editors offer that under “encoding”."
        problems.append(Problem(Span(path), "not-utf8", message))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        span = Span(path, before.count(b"\n") + 1, column)
        message = (
            f"the byte 0x{data[error.start]:02x} is not UTF-8{_as_latin(data, error.start)}. Save the file as UTF-8."
        )
        problems.append(Problem(span, "not-utf8", message))
        return None


def _wide(data: bytes) -> str:
    """The name of an encoding of two or four bytes a character, by its mark or by its zeros; empty for another."""
    marks = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
    marked = next((name for mark, name in marks.items() if data.startswith(mark)), "")
    start = data[:_START]
    zeros = max(start[::2].count(0), start[1::2].count(0))
    return marked or ("UTF-16" if len(start) > 1 and zeros > len(start) / 4 else "")


def _as_latin(data: bytes, at: int) -> str:
    """What a byte is in the encoding that Western European systems had before, where the text looks like it."""
    start = data[max(0, at - _START) : at + _START]
    high = sum(byte > 127 for byte in start)
    word = re.search(rb"[A-Za-z\x80-\xff]*$", data[max(0, at - 30) : at])
    rest = re.match(rb"[A-Za-z\x80-\xff]*", data[at : at + 30])
    if high > len(start) / 4 or not word or not rest:
        return "; the file seems to be in an older encoding of its script"
    shown = (word[0] + rest[0]).decode("cp1252", "replace")
    return f"; as Windows-1252 (Latin-1) it stands in “{shown}”" if "\ufffd" not in shown else ""
