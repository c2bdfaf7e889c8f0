"""Reads the keys of a mapping by name and type; what is wrong is collected, never raised."""

import difflib
import re
from collections.abc import Iterable
from collections.abc import Mapping as AbstractMapping
from functools import lru_cache

from trainer.model import Text
from trainer.nodes import Mapping, Node, Scalar, Sequence
from trainer.problems import MOST, Problem, Span

MAX_TEXT = 4_000
"""Longest text in a bank, in characters; a stem, a quote or a rationale stays far below it."""

MAX_WORD = 80
"""Longest word that is compared with known ones, in characters: what is longer is no typing mistake."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
TRUTHS = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}
"""What people write for true and false."""
_NONE: AbstractMapping[str, str] = {}
_KINDS_OF_NODE = {Scalar: "a text", Sequence: "a list", Mapping: "keys with values"}


class Fields:
    """One mapping under reading. `what` names it in messages; keys beyond `known` are problems."""

    def __init__(self, node: Mapping, what: str, known: Iterable[str], problems: list[Problem]) -> None:
        self.what = what
        self.span = node.span
        self.problems = problems
        self._known = tuple(known)
        self._entries = {key.value: (key, value) for key, value in node.entries}
        allowed = set(self._known)
        strange = [key for key, _ in node.entries if key.value not in allowed][:MOST]
        self._meant = {near for key in strange if (near := nearest(key.value, self._known))}
        for key in strange:
            self.report(key.span, "unknown-key", unknown_key(key.value, what, self._known))

    def report(self, span: Span, code: str, message: str) -> None:
        self.problems.append(Problem(span, code, message))

    def has(self, key: str) -> bool:
        return key in self._entries

    def node(self, key: str, *, required: bool = False) -> Node | None:
        if key in self._entries:
            return self._entries[key][1]
        if required and key not in self._meant:
            self.report(self.span, "missing-key", f"{self.what} has no `{key}`. Add the key `{key}:`.")
        return None

    def text(self, key: str, *, required: bool = False) -> Text | None:
        node = self.node(key, required=required)
        return None if node is None else text_of(node, f"`{key}`", self.problems)

    def value(self, key: str, default: str = "") -> str:
        text = self.text(key)
        return text.value if text else default

    def texts(self, key: str, *, required: bool = False) -> tuple[Text, ...]:
        """A list of texts; one text alone counts as a list of one."""
        node = self.node(key, required=required)
        if node is None:
            return ()
        items = node.items if isinstance(node, Sequence) else (node,)
        if not items:
            self.report(node.span, "empty-value", f"`{key}` is an empty list. Fill it, or remove the key.")
        found = (text_of(item, f"`{key}`", self.problems) for item in items)
        return tuple(text for text in found if text)

    def items(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """The items of a list of anything."""
        node = self.node(key, required=required)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.report(node.span, "wrong-type", f"`{key}` must be a list: start each item with `- `.")
            return ()
        return node.items

    def mapping(self, key: str, *, required: bool = False) -> Mapping | None:
        node = self.node(key, required=required)
        if node is None or isinstance(node, Mapping):
            return node
        self.report(node.span, "wrong-type", f"`{key}` must be keys with values, not {_kind(node)}.")
        return None

    def choice(
        self,
        key: str,
        allowed: Iterable[str],
        default: str = "",
        *,
        required: bool = False,
        synonyms: AbstractMapping[str, str] = _NONE,
    ) -> str:
        """One of the allowed words; the default where the key is missing or wrong.

        `synonyms` are words that people write for one of the allowed; they are told which.
        """
        text = self.text(key, required=required)
        allowed = tuple(allowed)
        if text is None or text.value in allowed:
            return text.value if text else default
        words = ", ".join(allowed)
        meant = synonyms.get(text.value.lower().replace(" ", "-"), "")
        mend = f" Did you mean `{meant}`?" if meant else did_you_mean(text.value, allowed)
        self.report(text.span, "bad-value", f"`{key}` cannot be `{text.value}`.{mend} It is one of: {words}.")
        return default

    def boolean(self, key: str, *, default: bool) -> bool:
        word = self.choice(key, ("true", "false"), str(default).lower(), synonyms=TRUTHS)
        return word == "true"

    def integer(self, key: str, default: int, least: int, most: int) -> int:
        text = self.text(key)
        if text is None:
            return default
        if re.fullmatch(r"-?\d{1,9}", text.value, re.ASCII) and least <= int(text.value) <= most:
            return int(text.value)
        message = f"`{key}` must be a whole number from {least:,} to {most:,}, not `{text.value}`."
        self.report(text.span, "bad-value", message)
        return default

    def refuse(self, keys: Iterable[str], why: str) -> None:
        """Report each of the keys that is present: known to the format, but not for this use."""
        for key in keys:
            if key in self._entries:
                self.report(self._entries[key][0].span, "unknown-key", f"`{key}` has no use here: {why}.")


def text_of(node: Node, what: str, problems: list[Problem]) -> Text | None:
    """The text of a scalar that is not empty and that every output can show."""
    if isinstance(node, Scalar) and len(node.value) <= MAX_TEXT and node.value.isprintable():
        stripped = node.value.strip()
        if stripped:
            return Text(stripped, node.span)
    if not isinstance(node, Scalar):
        problems.append(Problem(node.span, "wrong-type", f"{what} must be a text, not {_kind(node)}.{_mend(node)}"))
        return None
    if not node.value.strip():
        problems.append(Problem(node.span, "empty-value", f"{what} is empty. Write a value, or remove the key."))
        return None
    control = None if node.value.isprintable() else _CONTROL.search(node.value)
    if control:
        message = f"{what} holds a control character (U+{ord(control[0]):04X}). Remove it."
        problems.append(Problem(node.span, "control-character", message))
        return None
    if len(node.value) > MAX_TEXT:
        message = f"{what} has {len(node.value):,} characters; the limit is {MAX_TEXT:,}. Shorten it."
        problems.append(Problem(node.span, "text-too-long", message))
        return None
    return Text(node.value.strip(), node.span)


def _kind(node: Node) -> str:
    return _KINDS_OF_NODE[type(node)]


def _mend(node: Node) -> str:
    return " Put a text that starts with { or [ or holds a colon in quotes." if isinstance(node, Mapping) else ""


def as_mapping(node: Node | None, what: str, problems: list[Problem]) -> Mapping | None:
    if node is None or isinstance(node, Mapping):
        return node
    message = f"{what} must be keys with values (`key: value`), not {_kind(node)}."
    problems.append(Problem(node.span, "wrong-type", message))
    return None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    near = nearest(word, known)
    return f" Did you mean `{near}`?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like another, or an empty text."""
    return _nearest(word, tuple(known)) if len(word) <= MAX_WORD else ""


@lru_cache(maxsize=1_024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    plain = "".join(char for char in word.lower() if char.isalnum() or char in "-_")
    return next(iter(difflib.get_close_matches(plain, known, n=1, cutoff=0.6)), "")


def unknown_key(key: str, what: str, known: tuple[str, ...]) -> str:
    mend = did_you_mean(key, known) or f" Known keys: {', '.join(known)}."
    return f"{what} has an unknown key `{key}`.{mend}"
