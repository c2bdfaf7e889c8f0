"""Options, pairs and events as lists of a card, and the keys that belong to them.

A list of class `shuffle` is put into a new order by the card itself; `data-place` says where an item belongs,
so that the key can name its letter. What is written here is right as it stands, too.
"""

import hashlib
from collections.abc import Iterable

from trainer import arrange
from trainer.exercise import Choose, Exercise, Match, Option, Order
from trainer.exporters.anki.markup import direction, element, text

SEED = "anki"
_TICK = '<b class="tick">✓</b> '  # a right answer is told by more than colour


def choices(exercise: Exercise, response: Choose) -> tuple[str, str]:
    """The options as asked, and the same list with the right ones marked."""
    shown = arrange.options(exercise, response, SEED)
    way = direction(option.text for option in shown)
    asked, judged = [_item(_own(option.text)) for option in shown], map(_judged, shown)
    if exercise.shuffle and arrange.ascending(response) is None:
        return _moving(asked, exercise, "options", way), _moving(judged, exercise, "options", way)
    return _list(asked, "options", way), _list(judged, "options", way)


def _judged(option: Option) -> str:
    return _item((_TICK if option.right else "") + _own(option.text), class_="right" if option.right else "wrong")


def matching(exercise: Exercise, pairs: tuple[tuple[str, str], ...], name: str) -> tuple[str, str]:
    """Two lists side by side, numbers and letters, and the pairs with the letter of each."""
    places = {right: place for place, (_, right) in enumerate(pairs)}
    shown = arrange.right_side(exercise, Match(pairs), SEED, name)
    way = direction(left for left, _ in pairs)
    lefts = _list((_item(_own(left)) for left, _ in pairs), "numbered", way)
    rights = (_item(_own(right), data_place=str(places[right])) for right in shown)
    key = (
        _item(_own(left), _joined(_letter(name, place, shown.index(right)), right))
        for place, (left, right) in enumerate(pairs)
    )
    both = lefts + _moving(rights, exercise, name, direction(shown))
    return element("div", both, class_="lists", dir=way), _list(key, "numbered", way)


def ordering(exercise: Exercise, response: Order) -> tuple[str, str]:
    """The events shuffled, with letters, and in their true order with letter and date."""
    places = {event: place for place, event in enumerate(response.events)}
    shown = arrange.events(exercise, response, SEED)
    way = direction(event for event, _ in shown)
    asked = (_item(_own(event), data_place=str(places[event, date])) for event, date in shown)
    key = (
        _item(
            _letter("events", place, shown.index((event, date))),
            _own(event),
            element("span", _own(date), class_="date"),
        )
        for place, (event, date) in enumerate(response.events)
    )
    return _moving(asked, exercise, "events", way), _list(key, "numbered", way)


def _list(contents: Iterable[str], class_: str, way: str, **attributes: str) -> str:
    return element("ol", "".join(contents), class_=class_, dir=way, **attributes)


def _moving(contents: Iterable[str], exercise: Exercise, name: str, way: str) -> str:
    """A list that the card shuffles; the seed sets one question apart from another."""
    seed = int(hashlib.sha256(exercise.id.encode()).hexdigest()[:6], 16)
    return _list(contents, "options shuffle", way, data_seed=str(seed), data_name=name)


def _item(*parts: str, **attributes: str) -> str:
    return element("li", " ".join(parts), **attributes)


def _own(content: str) -> str:
    """A text with a direction of its own, whatever stands around it."""
    return element("bdi", text(content))


def _letter(name: str, place: int, at: int) -> str:
    return element("span", chr(ord("A") + at), class_="letter", data_of=name, data_place=str(place))


def _joined(letter: str, right: str) -> str:
    return element("span", f"{letter} {_own(right)}", class_="to")
