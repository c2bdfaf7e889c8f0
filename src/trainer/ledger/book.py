"""What a ledger holds, as immutable data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Review:
    """A person's acceptance of a question as it stood when its digest was `digest`."""

    by: str
    at: str
    digest: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a question stands: the digest of question and passages, and the spans of its quotes, in code points.

    `first` is the digest that the first release gave to a question that stands so: its reviews hold as well.
    """

    digest: str
    spans: tuple[tuple[int, int], ...]
    review: Review | None = None
    first: str = field(default="", compare=False)

    @property
    def reviewed(self) -> bool:
        """Whether a person accepted the question as it stands; any change falls back to unreviewed."""
        return (
            self.review is not None and bool(self.review.digest) and self.review.digest in (self.digest, self.first)
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What a format has to date: the digest of its content, and when that last changed (seconds, 1970)."""

    digest: str
    changed: int


Published = Mapping[str, tuple[str, ...]]
"""What people have of a module and keep: by a key of the format that made it, and in its words."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The whole file; `dated` holds identities and what else a format dates, `aliases` the reviews of aliases."""

    questions: Mapping[str, Stand] = field(default_factory=dict)
    dated: Mapping[str, Change] = field(default_factory=dict)
    published: Published = field(default_factory=dict)
    aliases: Mapping[str, Review] = field(default_factory=dict)

    @property
    def changed(self) -> dict[str, int]:
        """The time of the last change by key, as `Course.changed` carries it."""
        return {key: change.changed for key, change in self.dated.items()}
