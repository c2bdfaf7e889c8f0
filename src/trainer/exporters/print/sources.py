"""How a page names the source: so that a learner finds it."""

from trainer.exercise import Course


def named_source(course: Course) -> str:
    """Title, author, date and address, as far as the module gives them."""
    parts = (course.source_title, course.source_author, course.source_published, course.source_url)
    return ", ".join(part for part in parts if part)
