"""What Anki shows above a deck: what it is made from, on what terms, and how to get its corrections."""

from trainer.exercise import Course
from trainer.exporters.anki.markup import element, text

TERMS = "its author keeps all rights; short passages are quoted"
"""Of a source without `license`."""


def description(course: Course) -> str:
    """HTML; the version is the course's digest, which names the state of banks and source."""
    lines = [
        f"{len(course.exercises)} questions on “{text(course.source_title)}”. "
        "Each answer shows the passage of the source that proves it.",
        f"Licence of the source: {text(course.source_license or TERMS)}.",
        "For Anki 24.11 or newer, and apps of that age; an older one shows a fault where an answer is to be typed.",
        "To update, import a newer file of this deck: corrected cards change, your progress stays.",
    ]
    if course.retired:
        withdrawn = (
            f"{len(course.retired)} withdrawn: import {course.id}-retired.apkg too if you had the deck before."
        )
        lines.append(withdrawn)
    lines.append(f"Version {course.digest[:12]} of {course.id}, made with trainer.")
    return "".join(element("p", line, dir="auto") for line in lines)
