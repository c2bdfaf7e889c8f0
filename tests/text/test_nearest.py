import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.text.nearest import LEAST, Finder
from trainer.text.source import index

TEXT = """The lighthouse at Corran Point was damaged by a storm on 3 March 1987. Two boats were at sea.

On 4 March 1987 the Harbour Trust closed the tower, and its chairman called the damage serious.

灯塔在2024年1月16日重新开放，由海岸志愿队管理。
"""
FINDER = Finder(index(TEXT))


def nearest(quote: str, least: float = LEAST) -> str:
    found = FINDER.nearest(quote, least)
    return found[0].text if found else ""


def test_a_changed_word_leads_to_the_passage() -> None:
    assert "damaged by a storm on 3 March 1987" == nearest("damaged by the storm on 3 March 1987")


def test_a_changed_digit_leads_to_the_passage() -> None:
    assert "On 4 March 1987 the Harbour Trust closed the tower" == nearest(
        "On 9 March 1987 the Harbour Trust closed the tower"
    )


def test_a_word_more_or_less_leads_to_the_passage() -> None:
    assert "chairman called the damage serious" == nearest("chairman had called the damage very serious")


def test_a_language_without_spaces_is_searched_by_character() -> None:
    assert "2024年1月16日重新开放" == nearest("2024年1月18日重新开放")


def test_what_is_not_there_is_not_found() -> None:
    assert "" == nearest("Historians agree that lightning struck the old town hall")


def test_a_passage_stays_within_its_paragraph() -> None:
    found = FINDER.nearest("Two boats were at sea On 4 March 1987 the Harbour", 0.5)
    assert found is None or "Two boats" not in found[0].text or "Harbour" not in found[0].text


@given(st.text(max_size=80))
def test_any_text_is_searched_for_without_fault(text: str) -> None:
    found = FINDER.nearest(text)
    assert found is None or LEAST <= found[1] <= 1


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("They hit seven sites of the Coast Guard (CG)", "They hit nine sites of the Coast Guard (CG)"),
        ("hit seven sites of the Coast Guard (CG", "hit nine sites of the Coast Guard (CG)"),
        ('"They hit seven sites of the Coast Guard', "They hit nine sites of the Coast Guard"),
        ("Coast Guard (CG), and seven [sic] boats", "Coast Guard (CG), and some [sic] boats"),
        ("(CG), and seven [sic] boats of theirs.", "(CG), and some [sic] boats of theirs."),
    ],
)
def test_the_passage_has_the_brackets_and_signs_that_the_quote_has(quote: str, expected: str) -> None:
    source = index("They hit nine sites of the Coast Guard (CG), and some [sic] boats of theirs. It rained.")
    found = Finder(source).nearest(quote)
    assert expected == (found[0].text if found else None)
