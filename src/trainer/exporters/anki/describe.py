"""What Anki shows above a deck: what it is made from, how to cite it, and how to get its corrections."""

from trainer.exercise import Course
from trainer.exporters.anki.markup import element, text


def description(course: Course) -> str:
    """HTML; the digest is the course's, so it names the state of banks and source."""
    lines = (
        f"{len(course.exercises)} questions on “{text(course.source_title)}”.",
        "Each answer shows the passage of the source that proves it. "
        "The source and its quoted passages stay under the rights of their author.",
        "To update, import a newer file of this deck: corrected cards change, your progress stays.",
        f"Version {course.digest[:12]} of {text(course.id)}.",
    )
    return "".join(element("p", line) for line in lines)
