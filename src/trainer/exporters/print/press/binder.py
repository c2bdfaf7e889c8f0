"""Several PDFs made by WeasyPrint bound into one: pages, tags and fonts of all, metadata and outline of the first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pydyf

from trainer.exporters.print.press.deflating import soon_deflated

PAGES, CATALOG = 1, 2
"""The numbers that pydyf gives to these objects of every PDF."""

_REFERENCE = re.compile(rb"\((?:\\.|[^\\()])*\)|\b(\d+) 0 R\b", re.DOTALL)
"""A text, to be left alone, or a reference; pydyf escapes every parenthesis inside a text."""
_STREAM = b"\nstream\n"
_PARENTS = re.compile(rb"/StructParents \d+")
_KIDS = re.compile(rb"/K \[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A PDF as its objects by number, and the places that binding changes.

    `compressible` says which objects may stand in an object stream; `nums` are the tags of each page
    (ISO 32000-1, 14.7.4.4); `root`, `tree` and `document` are numbers of the structure tree's first objects.
    """

    objects: tuple[bytes, ...]
    compressible: tuple[bool, ...]
    pages: tuple[int, ...]
    root: int
    tree: int
    document: int
    elements: tuple[bytes, ...]
    nums: tuple[bytes, ...]
    info: bytes


def piece_of(pdf: Any) -> Piece:  # noqa: ANN401 - pydyf has no types
    """The piece that a finished, not yet written `pydyf.PDF` is."""
    root = _number(pdf.catalog["StructTreeRoot"])
    tree, document = _number(pdf.objects[root]["ParentTree"]), _number(pdf.objects[root]["K"][0])
    return Piece(
        objects=tuple(b"null" if each.free == "f" else each.data for each in pdf.objects),
        compressible=tuple(each.compressible for each in pdf.objects),
        pages=tuple(pdf.pages["Kids"][::3]),
        root=root,
        tree=tree,
        document=document,
        elements=tuple(pdf.objects[document]["K"]),
        nums=tuple(array.data for array in pdf.objects[tree]["Nums"][1::2]),
        info=pdf.info.data,
    )


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


class _Raw(pydyf.Object):  # type: ignore[misc]
    """An object as its bytes."""

    data = b"null"
    compressible = True

    def __init__(self, data: bytes, *, compressible: bool = True) -> None:
        super().__init__()
        self.data, self.compressible = data, compressible


def bind(pieces: Sequence[Piece]) -> bytes:
    """One PDF. The first piece keeps its numbers, those of the others follow; their roots become the first's."""
    first = pieces[0]
    bound: list[_Raw] = []
    kids: list[bytes] = []
    elements: list[bytes] = []
    nums: list[bytes] = []
    for piece in pieces:
        moved = _Moved(first, piece, max(0, len(bound) - 1))
        bound += moved.objects[0 if piece is first else 1 :]
        for page in piece.pages:
            raw = bound[moved.target(page)]
            raw.data = _PARENTS.sub(b"/StructParents %d" % len(kids), raw.data)
            kids.append(b"%d 0 R" % moved.target(page))
        elements += map(moved.renumbered, piece.elements)
        nums += map(moved.renumbered, piece.nums)
    bound[PAGES].data = b"<</Type /Pages/Kids [%s]/Count %d>>" % (b" ".join(kids), len(kids))
    bound[first.document].data = _KIDS.sub(b"/K [%s]" % b" ".join(elements), first.objects[first.document], count=1)
    bound[first.tree].data = b"<</Nums [%s]>>" % b" ".join(b"%d %s" % pair for pair in enumerate(nums))
    return _written(bound, first.info)


class _Moved:
    """A piece under its new numbers; its own roots are left empty but for the first piece."""

    def __init__(self, first: Piece, piece: Piece, base: int) -> None:
        self._base = base
        self._roots = {
            PAGES: PAGES,
            CATALOG: CATALOG,
            piece.root: first.root,
            piece.tree: first.tree,
            piece.document: first.document,
        }
        self._references = [b"%d 0 R" % self.target(number) for number in range(len(piece.objects))]
        self.objects = [
            _Raw(self._data(number, data, whole=piece is first), compressible=may)
            for number, (data, may) in enumerate(zip(piece.objects, piece.compressible, strict=True))
        ]

    def target(self, number: int) -> int:
        return self._roots.get(number, self._base + number)

    def renumbered(self, data: bytes) -> bytes:
        references = self._references
        return _REFERENCE.sub(lambda found: references[int(found[1])] if found[1] else found[0], data)

    def _data(self, number: int, data: bytes, *, whole: bool) -> bytes:
        if whole:
            return data
        if number in self._roots:
            return b"null"
        head, mark, stream = data.partition(_STREAM)
        return self.renumbered(head) + mark + stream


def _written(bound: Sequence[_Raw], info: bytes) -> bytes:
    pdf = pydyf.PDF()
    zero = pdf.objects[0]
    pdf.objects = [zero, *bound[1:]]
    for number, raw in enumerate(pdf.objects):
        raw.number = number
    pdf.catalog, pdf.info = bound[CATALOG], _Raw(info)
    file = BytesIO()
    with soon_deflated():
        pdf.write(file, version=b"1.7", compress=True)
    return file.getvalue()
