"""The commands of a prompt, as letters and as words, and when a line is none of them."""

from trainer.exercise import Choose, Match, Order, Write
from trainer.quiz.shown import LETTERS
from trainer.quiz.turn import Turn

COMMANDS = {
    "?": "hint", "hint": "hint",
    "": "reveal", "show": "reveal", "reveal": "reveal",
    "s": "skip", "skip": "skip", "pass": "skip",
    "b": "passage", "passage": "passage",
    "!": "overrule",
    "u": "undo", "undo": "undo", "back": "undo",
    "h": "help", "help": "help", "commands": "help",
    "flag": "flag",
    "suspend": "suspend",
    "q": "quit", "quit": "quit", "exit": "quit", "bye": "quit", ":q": "quit", "stop": "quit",
}  # fmt: skip
"""What may be typed instead of an answer; with a slash in front, such as `/b`, always."""

NAMES = tuple(dict.fromkeys(COMMANDS.values()))
"""The commands themselves."""


def command(line: str, turn: Turn | None) -> str:
    """The command that a line is, or an empty text for an answer.

    Where a letter or a word can be an answer, such as b among options a to d, it is one.
    """
    word = line.strip().lower()
    if word.startswith("/") and word != "/":
        return COMMANDS.get(word[1:].partition(" ")[0], "help" if word[1:].isalpha() else "")
    name = COMMANDS.get("flag" if word.startswith("flag ") else word, "")
    return "" if turn and word and name and _is_answer(word, turn) else name


def argument(line: str) -> str:
    """What stands after a command, such as the reason why a question is flagged."""
    return " ".join(line.strip().partition(" ")[2].split())


def _is_answer(word: str, turn: Turn) -> bool:
    response = turn.shown.exercise.response
    if isinstance(response, Choose):
        texts = [text.lower() for text in turn.shown.options]
        return word in texts or (not turn.shown.is_truth and word in LETTERS[: len(texts)])
    if isinstance(response, Write):
        answer = response.answers[len(turn.inputs)]
        return word in (text.lower() for text in (answer.text, *answer.accept))
    if isinstance(response, Match):
        return len(turn.shown.items) == 1 and word in LETTERS[: len(turn.shown.options)]
    assert isinstance(response, Order)
    return word in (text.lower() for text in turn.shown.items)
