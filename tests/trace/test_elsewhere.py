"""What a question calls wrong is looked up in the whole source: options and statements that are right, and others."""

from pathlib import Path

import pytest

from weir import choice, codes, false

OPENED = "was opened on 7 July 1911 by Governor Ada Krantz"
PLANS = "The mason Piet Holst drew the plans, and Rosa Timm led the crew"
ROWED = "his sister Gerda Holst rowed the barge Swan in 1909"
WORK = "Timm started the repair on 3 May 1916 and finished it on 9 June 1916"
DROWNED = "said that two boys drowned and nine boys were saved"

TRUE = {
    "an article is all that was changed": false(
        "On 2 March 1913 the storm broke the north gate.",
        "On 2 March 1913 a storm broke the north gate",
        "a storm",
        "the storm",
    ),
    "the same year in more words": false(
        "Gerda Holst rowed the barge Swan in the year of 1909.", ROWED, "in 1909", "in the year of 1909"
    ),
    "a less exact date": false("Timm started the repair in May 1916.", WORK, "on 3 May 1916", "in May 1916"),
    "true of another sentence": false(
        "Otto Beel became Governor on 1 June 1915.",
        "opened on 7 July 1911 by Governor Ada Krantz",
        "Ada Krantz",
        "Otto Beel",
    ),
    "an office that another held too": false(
        "Otto Beel was a Governor.", "by Governor Ada Krantz", "Ada Krantz", "Otto Beel"
    ),
    "one of a list": false("Torp sent stones.", "Salm and Torp sent stones", "Salm", "Torp"),
}
FALSE = {
    "another name of the same sentence": false(
        "Rosa Timm drew the plans.", "Piet Holst drew the plans", "Piet Holst", "Rosa Timm"
    ),
    "another date of the same sentence": false(
        "Timm started the repair on 9 June 1916.", "started the repair on 3 May 1916", "3 May 1916", "9 June 1916"
    ),
    "another number of the same sentence": false("Nine boys drowned.", "two boys drowned", "two", "nine"),
    "roles exchanged": false(
        "Holst taught Timm to swim.", "Timm taught Holst to swim", "Timm taught Holst", "Holst taught Timm"
    ),
    "an office that another never held": false(
        "Piet Holst was a Governor.", "by Governor Ada Krantz", "Ada Krantz", "Piet Holst"
    ),
    "denied elsewhere": false(
        "The Fishers' Union accepted the repair.",
        "The council refused the repair",
        "council refused",
        "Fishers' Union accepted",
    ),
    "another day": false("Timm started the repair on 4 May 1916.", WORK, "3 May 1916", "4 May 1916"),
}
RIGHT_OPTION = {
    "one who did it as well": choice(
        "Who rowed the barge Swan?", "Gerda Holst", "person", ROWED, "Piet Holst, Otto Beel"
    ),
    "one who held the office as well": choice(
        "Which of these people was a Governor?", "Ada Krantz", "person", OPENED, "Otto Beel, Rosa Timm"
    ),
    "a place of the list": choice("Which place sent stones?", "Torp", "place", "Torp sent stones", "Salm, Lume"),
}
LESS_EXACT = {
    "the year of the date": choice("When was the weir opened?", "7 July 1911", "date", OPENED, "'1911', 8 July 1911"),
    "the month of the date": choice(
        "When was the weir opened?", "7 July 1911", "date", OPENED, "July 1911, 8 July 1911"
    ),
}
WRONG_OPTION = {
    "those who stand near it": choice(
        "Who drew the plans?", "Piet Holst", "person", "Piet Holst drew the plans", "Rosa Timm, Ada Krantz"
    ),
    "dates of the same sentence": choice(
        "On what date did Timm start the repair?",
        "3 May 1916",
        "date",
        "Timm started the repair on 3 May 1916",
        "9 June 1916, 7 July 1911",
    ),
    "numbers of the same sentence": choice(
        "How many boys drowned?", "two", "number", "two boys drowned", "nine, twelve"
    ),
    "the one to whom it was done": choice(
        "Who taught Holst?", "Rosa Timm", "person", "Timm taught Holst to swim", "Gerda Holst, Otto Beel"
    ),
    "one with another office": choice(
        "Which of these people was a Governor?", "Ada Krantz", "person", OPENED, "Piet Holst, Rosa Timm"
    ),
    "other years": choice("In which year was the barge rowed?", "1909", "date", ROWED, "'1911', '1913'"),
}
CROPS = """\
- id: q
  kind: multi
  stem: "Which {0}crops were carried on the barge?"
  answer: [Wheat, barley]
  answer_type: phrase
  distractors: [{1}]
  evidence:
    - "Wheat, barley and oats were carried on the barge"
    - barley and oats were carried on the barge Swan
  objective: bridge
"""


@pytest.mark.parametrize("case", TRUE)
def test_a_false_statement_that_is_true_is_told(case: str, tmp_path: Path) -> None:
    assert {"true-elsewhere", "swap-same"} & codes(tmp_path, TRUE[case])


@pytest.mark.parametrize("case", FALSE)
def test_a_false_statement_is_left_alone(case: str, tmp_path: Path) -> None:
    assert set() == {"true-elsewhere", "swap-same"} & codes(tmp_path, FALSE[case])


@pytest.mark.parametrize("case", RIGHT_OPTION)
def test_a_distractor_that_is_right_is_told(case: str, tmp_path: Path) -> None:
    assert "true-elsewhere" in codes(tmp_path, RIGHT_OPTION[case])


@pytest.mark.parametrize("case", LESS_EXACT)
def test_a_distractor_that_is_the_answer_less_exactly_is_told(case: str, tmp_path: Path) -> None:
    assert "distractor-is-answer" in codes(tmp_path, LESS_EXACT[case])


@pytest.mark.parametrize("case", WRONG_OPTION)
def test_a_good_distractor_is_left_alone(case: str, tmp_path: Path) -> None:
    assert set() == {"true-elsewhere", "distractor-is-answer"} & codes(tmp_path, WRONG_OPTION[case])


@pytest.mark.parametrize(
    ("pointing", "wrong", "told"),
    [("", "rye, hops", True), ("of these ", "rye, hops", False), ("", "oats, rye", False)],
)
def test_a_right_option_that_the_quote_lists_is_not_left_out(
    pointing: str, wrong: str, told: bool, tmp_path: Path
) -> None:
    assert told is ("option-left-out" in codes(tmp_path, CROPS.format(pointing, wrong)))
