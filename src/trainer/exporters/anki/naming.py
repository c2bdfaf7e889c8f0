"""The names of a module's decks, in whose order Anki takes new cards, and which learners keep for good.

Anki knows a deck by its name: under another one an update would put new cards beside the old ones. So a deck
keeps the name that it was first built under.
"""

import re
from collections.abc import Mapping, Sequence
from string import ascii_lowercase

from trainer.exporters.anki.identity import deck_part

ROOT = ""
"""The key of the module's own deck, among those of its topics."""
_LABEL = re.compile(r"^[0-9]{2,}[a-z]* ")


def deck_names(title: str, topics: Sequence[tuple[str, str]], before: Mapping[str, str]) -> dict[str, str]:
    """The full name of each deck: of topics in study order, as pairs of id and title, and of the module.

    `before` are the last parts of names that learners have.
    """
    known = {topic: before[topic] for topic, _ in topics if topic in before}
    known |= _taken_over([pair for pair in topics if pair[0] not in before], dict(topics), before)
    plain = any(not _LABEL.match(name) for name in known.values())
    parts = _plain(topics, known) if plain else _numbered(topics, known)
    root = before.get(ROOT) or deck_part(title)
    return {ROOT: root, **{topic: f"{root}::{part}" for topic, part in parts.items()}}


def _taken_over(
    new: Sequence[tuple[str, str]], topics: Mapping[str, str], before: Mapping[str, str]
) -> dict[str, str]:
    """Decks of topics that are gone, by the new topics of their titles: the topic has another id, and that is all."""
    gone = {_LABEL.sub("", name): name for topic, name in before.items() if topic and topic not in topics}
    return {topic: gone[deck_part(title)] for topic, title in new if deck_part(title) in gone}


def _numbered(topics: Sequence[tuple[str, str]], known: Mapping[str, str]) -> dict[str, str]:
    """“01 Dates”, “02 Officials”; what comes between later gets a letter, which sorts behind its number."""
    found: dict[str, str] = {}
    label = "00"  # digits, and perhaps letters
    for at, (topic, title) in enumerate(topics):
        later = any(other in known for other, _ in topics[at + 1 :])
        following = f"{label}a" if later else f"{int(label.rstrip(ascii_lowercase)) + 1:02}"
        found[topic] = known.get(topic) or f"{following} {deck_part(title) or topic}"
        label = found[topic].partition(" ")[0]
    return found


def _plain(topics: Sequence[tuple[str, str]], known: Mapping[str, str]) -> dict[str, str]:
    """As decks were called before they had numbers; topics of one title are told apart by their ids."""
    found = dict(known)
    for topic, title in topics:
        part = deck_part(title) or topic
        taken = {name.casefold() for other, name in found.items() if other != topic}
        found.setdefault(topic, f"{part} ({topic})" if part.casefold() in taken else part)
    return found
