"""The one-letter commands of a prompt, and when a letter is none of them."""

from trainer.exercise import Choose, Write
from trainer.quiz.shown import LETTERS
from trainer.quiz.turn import Turn

COMMANDS = {"?": "hint", "": "reveal", "s": "skip", "b": "passage", "!": "overrule", "q": "quit"}
"""What may be typed instead of an answer; with a slash in front, such as `/b`, always."""


def command(line: str, turn: Turn | None) -> str:
    """The command that a line is, or an empty text for an answer.

    Where a letter can be an answer, such as b among options a to d, it is one.
    """
    word = line.strip().lower()
    if word.startswith("/") and word[1:] in COMMANDS and word != "/":
        return COMMANDS[word[1:]]
    if word not in COMMANDS or (turn and word and _is_answer(word, turn)):
        return ""
    return COMMANDS[word]


def _is_answer(word: str, turn: Turn) -> bool:
    response = turn.shown.exercise.response
    if isinstance(response, Choose):
        texts = [text.lower() for text in turn.shown.options]
        return word in texts or (not turn.shown.is_truth and word in LETTERS[: len(texts)])
    if isinstance(response, Write):
        answer = response.answers[len(turn.inputs)]
        return word in (text.lower() for text in (answer.text, *answer.accept))
    return False
