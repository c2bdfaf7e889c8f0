"""What every exporter offers to the build: a plan of its files, their bytes, and the digest inside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.exercise import Course
from trainer.problems import Problem


@dataclass(frozen=True, slots=True)
class Output:
    """One file to come. `path` is relative to the output folder; equal `digest` means equal content."""

    path: str
    digest: str


class UnavailableError(Exception):
    """A format that this machine cannot make; the message says in one line what is missing, and the mend."""


class Exporter(Protocol):
    """A module or object; importing it, `fingerprints` and `plan` stay cheap, heavy libraries load in `make`."""

    NAME: str

    def fingerprints(self, course: Course, /) -> Mapping[str, str]:
        """What has to carry the time of its last change: key to digest of its content.

        Keys are exercise ids or names of the format's own, such as `note-type:choice`. The ledger answers
        with `course.changed[key]`, in seconds since 1970. A format without such times gives nothing.
        """
        ...

    def plan(self, course: Course, /) -> tuple[Output, ...]:
        """The files of this course, each with a digest over all that it depends on."""
        ...

    def make(self, course: Course, outputs: Sequence[Output], /, *, jobs: int = 1) -> Iterator[tuple[Output, bytes]]:
        """The bytes of the planned files; they carry `output.digest`. Same input, same bytes.

        `jobs` is how many processes may be used; it changes no byte. Raises `UnavailableError`.
        """
        ...

    def remarks(self, course: Course, path: str, /) -> Iterable[Problem]:
        """What a curator should know of these files before handing them out: warnings and notices, no errors.

        `path` is the module's module.yaml. Raises `UnavailableError`.
        """
        ...

    def digest_of(self, data: bytes, /) -> str:
        """The digest that the bytes carry, or an empty text."""
        ...
