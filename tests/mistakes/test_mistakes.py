"""The mistakes that people make in YAML banks: each gets one message, which names the mistake and the mend."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules import write_module
from trainer.check import check_module

BANK = """\
topic: bridge
title: The bridge
answer_type: date
questions:
  - id: opening
    kind: choice
    stem: On what date did the Harbour Bridge open?
    answer: 3 May 1932
    distractors: [1 May 1932, 2 May 1932]
    evidence: The Harbour Bridge opened on 3 May 1932
    objective: bridge
    level: remember
"""
TRUE_FALSE = """\
topic: bridge
questions:
  - id: opening
    kind: true-false
    stem: The Harbour Bridge opened on 3 May 1932.
    answer: yes
    evidence: The Harbour Bridge opened on 3 May 1932
"""
CLOZE = """\
topic: bridge
answer_type: date
questions:
  - id: opening
    kind: cloze
    stem: The Harbour Bridge opened on {3 May 1932}.
    evidence: The Harbour Bridge opened on 3 May 1932
"""
Change = Callable[[str], str]


def swap(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def instead(whole: str) -> Change:
    return lambda _text: whole


MISTAKES: dict[str, tuple[Change, int, str, str]] = {
    # the mistake: what is typed; the line that is told; words of the mistake; words of the mend
    "a tab": (swap("    answer", "\tanswer"), 8, "a tab stands in the indentation", "Indent with spaces"),
    "a tab after spaces": (
        swap("    answer", "  \tanswer"),
        8,
        "a tab stands in the indentation",
        "Indent with spaces",
    ),
    "no-break spaces": (
        swap("    answer", "\u00a0\u00a0\u00a0\u00a0answer"),
        8,
        "a no-break space",
        "type plain spaces",
    ),
    "one space too few": (
        swap("    answer", "   answer"),
        8,
        "indented by 3 spaces",
        "in the column of its neighbours",
    ),
    "one space too many": (swap("    answer", "     answer"), 8, "indented by 5 spaces", "Indent it by 4"),
    "no space after a colon": (swap("answer: 3", "answer:3"), 8, "no space after the colon", "Write `answer: `"),
    "no colon": (swap("answer: 3", "answer 3"), 8, "no colon after the key", "Write `answer: `"),
    "no space after a dash": (swap("- id", "-id"), 5, "no space after the dash", "Write `- `"),
    "no dash": (swap("  - id", "    id"), 5, "`questions` must be a list", "start each item with `- `"),
    "no dash before the second": (
        lambda text: text + "\n    " + text.partition("- ")[2].replace("opening", "second"),
        14,
        "`id` and 7 more keys stand twice",
        "Begin the next item with a dash",
    ),
    "a colon in a stem": (swap("On what", "Bridge: on what"), 7, "a colon and a space", "in quotes"),
    "a colon in evidence": (swap("evidence: The", "evidence: Note: The"), 10, "a colon and a space", "in quotes"),
    "a colon between curly quotes": (
        swap("On what date did the Harbour Bridge open?", "“Bridge: on what date did it open?”"),
        7,
        "the quotes “ ” mean nothing",
        "Use straight quotes",
    ),
    "a number sign": (swap("Harbour", "#1 Harbour"), 7, "what follows the # is a comment", "in quotes"),
    "a quotation mark first": (swap("On what", '"On" what'), 7, "the text ends at its second", "in the other quotes"),
    "an open quotation mark": (swap("On what", '"On what'), 7, "is never closed", "Close it"),
    "an apostrophe": (
        swap("On what date did the Harbour Bridge open?", "'On what date did the Harbour's Bridge open?'"),
        7,
        "an apostrophe ends a text in single quotes",
        "in double quotes",
    ),
    "an open bracket": (swap("2 May 1932]", "2 May 1932"), 9, "the bracket [ is never closed", "Close it"),
    "a curly bracket": (swap("On what", "{On what"), 7, "begins with {", "needs quotes"),
    "a blank first": (swap("On what", "{{On}} what"), 7, "begins with {", "needs quotes"),
    "a star first": (swap("On what", "*On* what"), 7, "begins with *", "needs quotes"),
    "an at sign first": (swap("On what", "@On what"), 7, "begins with @", "needs quotes"),
    "a percent sign first": (swap("On what", "%On what"), 7, "begins with %", "needs quotes"),
    "an exclamation mark first": (swap("On what", "!On what"), 7, "tags (!On)", "quote the text"),
    "an ampersand first": (swap("3 May", "&3 May"), 8, "anchors (&3)", "quote the text"),
    "a second document": (lambda text: f"{text}---\n{text}", 13, "a second document", "Keep one document"),
    "a line that goes on": (swap("the Harbour", "\nthe Harbour"), 8, "a line without a key", "indent it deeper"),
    "a value and a list": (
        swap("questions:", "questions: none"),
        5,
        "`questions`, which has a value",
        "Remove the value",
    ),
    "no key above the list": (swap("questions:\n", ""), 4, "a list stands below", "`questions:`"),
    "a capital letter": (swap("answer: 3", "Answer: 3"), 8, "an unknown key `Answer`", "Did you mean `answer`?"),
    "a misspelt key": (swap("distractors", "distracters"), 9, "an unknown key", "Did you mean `distractors`?"),
    "curly quotes around a key": (swap("answer:", "“answer”:"), 8, "an unknown key", "Did you mean `answer`?"),
    "a key twice": (
        swap("    answer", "    answer: 3 May 1932\n    answer"),
        9,
        "stands twice here, first on line 8",
        "Remove one",
    ),
    "no answer": (swap("    answer: 3 May 1932\n", ""), 5, "has no `answer`", "Add the key `answer:`"),
    "an empty answer": (swap("answer: 3 May 1932", "answer:"), 8, "`answer` is empty", "Write a value"),
    "a list for an answer": (swap("3 May 1932", "[3 May 1932]"), 8, "`answer` must be a text", "not a list"),
    "no evidence": (
        swap("    evidence: The Harbour Bridge opened on 3 May 1932\n", ""),
        5,
        "has no `evidence`",
        "Add the key",
    ),
    "evidence in other words": (
        swap("Bridge opened", "Bridge was opened"),
        10,
        "does not stand in the source",
        "“The Harbour",
    ),
    "a misspelt kind": (swap("kind: choice", "kind: choise"), 6, "cannot be `choise`", "Did you mean `choice`?"),
    "another tool's kind": (swap("kind: choice", "kind: MCQ"), 6, "cannot be `MCQ`", "Did you mean `choice`?"),
    "an id with spaces": (swap("id: opening", "id: Opening date"), 5, "cannot be `Opening date`", "`opening-date`"),
    "an id twice": (
        lambda text: text + text[text.index("  - id") :],
        13,
        "stands twice, first at",
        "Give each an id",
    ),
    "one distractor": (swap(", 2 May 1932", ""), 9, "one distractor", "write 2 to 5"),
    "no commas": (swap("1932, 2", "1932 2"), 9, "one distractor", "commas between its items"),
    "a distractor that is the answer": (
        swap("[1 May", "[3 May"),
        9,
        "says the same as the right answer",
        "Choose another",
    ),
    "the answer in other words": (swap("[1 May 1932", "[May 3rd 1932"), 9, "says the same", "Choose another"),
    "an unknown objective": (
        swap("objective: bridge", "objective: brigde"),
        11,
        "no objective `brigde`",
        "It has: bridge",
    ),
    "a level of another list": (swap("remember", "easy"), 12, "cannot be `easy`", "It is one of: remember"),
    "no for false": (swap("level: remember", "shuffle: no"), 12, "cannot be `no`", "Did you mean `false`?"),
    "yes for true": (instead(TRUE_FALSE), 6, "cannot be `yes`", "Did you mean `true`?"),
    "points in words": (swap("level: remember", "points: two"), 12, "a whole number from 1 to 100", "not `two`"),
    "single brackets for a blank": (instead(CLOZE), 6, "marks its blanks like this", "{{"),
    "no questions": (lambda text: text[: text.index("  - id")], 4, "has no questions", "Write one"),
}


def test_there_are_at_least_forty() -> None:
    assert len(MISTAKES) >= 40


def test_without_a_mistake_there_is_no_message(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "m")
    (folder / "bank.yaml").write_text(BANK, "utf-8")
    assert () == check_module(str(folder)).problems


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gets_one_message_at_its_line_with_the_mend(name: str, tmp_path: Path) -> None:
    change, line, mistake, mend = MISTAKES[name]
    folder = write_module(tmp_path / "m")
    (folder / "bank.yaml").write_text(change(BANK), "utf-8")
    problems = [problem for problem in check_module(str(folder)).problems if problem.level != "notice"]
    assert [line] == [problem.span.line for problem in problems], problems
    assert mistake in problems[0].message
    assert mend in problems[0].message
