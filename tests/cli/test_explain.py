import pytest

from trainer.cli import main
from trainer.reports.explained import codes


def test_a_code_is_explained_with_both_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["explain", "answer-partial"])
    out = capsys.readouterr().out
    assert out.startswith("# answer-partial\n")
    assert "\nWrong:\n" in out
    assert "\nRight:\n" in out


def test_a_code_may_be_copied_with_its_brackets(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["explain", "[quote-missing]"])
    assert capsys.readouterr().out.startswith("# quote-missing\n")


def test_several_codes_are_explained_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["explain", "bad-id", "bad-key"])
    assert "\n\n# bad-key\n" in capsys.readouterr().out


def test_without_a_code_all_are_listed_with_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["explain"])
    lines = capsys.readouterr().out.splitlines()
    assert codes() == [line.split()[0] for line in lines]
    assert [] == [line for line in lines if len(line.split()) < 4]


def test_an_unknown_code_is_wrong_use_and_what_may_have_been_meant_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert 2 == main(["explain", "quote-mising"])
    out, err = capsys.readouterr()
    assert "" == out
    assert "trainer explain: there is no code `quote-mising`. Did you mean `quote-missing`?\n" == err


@pytest.mark.parametrize("code", ["../../cli/explain", "..", "/etc/hostname"])
def test_a_code_is_never_taken_for_a_path(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == main(["explain", code])
    assert "there is no code" in capsys.readouterr().err
