"""An exercise as JSON and back, for the cache. What is read back equals what was written."""

import json
from typing import Any

from trainer.exercise import Answer, Blank, Choose, Citation, Exercise, Match, Option, Order, Response, Write

_PLAIN = (
    "id", "kind", "topic", "answer_type", "rationale", "attribution", "objective", "level", "points", "shuffle",
    "reverse", "derived", "formerly",
)  # fmt: skip


def packed(exercise: Exercise) -> str:
    """One line of JSON."""
    data = {name: getattr(exercise, name) for name in _PLAIN}
    data["stem"] = [part.number if isinstance(part, Blank) else part for part in exercise.stem]
    data["response"] = _response(exercise.response)
    data["citations"] = [[c.quote, c.paragraph, c.line, c.start, c.end, c.marks] for c in exercise.citations]
    data["correction"] = exercise.correction
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def unpacked(line: str) -> Exercise:
    """The exercise; ValueError, KeyError or TypeError where the line is no packed exercise."""
    data = json.loads(line)
    correction = data["correction"]
    return Exercise(
        stem=tuple(Blank(part) if isinstance(part, int) else part for part in data["stem"]),
        response=_response_of(data["response"]),
        citations=tuple(_citation_of(*parts) for parts in data["citations"]),
        correction=(correction[0], correction[1]) if correction else None,
        **{name: data[name] for name in _PLAIN},
    )


def _response(response: Response) -> list[Any]:
    if isinstance(response, Write):
        return [
            "write",
            [[answer.text, answer.accept, answer.type] for answer in response.answers],
            response.together,
            response.numbers,
        ]
    if isinstance(response, Choose):
        return ["choose", [[option.text, option.right] for option in response.options], response.many]
    return ["match", response.pairs] if isinstance(response, Match) else ["order", response.events]


def _response_of(data: list[Any]) -> Response:
    name, parts = data[:2]
    if name == "write":
        answers = tuple(Answer(text, tuple(accept), answer_type) for text, accept, answer_type in parts)
        return Write(answers, data[2], tuple(data[3]))
    if name == "choose":
        return Choose(tuple(Option(text, right) for text, right in parts), data[2])
    pairs = tuple((one, other) for one, other in parts)
    return Match(pairs) if name == "match" else Order(pairs)


def _citation_of(quote: str, paragraph: int, line: int, start: int, end: int, marks: list[Any]) -> Citation:
    return Citation(quote, paragraph, line, start, end, tuple((first, last) for first, last in marks))
