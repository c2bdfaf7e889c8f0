"""Options, pairs and events as lists of a card, and the keys that belong to them.

A list of class `shuffle` is put into a new order by the card itself; `data-place` says where an item belongs,
so that the key can name its letter. What is written here is right as it stands, too.
"""

import hashlib
from collections.abc import Iterable

from trainer import arrange
from trainer.exercise import Choose, Exercise, Match, Option, Order
from trainer.exporters.anki.markup import element, text

SEED = "anki"
_TICK = '<b class="tick">✓</b> '  # a right answer is told by more than colour


def _seed(exercise: Exercise) -> str:
    return str(int(hashlib.sha256(exercise.id.encode()).hexdigest()[:6], 16))


def _ordered(contents: Iterable[str], exercise: Exercise, name: str, *, shuffle: bool = True) -> str:
    if not shuffle:
        return element("ol", "".join(contents), class_="options")
    return element("ol", "".join(contents), class_="options shuffle", data_seed=_seed(exercise), data_name=name)


def choices(exercise: Exercise, response: Choose) -> tuple[str, str]:
    """The options as asked, and the same list with the right ones marked."""
    shown = arrange.options(exercise, response, SEED)
    moves = exercise.shuffle and arrange.ascending(response) is None
    asked = (_item(text(option.text)) for option in shown)
    return (
        _ordered(asked, exercise, "options", shuffle=moves),
        _ordered((_judged(option) for option in shown), exercise, "options", shuffle=moves),
    )


def _judged(option: Option) -> str:
    return (
        _item(_TICK + text(option.text), class_="right") if option.right else _item(text(option.text), class_="wrong")
    )


def matching(exercise: Exercise, pairs: tuple[tuple[str, str], ...], name: str) -> tuple[str, str]:
    """Two lists side by side, numbers and letters, and the pairs with the letter of each."""
    places = {right: place for place, (_, right) in enumerate(pairs)}
    shown = arrange.right_side(exercise, Match(pairs), SEED, name)
    lefts = "".join(_item(text(left)) for left, _ in pairs)
    rights = (_lettered(right, places[right]) for right in shown)
    key = "".join(
        _item(_own(left), _joined(_letter(name, place, shown.index(right)), _own(right)))
        for place, (left, right) in enumerate(pairs)
    )
    both = element("ol", lefts, class_="numbered") + _ordered(rights, exercise, name)
    return element("div", both, class_="lists"), element("ol", key, class_="numbered key")


def ordering(exercise: Exercise, response: Order) -> tuple[str, str]:
    """The events shuffled, with letters, and in their true order with letter and date."""
    places = {event: place for place, event in enumerate(response.events)}
    shown = arrange.events(exercise, response, SEED)
    asked = (_lettered(event[0], places[event]) for event in shown)
    key = "".join(
        _item(
            _letter("events", place, shown.index(event)),
            _own(event[0]),
            element("span", text(event[1]), class_="date"),
        )
        for place, event in enumerate(response.events)
    )
    return _ordered(asked, exercise, "events"), element("ol", key, class_="numbered key")


def _item(*parts: str, **attributes: str) -> str:
    return element("li", " ".join(parts), dir="auto", **attributes)


def _lettered(content: str, place: int) -> str:
    return _item(text(content), data_place=str(place))


def _letter(name: str, place: int, at: int) -> str:
    return element("span", chr(ord("A") + at), class_="letter", data_of=name, data_place=str(place))


def _joined(letter: str, right: str) -> str:
    return element("span", f"{letter} {right}", class_="to")


def _own(content: str) -> str:
    """A text with a direction of its own among others on the line."""
    return element("bdi", text(content))
