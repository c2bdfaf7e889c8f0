"""Two questions held against each other: asked twice, answered in two ways, stated and denied."""

from pathlib import Path

import pytest

from weir import choice, cloze, codes, false, short, true

OPENED = "was opened on 7 July 1911 by Governor Ada Krantz"
TAUGHT = "Timm taught Holst to swim"
PLANS = "The mason Piet Holst drew the plans, and Rosa Timm led the crew"
DROWNED = "The Lume Board (LB) said that two boys drowned and nine boys were saved"
WORK = "Timm started the repair on 3 May 1916 and finished it on 9 June 1916"
LISTED = "Salm and Torp sent stones"

TWICE = {
    "word for word": (
        short("Who taught Holst to swim?", "Rosa Timm", "person", TAUGHT),
        short("Who taught Holst to swim?", "Rosa Timm", "person", TAUGHT),
    ),
    "in capitals, with articles and another notation": (
        short("On what date did the storm break the north gate?", "2 March 1913", "date", "On 2 March 1913 a storm"),
        short("When did a storm break the North Gate?", "March 2, 1913", "date", "On 2 March 1913 a storm"),
    ),
    "under another name": (
        short("Who taught Holst to swim?", "Timm", "person", TAUGHT),
        short("Who taught Piet Holst to swim?", "Rosa Timm", "person", TAUGHT),
    ),
    "with the claimant at the other end": (
        short("According to the Lume Board, how many boys drowned?", "two", "number", DROWNED),
        short("How many boys drowned, according to the Lume Board?", "2", "number", DROWNED),
    ),
    "statements": (
        true("Timm taught Holst to swim.", TAUGHT),
        true("Rosa Timm taught Piet Holst to swim.", TAUGHT),
    ),
    "a statement in the passive voice": (
        true("Timm taught Holst to swim.", TAUGHT),
        true("Holst was taught to swim by Timm.", TAUGHT),
    ),
    "with both wordings accepted": (
        short("What did the storm break?", "the north gate", "phrase", "broke the north gate of the weir"),
        short("What did the storm break?", "gate", "phrase", "broke the north gate", "accept: [the north gate]"),
    ),
}

ANSWERS = {
    "numbers": (
        short("How many boys were there?", "two", "number", DROWNED),
        short("How many boys were there?", "nine", "number", DROWNED),
    ),
    "names, one of them chosen": (
        short("Who worked on the weir?", "Piet Holst", "person", PLANS),
        choice("Who worked on the weir?", "Rosa Timm", "person", PLANS, "Otto Beel, Ada Krantz"),
    ),
    "options that are right in one and wrong in the other": (
        choice("Which of these was a Governor?", "Ada Krantz", "person", OPENED, "Otto Beel, Piet Holst"),
        choice(
            "Which of these was a Governor?",
            "Otto Beel",
            "person",
            "Otto Beel became Governor",
            "Gerda Holst, Rosa Timm",
        ),
    ),
}

CONTRARY = {
    "names exchanged": (true("Timm taught Holst to swim.", TAUGHT), true("Holst taught Timm to swim.", TAUGHT)),
    "names exchanged by the passive voice": (
        true("Timm taught Holst to swim.", TAUGHT),
        true("Timm was taught to swim by Holst.", TAUGHT),
    ),
    "numbers exchanged": (
        true("The council refused the repair by 12 votes to 7.", "refused the repair by 12 votes to 7"),
        true("The council refused the repair by 7 votes to 12.", "refused the repair by 12 votes to 7"),
    ),
    "one number": (
        true("Two boys drowned.", "two boys drowned"),
        true("Four boys drowned.", "four boys had drowned"),
    ),
    "one date of a sentence": (
        true("Timm finished the repair on 3 May 1916.", WORK),
        true("Timm finished the repair on 9 June 1916.", WORK),
    ),
    "one name of a sentence": (
        true("Piet Holst led the crew.", PLANS),
        true("Rosa Timm led the crew.", PLANS),
    ),
    "denied": (
        true("The Fishers' Union accepted the repair.", "Fishers' Union did not accept the repair"),
        true("The Fishers' Union did not accept the repair.", "Fishers' Union did not accept the repair"),
    ),
    "true and false": (
        true("Timm taught Holst to swim.", TAUGHT),
        false("Rosa Timm taught Holst to swim.", TAUGHT, "Timm", "Rosa Timm"),
    ),
    "true in a cloze": (
        cloze("{{Timm}} taught Holst to swim.", "person", TAUGHT),
        false("Timm taught Holst to swim.", TAUGHT, "Otto Beel", "Timm"),
    ),
}

APART = {
    "another subject": (
        short("Who taught Holst to swim?", "Rosa Timm", "person", TAUGHT),
        short("Who led the crew?", "Rosa Timm", "person", "Rosa Timm led the crew"),
    ),
    "the other way round": (
        short("Who taught Holst?", "Rosa Timm", "person", TAUGHT),
        short("Whom did Timm teach?", "Piet Holst", "person", TAUGHT),
    ),
    "who did it and to whom it was done": (
        short("Which person taught Holst?", "Rosa Timm", "person", TAUGHT),
        short("Which person did Holst teach?", "Gerda Holst", "person", "his sister Gerda Holst rowed"),
    ),
    "by another claimant": (
        short("According to the Lume Board, how many boys drowned?", "two", "number", DROWNED),
        short("According to the Fishers' Union, how many boys drowned?", "four", "number", "four boys had drowned"),
    ),
    "a year and the date in it": (
        short("In which year was the weir opened?", "1911", "date", OPENED),
        short("When was the weir opened?", "7 July 1911", "date", OPENED),
    ),
    "which of these": (
        choice("Which of these was a Governor?", "Ada Krantz", "person", OPENED, "Piet Holst, Rosa Timm"),
        choice(
            "Which of these was a Governor?",
            "Otto Beel",
            "person",
            "Otto Beel became Governor",
            "Gerda Holst, Rosa Timm",
        ),
    ),
    "things in one list": (true("Salm sent stones.", LISTED), true("Torp sent stones.", LISTED)),
    "people in one list, with titles": (
        true("Governor Ada Krantz was in Salm.", "Governor Ada Krantz and Mayor Otto Beel met in Salm"),
        true("Governor Otto Beel was in Salm.", "Governor Ada Krantz and Mayor Otto Beel met in Salm"),
    ),
    "what holds both ways": (
        true("Krantz met Beel.", "Governor Ada Krantz and Mayor Otto Beel met"),
        true("Beel met Krantz.", "Governor Ada Krantz and Mayor Otto Beel met"),
    ),
    "true, and false of another": (
        true("Timm taught Holst to swim.", TAUGHT),
        false("Beel taught Holst to swim.", TAUGHT, "Timm", "Beel"),
    ),
    "true, and its denial false": (
        true("The Fishers' Union did not accept the repair.", "Fishers' Union did not accept the repair"),
        false(
            "The Fishers' Union did accept the repair.", "Fishers' Union did not accept the repair", "did not", "did"
        ),
    ),
    "different blanks of one sentence": (
        cloze("{{Timm}} taught Holst to swim.", "person", TAUGHT),
        cloze("Timm taught {{Holst}} to swim.", "person", TAUGHT),
    ),
    "dates of different sentences": (
        true("Timm worked on the repair on 3 May 1916.", "started the repair on 3 May 1916"),
        true("Timm worked on the repair on 2 March 1913.", "On 2 March 1913 a storm"),
    ),
}
TOLD = {"question-twice", "two-answers", "statements-contrary"}


def both(pair: tuple[str, str]) -> str:
    return pair[0] + pair[1].replace("id: q,", "id: other,", 1)


@pytest.mark.parametrize("case", TWICE)
def test_a_question_asked_twice_is_told(case: str, tmp_path: Path) -> None:
    assert {"question-twice"} == codes(tmp_path, both(TWICE[case])) & TOLD


@pytest.mark.parametrize("case", ANSWERS)
def test_one_stem_with_two_answers_is_told(case: str, tmp_path: Path) -> None:
    assert {"two-answers"} == codes(tmp_path, both(ANSWERS[case])) & TOLD


@pytest.mark.parametrize("case", CONTRARY)
def test_statements_that_exclude_each_other_are_told(case: str, tmp_path: Path) -> None:
    assert {"statements-contrary"} == codes(tmp_path, both(CONTRARY[case])) & TOLD


@pytest.mark.parametrize("case", APART)
def test_questions_that_ask_different_things_are_left_alone(case: str, tmp_path: Path) -> None:
    assert set() == codes(tmp_path, both(APART[case])) & TOLD
