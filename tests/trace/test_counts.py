"""The number that answers belongs to its own thing and unit."""

from pathlib import Path

import pytest

from sentence_module import errors

LINES = (Path(__file__).parent / "natural.tsv").read_text("utf-8").splitlines()
NATURAL = [tuple(line.split("\t")) for line in LINES[1:]]
WORKERS = "Three workers were killed and eleven workers were injured at the dam"
POWER = "Roughly 40 percent of the power goes to Tolna, and 25 percent goes to Kessel"
DAM = "The dam is 110 m high and gives 250 megawatts of power"
SHIPS = "The fleet of Arda lost nine ships, while the fleet of Kessel lost four"
HOUSES = "The village has 300 houses, of which 40 burned in the night"
FORT = "The fort of Sel was held by 60 officers and 400 men"


@pytest.mark.parametrize(
    ("text", "stem", "answer"),
    [
        (WORKERS, "How many workers were killed at the dam?", "three"),
        (WORKERS, "How many workers were injured at the dam?", "eleven"),
        (POWER, "What percentage of the power goes to Kessel?", "25 percent"),
        (POWER, "Roughly what percentage of the power goes to Tolna?", "40 percent"),
        (DAM, "How many metres high is the dam?", "110 m"),
        (DAM, "How many metres high is the dam?", "110"),
        (DAM, "How high is the dam?", "110 metres"),
        (DAM, "What is the height of the dam?", "110 m"),
        (DAM, "How many megawatts of power does the dam give?", "250"),
        (DAM, "How many MW of power does the dam give?", "250 megawatts"),
        (SHIPS, "How many ships did the fleet of Arda lose?", "nine"),
        (SHIPS, "How many ships did the fleet of Kessel lose?", "four"),
        (HOUSES, "How many houses of the village burned in the night?", "40"),
        (HOUSES, "How many houses of the village were destroyed by fire?", "40"),
        (HOUSES, "How many houses does the village have?", "300"),
        (FORT, "How many officers held the fort of Sel?", "60"),
        (FORT, "How many men held the fort of Sel?", "400"),
        ("The road is about 340 miles long", "How many miles long is the road?", "about 340 miles"),
        ("Brandt outlived Farkas by nine years in Tolna", "By how many years did Brandt outlive Farkas?", "nine"),
        ("The frost in Tolna was -12.5 degrees", "How many degrees was the frost in Tolna?", "-12.5"),
        ("The cargo weighed 70 pounds in Tolna", "How many pounds did the cargo weigh in Tolna?", "70"),
        ("The sacks of corn cost £3.2m in Tolna", "How many pounds did the sacks of corn cost?", "£3.2 million"),
    ],
)  # fmt: skip
def test_a_number_answers_for_its_own_thing(tmp_path: Path, text: str, stem: str, answer: str) -> None:
    assert [] == errors(tmp_path, text, stem, answer)


@pytest.mark.parametrize(
    ("text", "stem", "answer", "code"),
    [
        (WORKERS, "How many workers were killed at the dam?", "eleven", "other-number"),
        (WORKERS, "How many workers were injured at the dam?", "three", "other-number"),
        (POWER, "What percentage of the power goes to Tolna?", "25 percent", "other-number"),
        (SHIPS, "How many ships did the fleet of Arda lose?", "four", "other-number"),
        (FORT, "How many officers held the fort of Sel?", "400", "other-number"),
        (DAM, "How many kilowatts of power does the dam give?", "250", "stem-count"),
        (DAM, "How many feet high is the dam?", "110", "answer-partial"),
        (DAM, "How many feet high is the dam?", "110 m", "stem-count"),
        (DAM, "How many metres long is the dam?", "110 m", "stem-count"),
        (DAM, "How long is the dam?", "110 metres", "stem-count"),
        (DAM, "What is the length of the dam?", "110 m", "stem-count"),
        ("The talks of Tolna took nine months", "How many years did the talks of Tolna take?", "nine", "stem-count"),
        ("The road to Kessel is 340 miles long", "How many kilometres long is the road?", "340 miles", "stem-count"),
    ],
)
def test_a_number_of_another_thing_is_refused(tmp_path: Path, text: str, stem: str, answer: str, code: str) -> None:
    assert code in errors(tmp_path, text, stem, answer)


@pytest.mark.parametrize(("text", "stem", "answer", "kind"), NATURAL)
def test_a_right_and_natural_question_is_not_refused(
    tmp_path: Path, text: str, stem: str, answer: str, kind: str
) -> None:
    assert [] == errors(tmp_path, text, stem, answer, kind)
