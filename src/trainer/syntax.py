"""What a curator did where a text is no YAML: the mistake and its mend, found in the lines around the place.

YAML says where it gave up and seldom what was meant: of a missing space after a colon it complains a line below.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_KEY = r"(?P<lead>\s*(?:-\s+)?)(?P<key>[\w-]+)"
_NO_SPACE = re.compile(rf"{_KEY}:(?=[^\s:/])(?!//)")
_PAIR = re.compile(rf"{_KEY}:(?:\s+(?P<value>\S.*?))?\s*$")
_ODD_SPACE = "\u00a0\u2007\u202f\u3000"
_KEPT = "@`%*&!|>,]}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where YAML gave up, from 1, what it said, and where the thing began that it was reading (0 for unknown)."""

    line: int
    column: int
    said: str
    begun: int = 0
    begun_column: int = 0


Finding = tuple[int, int, str]
"""Line and column, from 1, and what to do."""


def diagnose(text: str, place: Place) -> Finding:
    """The first explanation that fits; else what YAML said."""
    lines = text.splitlines() or [""]
    for explain in _EXPLANATIONS:
        found = explain(lines, place)
        if found:
            return found
    return place.line, place.column, _in_words(place.said)


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _above(lines: Sequence[str], number: int) -> int:
    """The number of the last line above that holds something, 0 where there is none."""
    return next((n for n in range(min(number, len(lines) + 1) - 1, 0, -1) if _line(lines, n).strip()), 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _white_space(lines: Sequence[str], place: Place) -> Finding | None:
    for number in (place.line, _above(lines, place.line)):
        line = _line(lines, number)
        lead = line[: len(line) - len(line.lstrip())]
        if "\t" in lead:
            return number, lead.index("\t") + 1, "a tab stands in the indentation. Indent with spaces."
        odd = next((char for char in lead if char in _ODD_SPACE), "")
        if odd:
            mend = "a no-break space stands in the indentation. Delete it, and type plain spaces."
            return number, lead.index(odd) + 1, mend
    return None


def _no_space(lines: Sequence[str], place: Place) -> Finding | None:
    """`answer:yes` reads as a word; `-id: x` as a key of that name."""
    for number in (place.line, _above(lines, place.line)):
        line = _line(lines, number)
        dash = re.match(r"\s*-(?=[\w]+:)", line)
        if dash:
            return number, dash.end(), "no space after the dash. Write `- ` and then the key."
        found = _NO_SPACE.match(line)
        if found:
            mend = f"no space after the colon. Write `{found['key']}: ` and then the value."
            return number, found.end(), mend
    return None


def _unclosed(lines: Sequence[str], place: Place) -> Finding | None:
    """What was opened and never closed is told where it was opened."""
    if not place.begun:
        return None
    if "quoted scalar" in place.said and "end of stream" in place.said:
        mark = _line(lines, place.begun)[place.begun_column - 1 :][:1]
        return (
            place.begun,
            place.begun_column,
            f"the quotation mark {mark} is never closed. Close it at the text’s end.",
        )
    if "flow" not in place.said:
        return None
    opened = _line(lines, place.begun)[place.begun_column - 1 :]
    if opened.startswith("{{") or (opened.startswith("{") and ":" not in opened):
        mend = 'a text that begins with { needs quotes. Write "…" around all of it.'
    elif "]" in opened or "}" in opened:
        mend = "a comma is missing in this list, or a text in it needs quotes. Write [one, two]."
    else:
        mend = f"the bracket {opened[:1]} is never closed. Close it, or put the text in quotes."
    return place.begun, place.begun_column, mend


def _after_quote(lines: Sequence[str], place: Place) -> Finding | None:
    """A value that begins with a quotation mark ends at the next one, whatever comes then."""
    for number in (place.line, _above(lines, place.line)):
        pair = _PAIR.match(_line(lines, number))
        value = (pair["value"] or "") if pair else ""
        if value[:1] == "'" and re.match(r"'(?:[^']|'')*'[^\s#]", value):
            mend = 'an apostrophe ends a text in single quotes. Put the text in double quotes: "…".'
        elif value[:1] in ("'", '"') and re.match(r"""(["']).*?\1\s*[^\s#]""", value):
            mend = (
                f"the text ends at its second {value[0]}. Put all of it in the other quotes, or begin it otherwise."
            )
        elif value.startswith("{{") or re.match(r"\{[^}]*\}\s*\S", value):
            mend = 'a text that begins with { needs quotes. Write "…" around all of it.'
        elif re.match(r"\[[^\]]*\]\s*[^\s#]", value):
            mend = 'a text that begins with [ needs quotes. Write "…" around all of it.'
        else:
            continue
        assert pair
        return number, pair.start("value") + 1, mend
    return None


def _colon(lines: Sequence[str], place: Place) -> Finding | None:
    """`mapping values are not allowed`: a second colon on the line, or a line that is indented too far."""
    if "mapping values are not allowed" not in place.said:
        return None
    line = _line(lines, place.line)
    first = re.match(rf"{_KEY}\s*:", line)
    if first and first.end() < place.column:
        value = line[first.end() :].strip()
        if value[:1] in "“‘„«":
            mend = 'the quotes “ ” mean nothing to YAML, and a colon stands inside. Use straight quotes: "…".'
        else:
            mend = 'a colon and a space stand inside a text. Put all of the text in quotes: "…".'
        return place.line, place.column, mend
    above = _above(lines, place.line)
    deep, level = _indent(line), _indent(_line(lines, above))
    if line.lstrip().startswith("- "):
        key = _line(lines, above).strip().partition(":")[0]
        mend = "Remove the value, or write the list’s own key, such as `questions:`, above it."
        return place.line, deep + 1, f"a list stands below `{key}`, which has a value. {mend}"
    if _PAIR.match(_line(lines, above)) and deep > level:
        mend = f"indented by {deep} spaces, under a line of {level} that has a value already. Indent it by {level}."
        return place.line, 1, mend
    return place.line, place.column, 'a colon and a space stand inside a text. Put all of the text in quotes: "…".'


def _indentation(lines: Sequence[str], place: Place) -> Finding | None:
    """A line that stands in no column of the lines above."""
    if not re.search(r"expected <block end>|did not find expected (?:'-'|key)", place.said):
        return None
    line, above = _line(lines, place.line), _above(lines, place.line)
    here, level = _indent(line), _indent(_line(lines, above))
    if line.lstrip().startswith("- ") and _PAIR.match(_line(lines, above)) and here <= level:
        mend = "a list item stands under no key of its own. Write the key, such as `questions:`, above it."
        return place.line, here + 1, mend
    mend = f"indented by {here} spaces, which fits no line above. Start it in the column of its neighbours."
    return place.line, here + 1, mend


def _no_colon(lines: Sequence[str], place: Place) -> Finding | None:
    if "could not find expected ':'" not in place.said and "simple key" not in place.said:
        return None
    candidates = (place.begun, _above(lines, place.line), place.line)
    number = next((n for n in candidates if n and not re.search(r":(?:\s|$)", _line(lines, n))), place.line)
    line = _line(lines, number)
    if not _indent(line) and number > 1:
        mend = "a line without a key. If the text above goes on here, indent it deeper than its key."
    else:
        word = (re.match(r"\s*(?:-\s+)?(\S+)", line) or [line, "key"])[1]
        mend = f"no colon after the key. Write `{word}: ` and then the value."
    return number, _indent(line) + 1, mend


def _kept_character(lines: Sequence[str], place: Place) -> Finding | None:
    char = _line(lines, place.line)[place.column - 1 :][:1]
    before = _line(lines, place.line)[place.column - 2 : place.column - 1]
    if "cannot start any token" in place.said or (char in _KEPT and char) or (before in "*&" and before):
        shown = before if before and before in "*&" else char
        return place.line, place.column, f'a text that begins with {shown} needs quotes. Write "…" around all of it.'
    return None


_EXPLANATIONS: tuple[Callable[[Sequence[str], Place], Finding | None], ...] = (
    _white_space,
    _no_space,
    _unclosed,
    _after_quote,
    _colon,
    _no_colon,
    _kept_character,
    _indentation,
)

_SAID = (
    (r"another document", "a second document (`---`). Keep one document to a file."),
    (r"quoted scalar|end of stream", "a quote mark or bracket is never closed."),
    (r"flow (sequence|mapping)|expected ',' or", "a bracket is never closed, or a comma is missing."),
    (r"escape", "a backslash in double quotes begins an escape. Double it, or use single quotes."),
)


def _in_words(said: str) -> str:
    return next((mend for pattern, mend in _SAID if re.search(pattern, said)), f"{said.strip()}.")
