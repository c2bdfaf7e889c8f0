import pytest

from trainer.text.overlap import overlap, too_little


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


@pytest.mark.parametrize(
    ("stem", "quote"),
    [
        ("विद्यालय किस राजा ने शहर में खोला था?", "पुल की लंबाई तीन सौ मीटर है"),
        ("โรงพยาบาลสร้างขึ้นเมื่อใด", "สะพานยาวสองร้อยเมตร"),
        ("医院是哪位医生建的？", "这座桥长二百米"),
        ("病院はいつ建てられましたか", "橋の長さは二百メートルです"),
        (
            "Welche Ärztin gründete das städtische Krankenhaus und wurde später Ministerin?",
            "Die Brücke wurde 1932 eröffnet",
        ),
    ],
)
def test_a_stem_about_something_else_has_too_little_in_common(stem: str, quote: str) -> None:
    found, number = overlap(stem, [quote])
    assert (True, True) == (number > 1, too_little(stem, found, number))


@pytest.mark.parametrize(
    ("stem", "quote"),
    [
        ("राजा ने शहर में क्या खोला था?", "राजा ने शहर में एक विद्यालय खोला था"),
        ("สะพานยาวกี่เมตร", "สะพานยาวสองร้อยเมตร"),
        ("这座桥有多长？", "这座桥长二百米"),
        ("橋の長さはどのくらいですか", "橋の長さは二百メートルです"),
        ("In welchem Jahr starb die Wärterin?", "Die Wärterin starb 1902"),
        ("Ποιο έτος ιδρύθηκε η ομάδα;", "Εθελοντές της Ακτής, που ιδρύθηκε το 1952"),
    ],
)
def test_a_stem_about_its_passage_has_enough_in_common(stem: str, quote: str) -> None:
    found, number = overlap(stem, [quote])
    assert (True, False) == (number > 0, too_little(stem, found, number))
