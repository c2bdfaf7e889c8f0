"""The learners of a class, each with the code of a form of its own."""

import hashlib
from collections.abc import Iterator

from trainer.worksheet import Worksheet

LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"
"""What nobody takes for something else in handwriting: no B and 8, I and 1, O and 0, S and 5, Z and 2."""
SHORTEST = 3


def coded(worksheet: Worksheet) -> Iterator[tuple[str, str]]:
    """(name, code): a code hangs on seed and name alone, so that one who joins the class changes no other’s sheet."""
    taken = {form.upper() for form in worksheet.forms}
    times: dict[str, int] = {}
    for name in worksheet.learners:
        times[name] = times.get(name, 0) + 1
        code = next(code for code in _codes(worksheet.seed, name, times[name]) if code not in taken)
        taken.add(code)
        yield name, code


def _codes(seed: int, name: str, time: int) -> Iterator[str]:
    """Longer and longer codes; `time` parts those who bear one name."""
    data = hashlib.sha256(f"{seed}\x1f{name}\x1f{time}".encode("utf-8", "surrogatepass")).digest()
    letters = "".join(LETTERS[byte % len(LETTERS)] for byte in data)
    for length in range(SHORTEST, len(letters)):
        yield letters[:length]
