"""The language of the questions is told where it is plain, and only there."""

import pytest

from trainer.text.tongues import other_tongue

ENGLISH = "On what date was the lighthouse damaged by a storm? Who of the keepers was the first to row out?\n"
GERMAN = "An welchem Tag wurde der Leuchtturm von dem Sturm beschädigt? Wer ist mit dem Boot auf die See gefahren?\n"
FRENCH = "À quelle date le phare est-il abîmé par la tempête? Qui est parti en mer avec les deux barques?\n"
PERSIAN = "فانوس دریایی در چه روزی از طوفان آسیب دید؟ چه کسی اول با قایق به دریا رفت؟\n"
RUSSIAN = "Когда маяк был повреждён штормом? Кто из смотрителей был первым на лодке?\n"


@pytest.mark.parametrize(
    ("tag", "typed", "told"),
    [
        ("de", ENGLISH * 3, "en"),
        ("de-AT", ENGLISH, "en"),
        ("en", GERMAN * 3, "de"),
        ("fr", GERMAN * 3, "de"),
        ("de", FRENCH * 3, "fr"),
        ("fa", ENGLISH, "Latin letters"),
        ("en", PERSIAN, "Arabic letters"),
        ("en", RUSSIAN, "Cyrillic letters"),
        ("fa", "من متى كان هذا الذي في المدينة على البحر إلى عن التي مع هذه " * 3, "ar"),
    ],
)
def test_questions_in_another_language_are_told(tag: str, typed: str, told: str) -> None:
    assert told == other_tongue(tag, typed, ENGLISH * 20)


@pytest.mark.parametrize(
    ("tag", "typed"),
    [
        ("en", ENGLISH),
        ("de", GERMAN),
        ("fr", FRENCH),
        ("fa", PERSIAN),
        ("ru", RUSSIAN),
        ("de", GERMAN + ENGLISH),
        ("de", "Wer war Prince of Wales? Was ist The Lord of the Rings? Was sagte er über The Art of War?"),
        ("de", "Otto Brandt? Lena Farkas? Harrow Dam? Norlund?"),
        ("fa", "Microsoft Windows XP Service Pack of the year چیست؟"),
        ("cy", ENGLISH * 9),
        ("und", ENGLISH * 9),
        ("sr-Latn", ENGLISH * 9),
        ("en", "1962? 1 + 1 = ?"),
        ("en", ""),
        ("zh", "港务局的局长是谁？守塔人在黄昏时点亮了灯，谁是守塔人？两艘渔船当时在海上，叫什么名字？ アイ"),
        ("ja", "灯台はいつ嵐で壊れましたか。港務局の局長は誰ですか。当時海にいた船の名前は何ですか。"),
        ("no", "Hvem var den første som rodde ut? Hvor mange ble reddet etter stormen?" * 5),
    ],
)
def test_no_other_language_is_told_where_it_is_not_plain(tag: str, typed: str) -> None:
    assert "" == other_tongue(tag, typed, ENGLISH * 20)
