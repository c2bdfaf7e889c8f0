"""Worked-out answers follow the words of their quotes: the way, the base, and what is added up."""

from pathlib import Path

import pytest

from sentence_module import errors

FLOOD = (
    "The harbour of Sel was opened on 4 May 1962 by a minister. On 12 August 1968 a flood damaged the locks "
    "of the canal. Two weeks later the council ordered repairs. Old Brandt died in Tolna in 1984; young "
    "Farkas outlived him by nine years. Lomova took her degree in 1896, a year before Weiss. The engineer "
    "Brandt designed the wall, and Farkas supervised the work. The house rejected the plan in June by 61 "
    "votes to 58. A fire broke out at the mill on 3 June 1971. The guard burned the barn a day after the "
    "fire. Three women and four children were saved from the ruins. A boat with nine sailors and 12 soldiers "
    "sank. Work on the tower had begun on 9 March 1957 in the rain."
)
REPAIRS = "On what date did the council order repairs?"
LATER = "Two weeks later the council ordered repairs"


def told(folder: Path, stem: str, answer: str, kind: str, derive: dict[str, object], *quotes: str) -> list[str]:
    more = {"evidence": list(quotes), "derive": derive}
    return errors(folder, quotes[0], stem, answer, kind, FLOOD, **more)


def shift(base: str, cue: str, direction: str) -> dict[str, object]:
    return {"op": "date-shift", "base": base, "cue": cue, "direction": direction}


@pytest.mark.parametrize(
    ("stem", "answer", "derive", "quotes"),
    [
        (REPAIRS, "26 August 1968", shift("12 August 1968", "Two weeks later", "forward"),
         [LATER, "On 12 August 1968 a flood damaged the locks"]),
        ("In which year did Farkas die, who outlived Brandt?", "1993", shift("1984", "nine years", "forward"),
         ["Old Brandt died in Tolna in 1984; young Farkas outlived him by nine years"]),
        ("In which year did Weiss take a degree?", "1897", shift("1896", "a year before", "forward"),
         ["Lomova took her degree in 1896, a year before Weiss"]),
        ("On what date did the guard burn the barn?", "4 June 1971", shift("3 June 1971", "a day after", "forward"),
         ["The guard burned the barn a day after the fire", "A fire broke out at the mill on 3 June 1971"]),
    ],
)  # fmt: skip
def test_a_date_counted_the_way_of_the_words_is_right(
    tmp_path: Path, stem: str, answer: str, derive: dict[str, object], quotes: list[str]
) -> None:
    assert [] == told(tmp_path, stem, answer, "date", derive, *quotes)


@pytest.mark.parametrize(
    ("stem", "answer", "derive", "quotes", "code"),
    [
        (REPAIRS, "29 July 1968", shift("12 August 1968", "Two weeks later", "back"),
         [LATER, "On 12 August 1968 a flood damaged the locks"], "derive-direction"),
        (REPAIRS, "18 May 1962", shift("4 May 1962", "Two weeks later", "forward"),
         [LATER, "was opened on 4 May 1962 by a minister"], "derive-base"),
        ("In which year did Farkas die, who outlived Brandt?", "1975", shift("1984", "nine years", "back"),
         ["Old Brandt died in Tolna in 1984; young Farkas outlived him by nine years"], "derive-direction"),
        ("In which year did Weiss take a degree?", "1895", shift("1896", "a year before", "back"),
         ["Lomova took her degree in 1896, a year before Weiss"], "derive-direction"),
        ("On what date did the guard burn the barn?", "2 June 1971", shift("3 June 1971", "a day after", "back"),
         ["The guard burned the barn a day after the fire", "A fire broke out at the mill on 3 June 1971"],
         "derive-direction"),
    ],
)  # fmt: skip
def test_another_way_or_base_is_told(
    tmp_path: Path, stem: str, answer: str, derive: dict[str, object], quotes: list[str], code: str
) -> None:
    assert code in told(tmp_path, stem, answer, "date", derive, *quotes)


@pytest.mark.parametrize(
    ("stem", "answer", "op", "terms", "quote"),
    [
        ("How many women and children were saved?", "7", "sum", ["Three women", "four children"],
         "Three women and four children were saved from the ruins"),
        ("How many votes were cast on the plan in all?", "119", "sum", ["61 votes", "58"],
         "The house rejected the plan in June by 61 votes to 58"),
        ("How many sailors and soldiers were in the boat?", "21", "sum", ["nine sailors", "12 soldiers"],
         "A boat with nine sailors and 12 soldiers sank"),
        ("How many people designed the wall or supervised the work?", "2", "count", ["Brandt", "Farkas"],
         "The engineer Brandt designed the wall, and Farkas supervised the work"),
    ],
)  # fmt: skip
def test_terms_of_one_kind_are_added_up(
    tmp_path: Path, stem: str, answer: str, op: str, terms: list[str], quote: str
) -> None:
    assert [] == told(tmp_path, stem, answer, "number", {"op": op, "terms": terms}, quote)


@pytest.mark.parametrize(
    ("stem", "answer", "op", "terms", "quote"),
    [
        ("How many votes rejected the plan in June?", "119", "sum", ["61 votes", "58"],
         "The house rejected the plan in June by 61 votes to 58"),
        ("How many people designed the wall?", "2", "count", ["Brandt", "Farkas"],
         "The engineer Brandt designed the wall, and Farkas supervised the work"),
    ],
)  # fmt: skip
def test_terms_that_do_not_belong_together_are_told(
    tmp_path: Path, stem: str, answer: str, op: str, terms: list[str], quote: str
) -> None:
    assert "derive-terms" in told(tmp_path, stem, answer, "number", {"op": op, "terms": terms}, quote)


@pytest.mark.parametrize(
    ("stem", "codes"),
    [
        ("On what day of the week had work on the tower begun?", []),
        ("On what day of the week did work on the tower begin in the rain?", []),
        ("What day of the week was 9 March 1957?", []),
        ("On what day of the week did work on the tower end?", ["derive-event"]),
    ],
)
def test_a_weekday_is_that_of_the_event_of_the_stem(tmp_path: Path, stem: str, codes: list[str]) -> None:
    derive: dict[str, object] = {"op": "date-parts", "date": "9 March 1957", "part": "weekday"}
    quote = "Work on the tower had begun on 9 March 1957 in the rain"
    assert codes == told(tmp_path, stem, "Saturday", "phrase", derive, quote)
