"""The source on a card: the quotes with the answers marked inside, and the paragraphs where they stand."""

from collections.abc import Mapping

from trainer.exercise import Citation, Course, Exercise
from trainer.exporters.anki.markup import element, marked, text


def citations(exercise: Exercise, words: Mapping[str, str]) -> str:
    """All quotes of an exercise; empty where it has none."""
    quotes = "".join(_figure(citation, words) for citation in exercise.citations)
    how = element("p", text(words["derived"]), class_="how") if exercise.derived and quotes else ""
    return how + quotes


def origin(course: Course) -> str:
    """What the source is called, who wrote it, when it came out, and a link to it: what of these the module gives."""
    more = [text(part) for part in (course.source_author, course.source_published) if part]
    if course.source_url:
        more.append(element("a", text(course.source_url.split("/")[2]), href=course.source_url))
    title = text(course.source_title)
    return f"{title}{element('span', ', ' + ', '.join(more), class_='origin')}" if more else title


def _figure(citation: Citation, words: Mapping[str, str]) -> str:
    quote = element("blockquote", marked(citation.quote, citation.marks))
    number = str(citation.paragraph).translate(str.maketrans("0123456789", words["digits"]))
    where = element("figcaption", f"{text(words['paragraph'])} {number}")
    return element("figure", quote + where)
