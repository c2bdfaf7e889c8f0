"""What every exporter offers to the build: a plan of its files, their bytes, and the digest inside them."""

from dataclasses import dataclass
from typing import Protocol

from trainer.exercise import Course


@dataclass(frozen=True, slots=True)
class Output:
    """One file to come. `path` is relative to the output folder; equal `digest` means equal content."""

    path: str
    digest: str


class Exporter(Protocol):
    """A module or object; importing it and `plan` must stay cheap, heavy libraries load in `make`."""

    NAME: str

    def plan(self, course: Course) -> tuple[Output, ...]:
        """The files of this course with a digest over all that they depend on."""
        ...

    def make(self, course: Course, output: Output) -> bytes:
        """The bytes of one planned file; they carry `output.digest`. Same input, same bytes."""
        ...

    def digest_of(self, data: bytes) -> str:
        """The digest that the bytes carry, or an empty text."""
        ...
