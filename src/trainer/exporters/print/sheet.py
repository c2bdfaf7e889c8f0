"""A worksheet in one form and edition, ready for the templates: all that its pages and its key show."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.arrange import shuffled
from trainer.exercise import Course, Exercise, Match
from trainer.exporters.print.editions import EDITIONS, STANDARD, Edition
from trainer.exporters.print.glance import glance
from trainer.exporters.print.heights import TALL, column_starts, entry_height, question_height, together
from trainer.exporters.print.item import Item, build_item
from trainer.exporters.print.layout import Setting
from trainer.exporters.print.replies import Replies, replies
from trainer.exporters.print.selection import chosen, in_form
from trainer.exporters.print.shapes import Events, Lines, Options, Pairs
from trainer.exporters.print.sources import named_source
from trainer.exporters.print.words import Words, counted, digits, words
from trainer.exporters.print.wrapping import shortened
from trainer.worksheet import Worksheet

LONGEST, SECTION = 400, 250
"""Questions of a sheet that is set as one part, and to a part of a longer one."""
COLUMN = 36.0
"""Lines of a column that the first page holds for sure, in the two-columns edition."""
FOOT_TITLE = 60
"""Characters of the module's title in the footer."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form of a worksheet. `version` is the same for its sheet and key, in every form.

    `glance` are all numbers with what answers, by rows; `rules` tell how parts of an answer count. `marking` are
    all numbers with their points where a table is wanted. `section` is the heading of a part of a long sheet, of
    which only the first has the `head`. Where answers go `elsewhere`, there is an answer sheet.
    """

    language: str
    paper: str
    edition: str
    row: int
    title: str
    foot: str
    form: str
    learner: str
    version: str
    school: str
    source: str
    read_source: bool
    instructions: str
    elsewhere: bool
    count: str
    worth: str
    minutes: str
    total: str
    items: tuple[Item, ...]
    word_bank: tuple[str, ...]
    marking: tuple[tuple[str, str], ...]
    glance: tuple[tuple[tuple[str, str], ...], ...]
    rules: tuple[str, ...]
    full_key: bool
    section: str = ""
    head: bool = True

    @property
    def words(self) -> Words:
        return words(self.language)

    @property
    def replies(self) -> Replies:
        """The rows of the answer sheet."""
        return replies(self.items, self.paper)

    @property
    def starts(self) -> frozenset[int]:
        """The places of the questions that begin a column, where the whole sheet is set in columns."""
        if self.edition != "two-columns" or not self.head:
            return frozenset()
        return column_starts(self._heights, 2, COLUMN)

    @property
    def tall(self) -> frozenset[int]:
        """The places of the questions that may run over to the next page."""
        return frozenset(place for place, height in enumerate(self._heights) if height > TALL)

    @property
    def tall_entries(self) -> frozenset[int]:
        """The same of the key."""
        heights = (entry_height(item, STANDARD.line) for item in self.items)
        return frozenset(place for place, height in enumerate(heights) if height > TALL)

    @property
    def together(self) -> bool:
        return together(self._heights[-2:])

    @property
    def key_together(self) -> bool:
        return together([entry_height(item, STANDARD.line) for item in self.items[-2:]])

    @property
    def _heights(self) -> tuple[float, ...]:
        return tuple(question_height(item, EDITIONS[self.edition].line) for item in self.items)

    @property
    def fillable(self) -> bool:
        return self.edition == "fillable"


def build_sheet(
    course: Course, worksheet: Worksheet, form: str, edition: Edition = STANDARD, learner: str = ""
) -> Sheet:
    """One form of a worksheet in one edition: what its templates show, in the order of that form.

    A form of a `learner` has a draw of its own.
    """
    table = words(course.language)
    exercises = chosen(course, worksheet, form if learner else "")
    items = _items(course, worksheet, exercises, form, edition)
    version = _version(worksheet, exercises)
    total = sum(worth(exercise, worksheet) for exercise in exercises)
    return Sheet(
        language=course.language,
        paper=worksheet.paper,
        edition=edition.name,
        row=edition.row,
        title=worksheet.title or course.title,
        foot=" · ".join(filter(None, (learner, _foot(course, worksheet, form, version, table)))),
        form=form,
        learner=learner,
        version=version,
        school=worksheet.school,
        source=named_source(course),
        read_source=worksheet.read_source,
        instructions=worksheet.instructions,
        elsewhere=worksheet.answer_sheet,
        count=counted(len(exercises), "question", table),
        worth=counted(total, "point", table),
        minutes=counted(worksheet.minutes, "minute", table) if worksheet.minutes else "",
        total=digits(total, table),
        items=items,
        word_bank=_word_bank(items, worksheet, form) if worksheet.word_bank else (),
        marking=tuple((item.number, item.points) for item in items) if worksheet.marking_table else (),
        glance=tuple(glance(items)),
        rules=tuple(_rules(items, table)),
        full_key=worksheet.key == "full" and not learner,
    )


def _items(
    course: Course, worksheet: Worksheet, exercises: tuple[Exercise, ...], form: str, edition: Edition
) -> tuple[Item, ...]:
    """The questions as printed, in the order of a form."""
    table = words(course.language)
    setting = Setting(table, edition, (worksheet.seed, form), worksheet.lines, worksheet.answer_sheet)
    names = {entry.id: entry.name for entry in course.glossary}
    return tuple(
        build_item(exercise, number, worth(exercise, worksheet), setting, names)
        for number, exercise in enumerate(in_form(exercises, worksheet, form), 1)
    )


def worth(exercise: Exercise, worksheet: Worksheet) -> int:
    """The points of a question: those of its bank; of a match that has one there, one for each pair."""
    if isinstance(exercise.response, Match) and exercise.points == 1 and worksheet.point_per_pair:
        return len(exercise.response.pairs)
    return exercise.points


def _rules(items: tuple[Item, ...], table: Words) -> Iterator[str]:
    """How the parts of an answer count, for the kinds of question that have parts."""
    bodies = [item.body for item in items]
    if any(isinstance(body, Options) and body.many for body in bodies):
        yield table["rule_many"]
    if any(isinstance(body, Pairs) for body in bodies):
        yield table["rule_pairs"]
    if any(isinstance(body, Events) for body in bodies):
        yield table["rule_order"]


def sections(sheet: Sheet) -> tuple[Sheet, ...]:
    """The parts of a long sheet, each begun on a new page; any other is one part."""
    items = sheet.items
    if len(items) <= LONGEST or sheet.fillable:
        return (sheet,)
    starts = range(0, len(items), SECTION)
    return tuple(_section(sheet, items[start : start + SECTION], start == 0, start == starts[-1]) for start in starts)


def _section(sheet: Sheet, items: tuple[Item, ...], first: bool, last: bool) -> Sheet:
    heading = f"{sheet.words['part']} {items[0].number} {sheet.words['to']} {items[-1].number}"
    return replace(
        sheet,
        items=items,
        section=heading,
        head=first,
        word_bank=sheet.word_bank if first else (),
        glance=sheet.glance if first else (),
        marking=sheet.marking if last else (),
    )


def _version(worksheet: Worksheet, exercises: tuple[Exercise, ...]) -> str:
    """Eight characters by which a teacher sees that a sheet and a key belong together."""
    data = repr((worksheet.seed, worksheet.title, exercises)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:8]


def _foot(course: Course, worksheet: Worksheet, form: str, version: str, table: Words) -> str:
    title, seed = shortened(course.title, FOOT_TITLE), digits(worksheet.seed, table)
    return f"{title} · {table['form']} {form}{table['mark']} · {table['seed']} {seed} · {version}"


def _word_bank(items: tuple[Item, ...], worksheet: Worksheet, form: str) -> tuple[str, ...]:
    """The answers to be written, each once, in an order that tells nothing."""
    answers = (answer.text for item in items if isinstance(item.body, Lines) for answer in item.answers)
    return shuffled(dict.fromkeys(answers), worksheet.seed, form, "words")
