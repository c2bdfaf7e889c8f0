"""English words that say how exact a number or a date is, with what they come to: "roughly" and "about" are one."""

import re

_TABLE = {
    "~": "~ ≈ ∼ about around roughly approximately approx approx. circa c. ca. ca some estimated perhaps maybe "
    "probably possibly an_estimated in_the_region_of of_the_order_of in_or_about on_or_about something_like",
    "~<": "nearly almost close_to approaching not_quite nearing",
    "~>": "just_over well_over a_little_over slightly_over a_little_more_than slightly_more_than just_above",
    "<~": "just_under a_little_under slightly_under a_little_less_than slightly_less_than just_below barely hardly "
    "scarcely well_under",
    ">": "> more_than over above greater_than upwards_of upward_of in_excess_of exceeding north_of",
    "<": "< less_than fewer_than under below",
    "≥": "≥ >= at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum",
    "≤": "≤ <= at_most at_the_most no_more_than not_more_than up_to as_many_as as_much_as a_maximum_of maximum "
    "anything_up_to",
    "±": "± +/-",
}
_BEFORE = {
    text.replace("_", " "): (text.replace("_", " "), sign) for sign, texts in _TABLE.items() for text in texts.split()
}
WEAK = frozenset(("about", "around", "over", "under", "above", "below"))
"""Below ten these may well be no hedges: a film about two brothers, over three days."""
_AFTER = {
    "~": r"\sor\sso|\sor\sthereabouts|[\s-]odd|\s(?:more\sor\sless|approximately|roughly)(?=\s*[,.;:)]|$)",
    "≥": r"\s?\+(?!\w)|\sor\s(?:more|over|above|greater|longer|older|upwards)|\s(?:and|&)\s(?:more|over|upwards)"
    r"|[\s-]plus(?!\s\w)|\sat\s(?:the\s)?least|\sminimum",
    "≤": r"\sor\s(?:less|fewer|under|below|younger)|\sand\sunder|\sat\s(?:the\s)?most|\smaximum",
}
_AFTERWARDS = re.compile(
    "|".join(f"(?P<h{place}>{texts})(?!\\w)" for place, texts in enumerate(_AFTER.values())), re.IGNORECASE
)
_SYMBOLS = "~≈∼<>≥≤±="
_LONGEST = 4
"""Words of the longest hedge."""
_REACH = 40


def hedge_before(text: str, place: int) -> tuple[str, int] | None:
    """The hedge that ends right before a place, in lower case, and where it begins; of several all."""
    start, found = place, ""
    for _ in range(2):
        one = _one_before(text, start)
        if one is None:
            break
        found, start = f"{one[0]} {found}".strip(), one[1]
    return (found, start) if found else None


def _one_before(text: str, place: int) -> tuple[str, int] | None:
    base = max(0, place - _REACH)
    before = text[base:place].rstrip(" ")
    glued = len(before) == place - base
    signs = len(before) - len(before.rstrip(_SYMBOLS))
    if signs and before[-signs:] in _BEFORE:
        return before[-signs:], base + len(before) - signs
    words = before.split(" ")[-_LONGEST:]
    for number in range(len(words), 0, -1):
        plain = " ".join(words[-number:]).lstrip("(\"'[").lower()
        if plain in _BEFORE and (not glued or plain.endswith(".")):
            return plain, base + len(before) - len(plain)
    return None


def hedge_after(text: str, place: int) -> tuple[str, int] | None:
    """The hedge that begins right at a place, in lower case, and where it ends."""
    found = _AFTERWARDS.match(text, place)
    return (found[0].strip(" -").lower(), found.end()) if found else None


def meaning_of(hedge: str) -> str:
    """What a hedge comes to: equal for "about" and "roughly"; of several hedges all that they come to."""
    if not hedge:
        return ""
    if hedge in _BEFORE:
        return _BEFORE[hedge][1]
    found = _AFTERWARDS.fullmatch(f" {hedge}") or _AFTERWARDS.fullmatch(hedge)
    if found and found.lastgroup:
        return list(_AFTER)[int(found.lastgroup[1:])]
    parts = hedge.split(" ")
    for cut in range(1, len(parts)):
        first, rest = meaning_of(" ".join(parts[:cut])), meaning_of(" ".join(parts[cut:]))
        if first and rest:
            return first if first == rest else f"{first} {rest}"
    return ""
