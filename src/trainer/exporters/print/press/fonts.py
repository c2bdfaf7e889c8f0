"""The fonts of the pages, from packages, so that every machine prints the same."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Face:
    """One @font-face: `name` is our own, lest a font of the system is taken instead."""

    name: str
    family: str
    weight: int
    style: str = "normal"

    @property
    def path(self) -> Path:
        import fontpkg

        path: Path = fontpkg.path(self.family, self.weight, self.style)
        return path.resolve()

    @property
    def rule(self) -> str:
        return (
            f'@font-face {{ font-family: "{self.name}"; font-weight: {self.weight}; '
            f'font-style: {self.style}; src: url("{self.path.as_uri()}") }}'
        )


FACES = (
    Face("Trainer Serif", "IBM Plex Serif", 400),
    Face("Trainer Serif", "IBM Plex Serif", 600),
    Face("Trainer Serif", "IBM Plex Serif", 400, "italic"),
    Face("Trainer Sans", "Fira Sans", 400),
    Face("Trainer Sans", "Fira Sans", 600),
    Face("Trainer Arabic", "IBM Plex Sans Arabic", 400),
    Face("Trainer Arabic", "IBM Plex Sans Arabic", 600),
    Face("Trainer Legible", "Atkinson Hyperlegible", 400),
    Face("Trainer Legible", "Atkinson Hyperlegible", 700),
    Face("Trainer World", "Noto Sans", 400),
)
"""Static fonts: of a variable one, WeasyPrint cuts an instance for every document, which takes as long as its pages.

Noto Sans, the one variable font, stands last in every list: for Greek, Devanagari, Vietnamese and the like.
"""


@cache
def font_files() -> tuple[Path, ...]:
    return tuple(face.path for face in FACES)


def font_faces() -> str:
    """The @font-face rules."""
    return "\n".join(face.rule for face in FACES)


@cache
def covered() -> frozenset[int]:
    """The code points that at least one of the fonts has a letter for."""
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for path in {face.path for face in FACES if face.style == "normal"}:
        with TTFont(path, lazy=True) as font:
            found.update(font.getBestCmap())
    return frozenset(found)
