"""Whole articles of different subjects: what coverage sees of them, and what it wrongly takes for an error."""

import pytest

from marked import ARTICLES, Score, score

NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
LEAST = {"person": 0.95, "organisation": 0.88, "group": 0.88, "operation": 0.85, "place": 0.85}


@pytest.fixture(scope="module", params=NAMES)
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Score:
    return score(tmp_path_factory.mktemp("module"), request.param)


@pytest.mark.parametrize("kind", LEAST)
def test_the_names_of_an_article_are_seen_with_their_kind(seen: Score, kind: str) -> None:
    assert LEAST[kind] <= seen.recall(kind), seen.missed


def test_what_is_called_an_error_is_one(seen: Score) -> None:
    assert 0.95 <= seen.precision, seen.wrong


def test_the_dates_of_an_article_are_seen(seen: Score) -> None:
    assert 0.97 <= seen.recall("date"), seen.missed


def test_what_is_called_a_date_is_one(seen: Score) -> None:
    assert 0.02 * seen.dates >= len(seen.wrong_dates), seen.wrong_dates
