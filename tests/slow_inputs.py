"""Modules that are made to be slow, deep, loud or wrong, of any size; each is checked as any other."""

from collections.abc import Callable
from pathlib import Path

from modules import write_module

LONGEST = 3_990
"""A little less than the longest text of a bank, in characters."""

Write = Callable[[Path], object]
"""Writes a module into a folder."""

EVIDENCE = "The Harbour Bridge opened on 3 May 1932"

SOURCES = {
    "letters": "a", "capitals": "A", "capitalised words": "Ab Cd ", "digits": "1", "digits and commas": "1,111",
    "numbers": "twenty ", "numbers and": "twenty and ", "hedges": "at least ", "spaces": " ", "line ends": "\n",
    "carriage returns": "\r\n", "blank lines": " \n", "tabs and lines": "\t \n", "hyphens": "-",
    "words and hyphens": "a-", "quotes": '"', "curly quotes": "“", "brackets": "(",
    "acronyms": "World Economic Forum (", "short forms": "Ab (AB) ", "marks": "e\u0301", "only marks": "\u0301",
    "hangul": "\u1100\u1161", "zero width": "\u200b", "overrides": "\u202e", "months": "May ",
    "weekdays": "Monday ", "dates": "3 May ", "days": "the 3 of ", "years": "in 1932 ", "full stops": ".",
    "sentences": "He said. ", "initials": "A. ", "han": "漢", "arabic": "\u0628\u064e ", "ligatures": "\ufdfa",
    "emoji": "\U0001f468\u200d",
}  # fmt: skip

TEXTS = {
    "letters": "a", "words": "ab ", "capitals": "Ab ", "digits": "1", "digits and commas": "1,111",
    "number words": "twenty ", "hundreds": "hundred ", "months": "May ", "days": "3 ", "weekdays": "Monday, ",
    "years": "in 1932 ", "brackets": "(", "short forms": "Ab (AB) ", "marks": "e\u0301", "blanks": "{{a}} ",
    "open blanks": "{{", "hedges": "at least ", "one letter": "a ", "negations": "not ", "full stops": ".",
    "commas": ",", "quotes": "'",
}  # fmt: skip


def inputs(size: int) -> dict[str, Write]:
    """Every kind of input, each of about so many bytes."""
    return {**_files(size), **_sources(size), **_quotes(size), **_texts(size), **_casts(size)}


def filled(text: str, size: int) -> str:
    return text * (size // len(text.encode("utf-8", "surrogatepass")))


def _bank(text: str) -> Write:
    """A module whose bank is a file of this text."""
    return lambda folder: (write_module(folder) / "bank.yaml").write_text(text, "utf-8")


def _manifest(text: str) -> Write:
    return lambda folder: (write_module(folder) / "module.yaml").write_text(text, "utf-8")


def _files(size: int) -> dict[str, Write]:
    """Files of any shape but a bank's."""
    start = "topic: bridge\nquestions:\n"
    one = "- {id: a, kind: short, stem: Who?, answer: b, evidence: c}\n"
    sheets = "".join(f"  w{n}: {{forms: [A, B]}}\n" for n in range(size // 25))
    source = "source: {file: source.txt, sha256: x, title: x}"
    banks = {
        "brackets": "[" * size,
        "braces": "{" * size,
        "closed brackets": "[" * (size // 2) + "]" * (size // 2),
        "dashes": "- " * (size // 2) + "x",
        "deep keys": "".join(" " * depth + "a:\n" for depth in range(int((2 * size) ** 0.5))),
        "question marks": "? " * (size // 2),
        "aliases": "a: &a [x, x]\n" + filled("b: [*a, *a, *a]\n", size),
        "alias bomb": "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9 if n else 'x'}]\n" for n in range(20)),
        "anchors": "".join(f"a{n}: &a{n} x\n" for n in range(size // 16)),
        "tags": filled("a: !!python/object/apply:os.system ['true']\n", size),
        "one line": "topic: " + "x" * (10 * size),
        "one huge scalar": "topic: |\n" + filled("  line of text\n", size),
        "one huge key": "x" * size + ": y",
        "many keys": "".join(f"key{n}: x\n" for n in range(size // 12)),
        "the same key": filled("topic: x\n", size),
        "keys nearly right": start + filled("- {knid: short, stme: x, answr: y}\n", size),
        "wrong questions": start + filled("- x\n", size),
        "empty questions": start + filled("- {}\n", size),
        "the same question": start + filled(one, size),
        "control characters": "\x07" * size,
        "escapes": 'topic: "' + filled("\\u0007", size) + '"',
        "surrogates": 'topic: "' + filled("\\uD800", size) + '"',
        "line separators": filled("\u2028", size),
        "tabs": "\t" * size,
        "comments": "#" * size,
        "documents": filled("---\n", size),
        "percent": "%" * size,
        "open quotes": "'" * size,
    }
    return {
        **{f"a bank of {name}": _bank(text) for name, text in banks.items()},
        "a manifest of banks": _manifest("format: 1\nbanks: [" + filled("x.yaml, ", size) + "]"),
        "a manifest of worksheets": _manifest(
            f"format: 1\nid: x\ntitle: x\nlanguage: en\n{source}\nbanks: [bank.yaml]\nworksheets:\n{sheets}"
        ),
    }


def _sources(size: int) -> dict[str, Write]:
    def write(text: str) -> Write:
        return lambda folder: write_module(folder, source=f"{EVIDENCE}. {filled(text, size)}")

    return {f"a source of {name}": write(text) for name, text in SOURCES.items()}


def _quotes(size: int) -> dict[str, Write]:
    """Quotes that are hard to find in a long source."""
    third, letters, words = size // 3, "a" * LONGEST, "a " * (LONGEST // 2)
    return {
        "quotes that stand everywhere": _questions(size, evidence="a", text=filled("a ", third)),
        "quotes that overlap": _questions(size, evidence=letters, text=filled("a", third)),
        "quotes that nearly overlap": _questions(size, evidence=letters + "b", text=filled("a", third)),
        "quotes of words that overlap": _questions(size, evidence=words + "a", text=filled("a ", third)),
        "quotes that end inside words": _questions(size, evidence="ab ab a", text=filled("ab ", third)),
        "quotes that are lost": _questions(
            size, evidence="The harbor {n} bridge opened on 3 May 1923", text=filled(f"{EVIDENCE}. ", third)
        ),
        "answers of spaces": _questions(size, answer=f'"a{" " * 2000}b"'),
    }


def _questions(
    size: int, stem: str = "Who {n}?", answer: str = "a", evidence: str = EVIDENCE, more: str = "", text: str = ""
) -> Write:
    """As many questions as fill the rest of the size; `{n}` counts them."""
    one = (
        f"- id: q-{{n}}\n  kind: short\n  stem: {stem}\n  answer: {answer}\n  evidence: {evidence}\n"
        f"  objective: bridge\n{more}"
    )
    number = max(1, (size - 2 * len(text.encode())) // len(one))
    bank = "".join(one.replace("{n}", str(place)) for place in range(number))
    return lambda folder: write_module(folder, bank, source=f"{text or evidence}\n\n{text}")


def _texts(size: int) -> dict[str, Write]:
    """Long texts in each of the places that patterns look at."""
    made: dict[str, Write] = {}
    for name, text in TEXTS.items():
        long = '"' + text * (LONGEST // len(text)) + '"'
        shift = f"  derive: {{op: date-shift, base: 3 May 1932, direction: back, cue: {long}}}\n"
        made |= {
            f"stems of {name}": _questions(size, stem=long),
            f"answers of {name}": _questions(size, answer=long),
            f"quotes of {name}": _questions(size, evidence=long, text=filled(text, 2 * LONGEST)),
            f"cues of {name}": _questions(size, more=shift),
            f"terms of {name}": _questions(size, more=f"  derive: {{op: sum, terms: [{long}]}}\n"),
        }
    return made


def _casts(size: int) -> dict[str, Write]:
    def write(name: str, text: str) -> Write:
        one = f"- id: e-{{n}}\n  type: person\n  name: {name}\n  evidence: {name}\n"
        cast = "".join(one.replace("{n}", str(n)) for n in range((size - len(text)) // len(one)))
        return lambda folder: write_module(folder, source=text, entities=cast)

    return {
        "entities of one name": write("Ada Brown", filled("Ada Brown. ", size // 4)),
        "entities of letters": write("a" * LONGEST, filled("a", size // 4)),
        "entities of many names": write("Ada Brown {n}", " ".join(f"Ada Brown {n}." for n in range(size // 80))),
    }
