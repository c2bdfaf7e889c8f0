"""The tool's own words on a page, in the language of the module."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Words = Mapping[str, str]
FALLBACK = "en"
_FOLDER = files("trainer") / "templates" / "print" / "words"


@cache
def words(language: str) -> Words:
    """The words of a language (BCP 47 tag) by name; English where the language has none."""
    for name in (language, language.split("-")[0], FALLBACK):
        file = _FOLDER / f"{name}.json"
        if file.is_file():
            table: dict[str, str] = json.loads(file.read_text("utf-8"))
            return table
    raise AssertionError(f"{FALLBACK}.json is part of the package")


def digits(number: int, table: Words) -> str:
    """A number in the digits of the language."""
    return str(number).translate(dict(zip(map(ord, "0123456789"), table["digits"], strict=True)))


def counted(number: int, thing: str, table: Words) -> str:
    """`1 question`, `2 questions`; `thing` names the words `…_one` and `…_many`."""
    return f"{digits(number, table)} {table[f'{thing}_one' if number == 1 else f'{thing}_many']}"


def letter(index: int, table: Words) -> str:
    """The mark of the option at `index`, from 0; past the alphabet, numbered rounds of it."""
    letters = table["letters"].split()
    rounds, place = divmod(index, len(letters))
    return letters[place] + (digits(rounds + 1, table) if rounds else "")
