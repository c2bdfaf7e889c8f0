"""An exercise to a note: what all notes have in common, around what its response makes of it."""

from collections.abc import Iterator

from trainer.exercise import Course, Exercise, Topic
from trainer.exporters.anki.citation import citations, origin
from trainer.exporters.anki.content import content
from trainer.exporters.anki.identity import guid, tags
from trainer.exporters.anki.markup import text
from trainer.exporters.anki.note import FIRST, Note
from trainer.exporters.anki.notetypes import NOTE_TYPES, key_of
from trainer.exporters.anki.words import words


def notes(course: Course, topic: Topic) -> Iterator[Note]:
    """The notes of a topic in study order."""
    return (_note(exercise, course, topic.title, retired=False) for exercise in topic.exercises)


def retired_notes(course: Course) -> Iterator[Note]:
    """The notes that tell learners which questions are withdrawn."""
    titles = {topic.id: topic.title for topic in course.topics}
    return (_note(exercise, course, titles[exercise.topic], retired=True) for exercise in course.retired)


def _note(exercise: Exercise, course: Course, topic: str, *, retired: bool) -> Note:
    says = words(course.language)
    made = content(exercise, says, retired=retired)
    filled = {
        **made.fields,
        "Prompt": text(made.prompt),
        "Rationale": text(exercise.rationale),
        "Attribution": f"{text(says['said'])} {text(exercise.attribution)}" if exercise.attribution else "",
        "Citation": citations(exercise, says),
        "Source": origin(course),
        "Topic": text(topic),
        "Language": text(course.language),
        "Id": text(exercise.id),
        "Retired": "1" if retired else "",
    }
    note_type = NOTE_TYPES[key_of(exercise.kind, exercise.answer_type)]
    return Note(
        id=exercise.identity,
        guid=guid(course.identity, exercise.identity),
        mod=course.changed.get(exercise.identity, FIRST),
        type=note_type,
        fields=tuple(filled.get(name, "") for name in note_type.fields),
        tags=tags(course.id, exercise, retired=retired),
        ords=made.ords,
    )
