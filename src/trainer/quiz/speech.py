"""How a sitting speaks and listens: plain text for people, objects for programs."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from trainer.quiz.catalogue import Catalogue
from trainer.quiz.drive import Source
from trainer.quiz.events import Event
from trainer.quiz.lines import Lines
from trainer.quiz.paint import clean, paint_for
from trainer.quiz.plan import Options
from trainer.quiz.session import Session
from trainer.quiz.textview import EXAM_HELP, HELP, TextView
from trainer.quiz.typed import Typed

if TYPE_CHECKING:
    from trainer.quiz.keyboard import Keyboard


class Opening(NamedTuple):
    """What a sitting begins with; `answered` counts the answers from before it was cut off."""

    catalogues: Sequence[Catalogue]
    options: Options
    seed: int
    questions: int
    words: str = ""
    answered: int = 0


class Speech(NamedTuple):
    """`patient`: what cannot be graded is asked for again. `nothing` says why there is no question.

    `lines` is where input comes from; `last_word`: the last answer of all can be taken back or turned.
    """

    opening: Callable[[Opening], None]
    nothing: Callable[[str], None]
    show: Callable[[Event], None]
    take: Callable[[Session, str, float], list[Event]]
    echo: Callable[[str | None], None]
    warn: Callable[[str], None]
    patient: bool
    lines: Source
    last_word: bool = False


def plain(catalogues: Sequence[Catalogue], *, exam: bool) -> Speech:
    """Plain text on standard output; in a pipe, one line is one answer, whatever it holds."""
    titles = {(catalogue.id, topic): title for catalogue in catalogues for topic, title in catalogue.topics}
    terminal = sys.stdin is not None and sys.stdin.isatty()
    keyboard = _keyboard() if terminal and sys.stdout.isatty() else None
    view = TextView(
        write,
        lambda: paint_for(sys.stdout),
        lambda module, topic: titles.get((module, topic), topic),
        exam=exam,
        ask=keyboard.show if keyboard else None,
    )

    def opening(start: Opening) -> None:
        paint = paint_for(sys.stdout)
        title = ", ".join(paint.isolate(clean(catalogue.title)) for catalogue in start.catalogues)
        view.line(f"{title}: {_count(start.questions)}, seed {start.seed}")
        if start.options.minutes:
            view.line(f"Time: {start.options.minutes} minute{'' if start.options.minutes == 1 else 's'}.")
        if start.words:
            view.line(start.words)
        if start.answered:
            view.line(f"Going on where it stopped: {start.answered} answers are kept.")
        view.line(EXAM_HELP if exam else HELP)

    echo = _end_of_line if terminal else _echo
    take = Typed(exam=exam).take if terminal else Session.take
    lines = keyboard or Lines(sys.stdin)
    return Speech(opening, view.line, view.show, take, echo, warn, terminal, lines, last_word=terminal)


def _keyboard() -> "Keyboard | None":
    """Lines with editing, where this Python has it."""
    try:
        from trainer.quiz.keyboard import Keyboard
    except ImportError:
        return None
    return Keyboard()


def objects(*, exam: bool) -> Speech:
    """The protocol of `--json`."""
    from trainer.quiz.protocol import VERSION, JsonView, take

    view = JsonView(write, exam=exam)

    def opening(start: Opening) -> None:
        view.tell(
            "quiz",
            protocol=VERSION,
            modules=[{"id": each.id, "title": each.title, "digest": each.digest} for each in start.catalogues],
            mode=start.options.mode,
            seed=start.seed,
            questions=start.questions,
            minutes=start.options.minutes,
            answered=start.answered,
        )

    def nothing(words: str) -> None:
        view.tell("nothing", text=words)

    def warning(text: str) -> None:
        view.tell("warning", text=text)

    return Speech(opening, nothing, view.show, take, lambda _: None, warning, True, Lines(sys.stdin))


def tolerant(speech: Speech) -> Speech:
    """The same, but where nobody reads any more it falls silent, and the sitting goes on."""
    gone = False

    def quietly(say: Callable[[Any], None]) -> Callable[[Any], None]:
        def said(words: object) -> None:
            nonlocal gone
            try:
                if not gone:
                    say(words)
            except BrokenPipeError:
                gone = True

        return said

    return speech._replace(opening=quietly(speech.opening), show=quietly(speech.show), echo=quietly(speech.echo))


def write(text: str) -> None:
    """Writes to standard output, at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def warn(text: str) -> None:
    """One line for the learner that is no part of the quiz."""
    print(f"trainer quiz: {clean(text)}", file=sys.stderr)


def _echo(line: str | None) -> None:
    """Shows in a pipe what a terminal shows by itself."""
    write(f"{clean(line or '')}\n")


def _end_of_line(line: str | None) -> None:
    """Ends the line on which input has ended."""
    if line is None:
        write("\n")


def _count(number: int) -> str:
    return f"{number:,} question{'' if number == 1 else 's'}"
