import pytest

from trainer.text.overlap import overlap


@pytest.mark.parametrize(
    ("stem", "quote", "expected"),
    [
        ("Когда маяк был повреждён штормом?", "Маяк был повреждён штормом 3 марта", (3, 4)),
        ("Кто закрыл башню?", "Управление закрыло башню", (2, 2)),
        ("متى أغلق المنارة", "أغلقت الإدارة منارة الميناء", (2, 2)),
        ("谁重新开放了灯塔", "港务局重新开放了灯塔", (6, 7)),
        ("Πότε έκλεισε ο πύργος;", "Το Ταμείο έκλεισε τον πύργο", (2, 3)),
        ("Кто закрыл башню?", "two boats were at sea", (0, 0)),
        ("", "two boats", (0, 0)),
    ],
)
def test_longer_words_are_found_in_some_form(stem: str, quote: str, expected: tuple[int, int]) -> None:
    assert expected == overlap(stem, [quote])
