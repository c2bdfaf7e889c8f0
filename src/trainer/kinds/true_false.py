"""A statement to be judged; a false one differs from the source by one swap."""

from trainer.exercise import Choose, Option
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import Question, Swap, Text, TrueFalseBody
from trainer.reading.fields import TRUTHS, Fields

KEYS: tuple[str, ...] = ("answer", "swap")


def read(fields: Fields, _stem: Text) -> TrueFalseBody | None:
    answer = fields.text("answer", required=True)
    truth = fields.choice("answer", ("true", "false"), synonyms=TRUTHS)
    swap = _swap(fields)
    if answer is None or not truth:
        return None
    if truth == "false" and not fields.has("swap"):
        message = "a false statement has no `swap`. Say what was made wrong: `swap: {from: …, to: …}`."
        fields.report(answer.span, "missing-key", message)
        return None
    if truth == "true":
        fields.refuse(("swap",), "a true statement makes nothing wrong")
    return TrueFalseBody(truth == "true", answer, swap if truth == "false" else None)


def _swap(fields: Fields) -> Swap | None:
    node = fields.mapping("swap")
    if node is None:
        return None
    swap = Fields(node, "`swap`", ("from", "to"), fields.problems)
    was, now = swap.text("from", required=True), swap.text("to", required=True)
    return Swap(was, now) if was and now else None


def claims(question: Question) -> tuple[Claim, ...]:
    """Of a false statement what the source says instead; a true one is checked as a whole."""
    assert isinstance(question.body, TrueFalseBody)
    swap = question.body.swap
    return (Claim(swap.was, question.answer_type, question.evidence),) if swap else ()


def compile(question: Question, _accept: Accept) -> tuple[Stem, Choose]:  # noqa: A001
    assert isinstance(question.body, TrueFalseBody)
    truth = question.body.truth
    return (question.stem.value,), Choose((Option("True", right=truth), Option("False", right=not truth)))
