"""The published precision and recall are what the rules reach, and what they are to reach."""

from style import measure

COUNTS, _ = measure.counts()
TOTAL = sum(COUNTS.values(), measure.Count())


def test_two_hundred_items_are_labelled() -> None:
    sizes = {name: len(items) for name, items in measure.modules()}
    assert 200 == sum(sizes.values())
    assert 100 == sum(size for name, size in sizes.items() if name.startswith("planted-"))


def test_the_rules_find_more_than_the_published_share_of_flaws() -> None:
    assert TOTAL.recall >= 0.91


def test_what_the_rules_find_is_marked_by_a_reader() -> None:
    assert TOTAL.precision >= 0.90


def test_the_published_page_holds_these_figures() -> None:
    assert measure.PAGE.read_text("utf-8") == measure.page()
