import datetime

import pytest

from trainer.text.dates import find_dates, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "16 January 2024", "January 16, 2024", "January 16 2024", "16th of January, 2024", "2024-01-16",
        "Tuesday, 16 January 2024", "Tuesday 16 January 2024",
        "Jan. 16, 2024", "16 Jan 2024", "the 16th of January 2024",
    ],
)  # fmt: skip
def test_a_date_is_read_in_any_notation(text: str) -> None:
    found = parse_date(text)
    assert found
    assert datetime.date(2024, 1, 16) == found.date


@pytest.mark.parametrize(
    ("text", "parts"),
    [("January 2024", (2024, 1, 0)), ("2024", (2024, 0, 0)), ("January 16", (0, 1, 16)), ("16 January", (0, 1, 16))],
)
def test_a_date_may_lack_parts(text: str, parts: tuple[int, int, int]) -> None:
    found = parse_date(text)
    assert found
    assert parts == found.parts


@pytest.mark.parametrize(
    "text", ["30 February 2024", "Jan Achakzai", "may rain", "116 January 2024", "16 people", ""]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_of_overlapping_readings_the_longest_is_found() -> None:
    text = "On Tuesday night of 16 January 2024, in 2012, and on January 18."
    assert ["16 January 2024", "2012", "January 18"] == [text[date.start : date.end] for date in find_dates(text)]
