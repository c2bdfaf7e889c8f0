"""What a rationale says in dates, numbers and names stands in the source."""

from pathlib import Path

import pytest

from weir import codes, found, short

RIGHT = {
    "dates in another notation": "The gate broke on March 2, 1913.",
    "a less exact date": "The repair began in May 1916.",
    "names and numbers of the source": "The Lume Board spoke of 2 boys, the Fishers' Union of four.",
    "a name in another form": "Holst's barge was the Swan.",
    "a small count of its own": "There are two sides to it, and three to the weir.",
    "the distractors": "It was not Emil Vogt.",
    "a sentence that begins with another word": "Swimming was rare. Nobody else could teach it.",
}
WRONG = {
    "a date": ("Timm was born on 4 August 1880.", "4 August 1880"),
    "another day": ("The gate broke on 3 March 1913.", "3 March 1913"),
    "a year": ("She left the town in 1921.", "1921"),
    "a number": ("She had taught 40 others.", "40"),
    "a number that is spelt out": ("She had taught eleven others.", "eleven"),
    "a name": ("She came from Basel.", "Basel"),
    "a name at the beginning": ("Emma Kohl came later.", "Kohl"),
    "a stretch of time": ("She taught him for six weeks.", "six weeks"),
}


def question(rationale: str) -> str:
    more = f'rationale: "{rationale}", distractors: [Otto Beel, Emil Vogt]'
    one = short("Who taught Holst to swim?", "Rosa Timm", "person", "Timm taught Holst to swim", more)
    return one.replace("kind: short", "kind: choice")


@pytest.mark.parametrize("case", RIGHT)
def test_a_rationale_that_keeps_to_the_source_is_left_alone(case: str, tmp_path: Path) -> None:
    assert "rationale-not-quoted" not in codes(tmp_path, question(RIGHT[case]))


@pytest.mark.parametrize("case", WRONG)
def test_a_rationale_that_adds_to_the_source_is_an_error(case: str, tmp_path: Path) -> None:
    rationale, what = WRONG[case]
    told = [each for each in found(tmp_path, question(rationale)) if each.code == "rationale-not-quoted"]
    assert [("error", True)] == [(each.level, f"`{what}`" in each.message) for each in told]


def test_a_difference_of_days_is_worked_out_only_where_it_is_true(tmp_path: Path) -> None:
    true = "It was three days after 2 March 1913, on 5 March 1913."
    assert "rationale-not-quoted" in codes(tmp_path, question(true))
    year = "There was another Governor in 1915, four years after those in 1911."
    assert "rationale-not-quoted" not in codes(tmp_path, question(year))
    assert "rationale-not-quoted" in codes(tmp_path, question(year.replace("four years", "nine years")))
