"""A sitting: what each line leads to."""

import pytest

from lessons import ALL, CHOICE, CLOZE, MATCH, MULTI, ORDER, SHORT, TRUE_FALSE
from sittings import asked, only, outcomes, played, score, session_of
from trainer.exercise import Exercise
from trainer.quiz.events import Answered, Ask, Ended, Hint, Notice, Overruled, Passage, Question, Refused
from trainer.quiz.session import LONGEST, Rules
from trainer.quiz.shown import show

EXAM = Rules(exam=True)


def right_input(exercise: Exercise, seed: int = 0) -> tuple[str, ...]:
    """What a learner types who knows everything."""
    shown = show(exercise, seed)
    by_kind = {
        "short": ("3 May 1805",),
        "cloze": ("nelson", "villeneuve"),
        "match": (" ".join(f"{place}{letter}" for place, letter in enumerate(shown.key, 1)),),
    }
    return by_kind.get(exercise.kind, (" ".join(shown.key),))


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.kind)
def test_each_kind_can_be_answered_rightly(exercise: Exercise) -> None:
    events = played(session_of(exercise), *right_input(exercise))
    assert ["right"] == outcomes(events)


WRONG = {
    SHORT: ("4 May 1805",),
    CHOICE: ("mars",),
    MULTI: ("bucentaure",),
    TRUE_FALSE: ("t",),
    CLOZE: ("Hardy", "villeneuve"),
    MATCH: (" ".join(show(MATCH, 0).key[1:] + show(MATCH, 0).key[:1]),),
    ORDER: (" ".join(reversed(show(ORDER, 0).key)),),
}


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.kind)
def test_each_kind_can_be_answered_wrongly(exercise: Exercise) -> None:
    events = played(session_of(exercise), *WRONG[exercise])
    assert ["wrong"] == outcomes(events)


@pytest.mark.parametrize("exercise", [CHOICE, MULTI, TRUE_FALSE, MATCH, ORDER], ids=lambda exercise: exercise.kind)
def test_what_no_option_has_is_asked_again_and_does_not_count(exercise: Exercise) -> None:
    events = played(session_of(exercise), "zz", "9 9 9")
    assert 2 == len(only(Refused, events))
    assert [] == outcomes(events)


def test_in_a_pipe_what_cannot_be_graded_is_wrong() -> None:
    events = played(session_of(CHOICE, rules=Rules(patient=False)), "zz")
    assert ["wrong"] == outcomes(events)
    assert "letter from a to c" in only(Answered, events)[0].notes[0]


def test_an_answer_without_end_or_sense_is_wrong_and_can_be_kept() -> None:
    events = played(session_of(SHORT), "\ud800 \x00 " + "x" * 100_000)
    given = only(Answered, events)[0].record.given
    assert LONGEST >= len(given)
    assert given.encode()


def test_blanks_are_asked_one_after_the_other() -> None:
    events = played(session_of(CLOZE), "Nelson")
    assert [(0, 2), (1, 2)] == [(ask.blank, ask.blanks) for ask in only(Ask, events)]


def test_each_blank_is_told_right_or_wrong() -> None:
    events = played(session_of(CLOZE), "Hardy", "Vileneuve")
    notes = only(Answered, events)[0].notes
    assert ("blank 1, wrong: Hardy is another answer", "blank 2, right: spelling: Villeneuve") == notes


def test_a_hint_helps_and_does_not_tell() -> None:
    events = played(session_of(SHORT), "?")
    assert ["Begins with “3”, 3 words; paragraph 2."] == [hint.text for hint in only(Hint, events)]


def test_help_is_kept_with_the_answer() -> None:
    events = played(session_of(SHORT), "b", "?", "3 May 1805")
    assert 1 == len(only(Passage, events))
    assert "passage" == only(Answered, events)[0].record.helped


def test_an_empty_line_reveals_and_counts_as_missed() -> None:
    session = session_of(SHORT, CHOICE)
    events = played(session, "")
    assert ["revealed"] == outcomes(events)
    assert 1 == len(score(session, events).misses)


def test_a_skipped_question_does_not_count() -> None:
    session = session_of(SHORT, CHOICE)
    summary = score(session, played(session, "s", "Victory"))
    assert (1, 1, 1) == (summary.answered, summary.right, summary.skipped)


def test_b_is_a_letter_where_it_is_one_and_slash_b_is_the_passage() -> None:
    assert ["right" if show(CHOICE, 0).key == ("b",) else "wrong"] == outcomes(played(session_of(CHOICE), "b"))
    assert 1 == len(only(Passage, played(session_of(CHOICE), "/b")))


def test_the_last_answer_can_be_overruled_and_does_not_come_back() -> None:
    session = session_of(SHORT, CHOICE)
    events = played(session, "4 May 1805", "!", "Victory")
    assert 1 == len(only(Overruled, events))
    assert ["when", "ship"] == asked(events)
    assert 2 == score(session, events).right


def test_a_question_that_has_just_come_back_is_left_when_overruled() -> None:
    session = session_of(SHORT)
    events = played(session, "4 May 1805", "!")
    assert ["when", "when"] == asked(events)
    assert 1 == only(Ended, events)[0].summary.right


def test_nothing_can_be_overruled_before_the_first_answer() -> None:
    assert 1 == len(only(Notice, played(session_of(SHORT), "!")))


def test_a_miss_comes_back_in_the_same_sitting_and_the_first_attempt_counts() -> None:
    session = session_of(SHORT, CHOICE)
    events = played(session, "4 May 1805", "Victory", "3 May 1805")
    assert ["when", "ship", "when"] == asked(events)
    summary = score(session, events)
    assert (1, 2) == (summary.right, summary.answered)


def test_a_question_is_asked_three_times_at_most() -> None:
    events = played(session_of(SHORT), "1 May 1805", "2 May 1805", "4 May 1805", "")
    assert ["when"] * 3 == asked(events)
    assert 1 == len(only(Ended, events))


def test_the_very_last_miss_can_be_overruled() -> None:
    events = played(session_of(SHORT), "1 May 1805", "2 May 1805", "4 May 1805", "!")
    assert "last-word" == only(Ask, events)[-1].wanted
    assert 1 == len(only(Overruled, events))


def test_q_ends_with_the_score_so_far() -> None:
    events = played(session_of(SHORT, CHOICE), "3 May 1805", "q")
    summary = only(Ended, events)[0].summary
    assert (1, 1, 2) == (summary.right, summary.answered, summary.total)


def test_an_exam_gives_no_help_and_nothing_comes_back() -> None:
    session = session_of(SHORT, CHOICE, rules=EXAM)
    events = played(session, "?", "/b", "4 May 1805", "!", "mars")
    assert 3 == len(only(Notice, events))
    assert ["when", "ship"] == asked(events)
    assert session.over


def test_what_is_skipped_in_an_exam_is_asked_once_more_at_the_end() -> None:
    session = session_of(SHORT, CHOICE, rules=EXAM)
    events = played(session, "", "Victory", "s")
    assert ["when", "ship", "when"] == asked(events)
    assert ["right", "skipped"] == outcomes(events)


def test_a_sitting_goes_on_where_it_was() -> None:
    first = session_of(SHORT, CHOICE, TRUE_FALSE)
    records = [event.record for event in only(Answered, played(first, "4 May 1805", "Victory"))]
    second = session_of(SHORT, CHOICE, TRUE_FALSE)
    second.restore(records)
    events = played(second, "f")
    assert ["truth", "when"] == asked(events)
    assert 3 == only(Question, events)[0].number
    summary = score(second, events)
    assert (2, 3) == (summary.right, summary.answered)


def test_a_question_whose_answer_was_lost_is_asked_first() -> None:
    first = session_of(SHORT, CHOICE, TRUE_FALSE)
    records = [event.record for event in only(Answered, played(first, "3 May 1805", "Victory"))]
    second = session_of(SHORT, CHOICE, TRUE_FALSE)
    second.restore(records[1:])
    assert ["when"] == asked(second.begin(0))
    assert 1 == second.summary().answered
