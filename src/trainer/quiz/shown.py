"""An exercise as it is put to a learner: arranged by the seed, lettered and numbered."""

from typing import NamedTuple

from trainer.exercise import Blank, Choose, Exercise, Match, Order, Write

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TRUTHS = ("True", "False")


class Shown(NamedTuple):
    """What stands on the screen. `key` is the right answer as `grading.picked` reads it.

    Of a choice `options` get letters and `key` holds the letters of the right ones. Of a match `items` get
    numbers, `options` letters, and `key` the letter of each item. Of an order `items` get numbers, and
    `key` their true order. Of a written answer all three are empty.
    """

    exercise: Exercise
    items: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    key: tuple[str, ...] = ()

    @property
    def blanks(self) -> int:
        """How many inputs it takes: one a blank, else one."""
        response = self.exercise.response
        return len(response.answers) if isinstance(response, Write) else 1

    @property
    def is_truth(self) -> bool:
        return self.exercise.kind == "true-false"


def show(exercise: Exercise, seed: int) -> Shown:
    """The exercise as shown; the same seed gives the same order on any machine."""
    response = exercise.response
    if isinstance(response, Write):
        return Shown(exercise)
    if isinstance(response, Choose):
        return _chosen(exercise, response, seed)
    return _matched(exercise, response, seed) if isinstance(response, Match) else _ordered(exercise, response, seed)


def _chosen(exercise: Exercise, response: Choose, seed: int) -> Shown:
    if exercise.kind == "true-false":
        right = tuple("t" if option.text == TRUTHS[0] else "f" for option in response.options if option.right)
        return Shown(exercise, options=TRUTHS, key=right)
    from trainer.arrange import options

    arranged = options(exercise, response, "quiz", seed)
    right = tuple(letter for letter, option in zip(LETTERS, arranged, strict=False) if option.right)
    return Shown(exercise, options=tuple(option.text for option in arranged), key=right)


def _matched(exercise: Exercise, response: Match, seed: int) -> Shown:
    from trainer.arrange import right_side

    rights = right_side(exercise, response, "quiz", seed)
    key = tuple(LETTERS[rights.index(right)] for _, right in response.pairs)
    return Shown(exercise, tuple(left for left, _ in response.pairs), rights, key)


def _ordered(exercise: Exercise, response: Order, seed: int) -> Shown:
    from trainer.arrange import events

    arranged = events(exercise, response, "quiz", seed)
    key = tuple(str(arranged.index(event) + 1) for event in response.events)
    return Shown(exercise, items=tuple(event for event, _ in arranged), key=key)


def stem_text(exercise: Exercise) -> str:
    """The stem on one line; blanks are numbered where there are several."""
    many = sum(isinstance(part, Blank) for part in exercise.stem) > 1
    parts = (part if isinstance(part, str) else _gap(part, many=many) for part in exercise.stem)
    return " ".join("".join(parts).split())


def _gap(blank: Blank, *, many: bool) -> str:
    return f"[{blank.number + 1}]____" if many else "____"


def answer_text(exercise: Exercise) -> str:
    """The right answer in words."""
    response = exercise.response
    if isinstance(response, Write):
        return "; ".join(answer.text for answer in response.answers)
    if isinstance(response, Choose):
        texts = "; ".join(option.text for option in response.options if option.right)
        wrong, right = exercise.correction or ("", "")
        return f"{texts}: not {wrong}, but {right}" if exercise.correction else texts
    if isinstance(response, Match):
        return "; ".join(f"{left} – {right}" for left, right in response.pairs)
    return "; ".join(f"{event} ({date})" for event, date in response.events)


def given_text(shown: Shown, given: str) -> str:
    """What was given, with the words of the options that its letters name."""
    if shown.is_truth or not shown.options or shown.items:
        return given
    texts = [
        shown.options[LETTERS.index(letter)] for letter in given.lower() if letter in LETTERS[: len(shown.options)]
    ]
    return f"{given} ({'; '.join(texts)})" if len(texts) == len(given.replace(" ", "").replace(",", "")) else given
