"""The study options that come with a deck. Anki asks whether to import them, and by default does not."""

from typing import Any

ID = 1_706_202_400_000
NAME = "trainer: in the order of the article"
NEW_A_DAY = 10

_LOWEST_POSITION, _AS_GATHERED = 1, 1
"""`NewCardGatherPriority` and `NewCardSortOrder` of Anki's deck_config.proto."""

PRESET: dict[str, Any] = {
    "id": ID,
    "mod": 0,
    "usn": 0,
    "name": NAME,
    "maxTaken": 60,
    "autoplay": True,
    "timer": 0,
    "replayq": True,
    "dyn": False,
    "new": {
        "perDay": NEW_A_DAY,
        "delays": [1, 10],
        "ints": [1, 4, 0],
        "initialFactor": 2500,
        "order": 1,
        "bury": True,
        "separate": True,
    },
    "rev": {"perDay": 200, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "hardFactor": 1.2, "bury": True, "fuzz": 0.05},
    "lapse": {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 1},
    "newGatherPriority": _LOWEST_POSITION,
    "newSortOrder": _AS_GATHERED,
    "buryInterdayLearning": True,
}
"""Few new cards a day, in study order through all topics, and cards of one question never on the same day."""
