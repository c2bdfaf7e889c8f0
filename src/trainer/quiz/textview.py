"""A session told in plain text, line by line: no cursor is moved, and no colour means anything alone."""

from collections.abc import Callable

from trainer.exercise import Citation
from trainer.quiz.events import (
    Answered,
    Ask,
    Ended,
    Event,
    Flagged,
    Help,
    Hint,
    Miss,
    Notice,
    Overruled,
    Passage,
    Question,
    Refused,
    Summary,
    Suspended,
    Undone,
)
from trainer.quiz.paint import Paint, clean, marked
from trainer.quiz.shown import LETTERS, Shown, answer_text, given_text, stem_text

HELP = (
    "Type an answer, or: ? hint, s skip, b passage (/b where b is an option), ! the other way (right after all, or "
    "only guessed), undo, help, q stop."
)
EXAM_HELP = "Type an answer, or: s to come back later, undo, help, q to hand in. No feedback until the end."
COMMANDS = (
    ("?, hint", "a hint: first letter, number of words, paragraph"),
    ("Enter twice, show", "the answer; counts as missed"),
    ("s, skip", "on to the next question; does not count"),
    ("b, passage", "the passage first; /b where b is an option"),
    ("!", "the last verdict was wrong: right after all, or only guessed"),
    ("u, undo", "take the last answer back"),
    ("flag WHY", "tell the curator that something is wrong with this question"),
    ("suspend", "never ask this question again"),
    ("h, help", "these lines"),
    ("q, quit", "stop, with the score so far"),
)
EXAM_COMMANDS = (
    ("s, skip", "come back to this question at the end"),
    ("u, undo", "take the last answer back"),
    ("flag WHY", "tell the curator that something is wrong with this question"),
    ("h, help", "these lines"),
    ("q, quit", "hand in"),
)
"""What may be typed, and what it does."""


class TextView:
    """Writes what happens. `title` names a topic of a module: (module id, topic id) → text.

    `paint` is asked anew for each event, for a terminal may be resized; `ask` is told what stands before the cursor.
    """

    def __init__(
        self,
        write: Callable[[str], None],
        paint: Callable[[], Paint],
        title: Callable[[str, str], str],
        *,
        exam: bool,
        ask: Callable[[str], None] | None = None,
    ) -> None:
        self._write = write
        self._paint_now = paint
        self._paint = paint()
        self._ask = ask or write
        self._title = title
        self._exam = exam

    def show(self, event: Event) -> None:
        """One event, as the lines that tell it."""
        self._paint = self._paint_now()
        match event:
            case Question():
                self._question(event)
            case Ask():
                self._ask(prompt(event))
            case Hint(text) | Notice(text):
                self.line(clean(text))
            case Refused(reason):
                self.line(clean(reason))
            case Passage(citations):
                self._citations(citations)
            case Answered():
                self._answered(event)
            case Overruled(record):
                verdict = "right" if record.right else "missed"
                self.line(f"Counted as {verdict}; your word is kept in the history.")
            case Undone():
                self.line("The last answer is taken back.")
            case Flagged(card):
                self.line(f"Flagged: {card.id}. `trainer history marks` lists it for the curator.")
            case Suspended(card):
                self.line(f"Not asked any more: {card.id}. `trainer history resume {card.id}` brings it back.")
            case Help():
                self._help()
            case Ended(summary):
                self._summary(summary)

    def _help(self) -> None:
        """Every command on a line of its own."""
        rows = EXAM_COMMANDS if self._exam else COMMANDS
        width = max(len(keys) for keys, _ in rows)
        for keys, words in rows:
            self.line(words, f"  {keys:{width}}  ", "    ")

    def line(self, text: str, label: str = "", indent: str = "") -> None:
        """A line, wrapped where the terminal is narrow."""
        self._write(self._paint.flow(text, label, indent) + "\n")

    def _question(self, event: Question) -> None:
        exercise = event.shown.exercise
        number = f"{event.number} of {event.total}" if event.attempt == 1 else "Once more"
        self._write("\n")
        self.line(clean(self._title(event.card.module, event.card.topic)), f"{number}: ")
        self.line(clean(stem_text(exercise)))
        if not event.shown.is_truth:
            self._lists(event.shown)

    def _lists(self, shown: Shown) -> None:
        for number, text in enumerate(shown.items, 1):
            self.line(clean(text), f"  {number}. ", "     ")
        if shown.items and shown.options:
            self.line("with")
        for letter, text in zip(LETTERS, shown.options, strict=False):
            self.line(clean(text), f"  {letter}) ", "     ")

    def _answered(self, event: Answered) -> None:
        record, exercise = event.record, event.shown.exercise
        if self._exam:
            self.line("Noted." if record.outcome != "skipped" else "Left open.")
            return
        if record.outcome == "skipped":
            self.line("Skipped.")
            return
        if record.outcome == "revealed":
            word = ""
        else:
            word = self._paint.style("Right.", "good") if record.right else self._paint.style("Wrong.", "bad")
        notes = clean("; ".join(event.notes))
        self._write(f"{word}\n" if word else "")
        if notes:
            self.line(f"{notes[0].upper()}{notes[1:].rstrip('.')}.")
        if not record.right or event.notes or len(event.shown.items) > 0:
            self.line(clean(answer_text(exercise)), "Right answer: ", "  ")
        self._citations(exercise.citations)
        if exercise.rationale:
            self.line(clean(exercise.rationale), "Why: ", "  ")
        if event.returns:
            self.line("It will be asked once more. Type ! if you were right.")

    def _citations(self, citations: tuple[Citation, ...], indent: str = "") -> None:
        for citation in citations:
            quote = f"“{marked(citation.quote, citation.marks)}”"
            self.line(quote, f"{indent}Paragraph {citation.paragraph}: ", f"{indent}  ")

    def _summary(self, summary: Summary) -> None:
        self._write("\n")
        if summary.reason:
            self.line(summary.reason)
        self.line(exam_score(summary) if summary.exam else score(summary))
        if summary.misses:
            self.line("Missed:")
        for miss in summary.misses:
            self._miss(miss, proof=summary.exam)

    def _miss(self, miss: Miss, *, proof: bool) -> None:
        exercise = miss.shown.exercise
        paragraphs = ", ".join(dict.fromkeys(str(citation.paragraph) for citation in exercise.citations))
        self.line(clean(stem_text(exercise)), "- ", "  ")
        if miss.record.given:
            self.line(clean(given_text(miss.shown, miss.record.given)), "  You wrote: ", "    ")
        answer = self._paint.isolate(clean(answer_text(exercise)))
        self.line(f"{answer} (paragraph {paragraphs})", "  Right answer: ", "    ")
        if proof:
            self._citations(exercise.citations, "  ")


def prompt(ask: Ask) -> str:
    """What stands before the cursor, with the time that is left where it is limited."""
    if ask.left is not None:
        return f"{clock(ask.left)} left. {prompt(ask._replace(left=None))}"
    match ask.wanted:
        case "text":
            return "Answer: " if ask.blanks == 1 else f"Blank {ask.blank + 1} of {ask.blanks}: "
        case "truth":
            return "True or false (t/f): "
        case "letter":
            return f"Letter (a-{LETTERS[ask.size - 1]}): "
        case "letters":
            return f"Letters (a-{LETTERS[ask.size - 1]}): "
        case "pairs":
            from trainer.quiz.grading.picked import example

            return f"Pairs (like {example(ask.size)}): "
        case "order":
            from trainer.quiz.grading.picked import order_example

            return f"Order (like {order_example(ask.size)}): "
        case "last-word":
            return "Enter to end, ! for the other way, u to take it back: "


def clock(seconds: int) -> str:
    """A span of time as minutes and seconds: 9:45."""
    return f"{seconds // 60}:{seconds % 60:02}"


def score(summary: Summary) -> str:
    """The score in one line; of a sitting that was cut short, how far it went."""
    if not summary.answered:
        return "Score: no question answered."
    share = round(100 * summary.right / summary.answered)
    line = f"Score: {summary.right} of {summary.answered} right ({share} %)"
    if summary.possible != summary.answered:
        line += f", {summary.points} of {summary.possible} points"
    left = summary.total - summary.answered - summary.skipped
    extra = [f"{summary.skipped} skipped"] * bool(summary.skipped) + [f"{left} not asked"] * bool(left)
    return f"{line}; {', '.join(extra)}." if extra else f"{line}."


def exam_score(summary: Summary) -> str:
    """The result of an exam in one line; what was left open has no points."""
    left = summary.total - summary.answered
    line = f"Score: {summary.points} of {summary.possible} points ({summary.percent} %)"
    line += f"; {left} not answered." if left else "."
    if not summary.pass_mark:
        return line
    return f"{line} Pass mark {summary.pass_mark} %: {'passed' if summary.passed else 'not passed'}."
