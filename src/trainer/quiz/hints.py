"""Hints: the first letter, the number of words, and the paragraph to think of."""

from trainer.exercise import Answer, Choose, Exercise, Match, Write
from trainer.quiz.shown import Shown


def hint(shown: Shown, blank: int) -> str:
    """One line that helps and does not tell."""
    exercise = shown.exercise
    response = exercise.response
    where = _where(exercise)
    if isinstance(response, Write):
        return f"{_wording(response.answers[blank])}; {where}."
    if isinstance(response, Choose):
        return f"{len(shown.key)} are right; {where}." if response.many else f"Look at {where}."
    if isinstance(response, Match):
        return f"1 goes with {shown.key[0]}; {where}."
    return f"Number {shown.key[0]} comes first; {where}."


def _wording(answer: Answer) -> str:
    words = len(answer.text.split())
    return f"Begins with “{answer.text[0]}”, {words} {'word' if words == 1 else 'words'}"


def _where(exercise: Exercise) -> str:
    numbers = sorted({citation.paragraph for citation in exercise.citations})
    return f"paragraph{'' if len(numbers) == 1 else 's'} {' and '.join(map(str, numbers))}"
