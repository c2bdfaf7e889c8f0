"""The digest inside a PDF: read back without a PDF library."""

import re
import zlib

NAME = "trainerdigest"
"""The entry of the document information dictionary that holds it."""
MOST_BYTES = 256_000_000
"""Unpacked size beyond which an object stream is not looked into."""

_STREAM = re.compile(rb"/Type /ObjStm[^>]*>>\s*stream\r?\n")
_ENTRY = re.compile(rb"/%s \(([0-9a-f]{64})\)" % NAME.encode())


def digest_in(data: bytes) -> str:
    """The digest, or an empty text where the bytes carry none."""
    for match in _STREAM.finditer(data):
        try:
            unpacked = zlib.decompressobj().decompress(data[match.end() :], MOST_BYTES)
        except zlib.error:
            continue
        found = _ENTRY.findall(unpacked)
        if found:
            return str(found[-1], "ascii")
    return ""
