"""A notice where a course has letters that the fonts lack."""

import subprocess
import sys

import pytest

from papers import course, exercise
from trainer.exercise import Answer, Write
from trainer.exporters.print.letters import missing_letters


def messages(text: str) -> list[str]:
    item = exercise("letters", text, Write((Answer("x"),)))
    return [f"{each.level} {each.message}" for each in missing_letters(course(item), "m/module.yaml")]


@pytest.mark.parametrize(
    "text", ["Plain – “quoted” …", "Żółć, Ünal, Šašek", "Жёлтый", "پل بندر در ۱۹۳۲", "بندرگاہ کا پل", "Ελλάδα", "पुल"]
)
def test_letters_of_the_fonts_are_no_finding(text: str) -> None:
    assert [] == messages(text)


def test_letters_that_no_font_has_are_named() -> None:
    (message,) = messages("The bridge is called 桥.")
    assert message.startswith("notice the fonts for printing lack 桥 (CJK UNIFIED IDEOGRAPH-6865).")


def test_of_many_letters_some_are_named_and_the_rest_counted() -> None:
    (message,) = messages("".join(map(chr, range(0x4E00, 0x4E20))))
    assert "and 24 more" in message


def test_a_course_in_common_letters_opens_no_font() -> None:
    script = (
        "import sys; sys.path[:0] = ['tests']; from papers import course;"
        " from trainer.exporters.print.letters import missing_letters; missing_letters(course(), 'm');"
        " print('fontpkg' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "False" == done.stdout.strip()
