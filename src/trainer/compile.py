"""A checked module to a course: each question to an exercise with its citations."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from trainer.derive import quoted
from trainer.digests import digest, written_at_first
from trainer.exercise import Answer, Citation, Course, Entry, Exercise, Topic
from trainer.kinds import KINDS
from trainer.model import Entity, Question, Selector, Text, TrueFalseBody
from trainer.text.dates import find_dates, parse_date
from trainer.text.normal import fold
from trainer.text.source import Anchor
from trainer.trace.anchored import Anchored, claims, question_selectors, spots


def compile_module(anchored: Anchored, changed: Mapping[str, int] | None = None) -> Course:
    """The course of a module without errors; `changed` gives the ledger's times by question id."""
    module = anchored.module
    topics = tuple(
        Topic(bank.topic.value, bank.title, _exercises(bank.questions, anchored, "")) for bank in module.banks
    )
    retired = tuple(item for bank in module.banks for item in _exercises(bank.questions, anchored, "retired"))
    reprinted = anchored.source.paragraphs if module.source.reprint else ()
    course = Course(
        id=module.id,
        title=module.title,
        language=module.language,
        source_title=module.source.title,
        digest="",
        topics=topics,
        objectives=module.objectives,
        worksheets=module.worksheets,
        glossary=tuple(_entry(entity, anchored) for entity in module.entities),
        retired=retired,
        reprint=tuple(module.source.text[start:end] for start, end in reprinted),
        reprint_lines=tuple(anchored.source.line_of(start) for start, _ in reprinted),
        source_license=module.source.license,
        source_author=module.source.author,
        source_published=module.source.published,
        source_url=module.source.url,
        formerly=module.formerly,
    )
    return replace(course, digest=_digest(course), changed=changed or {})


def _digest(course: Course) -> str:
    sheets = tuple(replace(sheet, learners=()) for sheet in course.worksheets)  # who is in a class changes no deck
    return digest(written_at_first(replace(course, worksheets=sheets)))


def _exercises(questions: Iterable[Question], anchored: Anchored, status: str) -> tuple[Exercise, ...]:
    return tuple(compile_question(item, anchored) for item in questions if item.status == status)


def compile_question(question: Question, anchored: Anchored) -> Exercise:
    """The neutral form of one question."""

    def accept(wording: Text, answer_type: str) -> Answer:
        return Answer(wording.value, further_names(wording.value, answer_type, anchored), answer_type)

    stem, response = KINDS[question.kind].compile(question, accept)
    return Exercise(
        id=question.id.value,
        kind=question.kind,
        topic=question.topic,
        stem=stem,
        response=response,
        answer_type=question.answer_type,
        citations=_citations(question_selectors(question), _said(question), anchored),
        rationale=question.rationale,
        attribution=question.attribution.by.value if question.attribution else "",
        objective=question.objective.value if question.objective else "",
        level=question.level,
        points=question.points,
        shuffle=question.shuffle,
        reverse=question.reverse,
        derived=question.derive is not None,
        correction=_correction(question),
        formerly=question.formerly.value if question.formerly else "",
    )


def _said(question: Question) -> list[str]:
    """What a reader looks for in the quotes: the answers, or what they were worked out from."""
    return [
        text.value
        for claim in claims(question)
        for text in (quoted(claim.derive) if claim.derive else (claim.answer,))
    ]


def _correction(question: Question) -> tuple[str, str] | None:
    swap = question.body.swap if isinstance(question.body, TrueFalseBody) else None
    return (swap.now.value, swap.was.value) if swap else None


def further_names(wording: str, answer_type: str, anchored: Anchored) -> tuple[str, ...]:
    """All other names of the one entity that a wording names; none where two entities share it."""
    entities = [entity for entity in anchored.names.get(fold(wording), ()) if answer_type in (entity.type, "phrase")]
    if len(entities) != 1:
        return ()
    shared = {name for name, bearers in anchored.names.items() if len(bearers) > 1}
    return tuple(name for name in entities[0].names if name != wording and fold(name) not in shared)


def _citations(selectors: Iterable[Selector], said: list[str], anchored: Anchored) -> tuple[Citation, ...]:
    return tuple(_citation(anchor, said, anchored) for anchor in anchored.anchors(selectors))


def _citation(anchor: Anchor, said: list[str], anchored: Anchored) -> Citation:
    """The passage as it stands in the source, but for its breaks, with the answers inside it marked."""
    source = anchored.source
    marks: list[tuple[int, int]] = []
    for text in said:
        for start, end in spots(anchor, text) or _date_spots(anchor, text):
            marks.append(source.normal.original(anchor.at + start, anchor.at + end))
    quote, inside = source.quoted(anchor, _merged(marks))
    return Citation(quote, anchor.paragraph, anchor.line, anchor.start, anchor.end, inside)


def _date_spots(anchor: Anchor, text: str) -> list[tuple[int, int]]:
    """Where a date stands in another notation than the answer's."""
    date = parse_date(text)
    if date is None:
        return []
    return [(found.start, found.end) for found in find_dates(anchor.text) if found.parts == date.parts]


def _merged(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(marks)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _entry(entity: Entity, anchored: Anchored) -> Entry:
    return Entry(
        id=entity.id.value,
        type=entity.type,
        name=entity.name.value,
        note=entity.note.value if entity.note else "",
        aliases=tuple(alias.name.value for alias in entity.aliases),
        citations=_citations(entity.evidence, list(entity.names), anchored),
    )
