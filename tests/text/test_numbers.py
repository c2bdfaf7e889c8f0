import pytest

from trainer.text.numbers import find_numbers, only_number

Parts = tuple[float, str, str, str]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("seven", (7, "", "", "")), ("twenty-three", (23, "", "", "")), ("one hundred and five", (105, "", "", "")),
        ("12,500", (12_500, "", "", "")), ("2.5 million", (2_500_000, "", "", "")),
        ("roughly 900km", (900, "~", "km", "")), ("about 900 kilometres", (900, "~", "km", "")),
        ("more than one million", (1_000_000, ">", "", "")), ("£4.5m", (4_500_000, "", "£", "")),
        ("4.5 million pounds", (4_500_000, "", "£", "")), ("12 per cent", (12, "", "%", "")),
        ("12%", (12, "", "%", "")),
        ("over 30", (30, ">", "", "")), ("two hundred million", (200_000_000, "", "", "")),
        ("ſix thouſand", (6_000, "", "", "")), ("4-6", (4, "", "", "to 6")), ("18:30", (1_110, "", "", "time")),
        ("6:30 p.m.", (1_110, "", "", "time")), ("5 ft 3 in", (5, "", "ft", "3 in")),
    ],
)  # fmt: skip
def test_a_number_is_read_with_hedge_and_unit(text: str, parts: Parts) -> None:
    found = only_number(text)
    assert found
    assert parts == found.parts


@pytest.mark.parametrize("text", ["", "the 1990s", "three women", "16th", "x5", "about two", "some"])
def test_what_is_not_only_a_number_is_none(text: str) -> None:
    assert only_number(text) is None


def test_about_before_a_small_number_may_mean_of() -> None:
    (found,) = find_numbers("a film about two brothers")
    assert (2, "", "", "") == found.parts
