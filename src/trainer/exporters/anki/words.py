"""The words of the cards that no bank holds, by language: one file a language under templates/anki/words/."""

import json
from collections.abc import Mapping
from functools import cache

from trainer.exporters.anki.assets import names, read

FALLBACK = "en"


@cache
def words(language: str) -> Mapping[str, str]:
    """The words of a language, by its tag without region or script; English where there is no such file."""
    primary = language.split("-")[0].lower()
    chosen = primary if f"{primary}.json" in names("words") else FALLBACK
    loaded: dict[str, str] = json.loads(read(f"words/{chosen}.json"))
    return loaded
