"""What looks like another letter, or like nothing, is seen; what a language writes is left alone."""

import time

import pytest

from trainer.text.lookalikes import disguised, mixed


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Who did n\u043et row out?", "n\u043et"),
        ("Who rowed \u041eut?", "\u041eut"),
        ("\u039fle Dahl", "\u039fle"),
        ("\uff2fle Dahl", "\uff2fle"),
        ("O\U0001d425e Dahl", "O\U0001d425e"),
        ("the lo\u0261", "lo\u0261"),
        ("Кто сжёг M\u043eскву?", "M\u043eскву"),
        ("in 1\u03369\u033684", "1\u03369\u033684"),
        ("He was n\u0338ot there", "n\u0338ot"),
        ("What is \u0430 lighthouse?", "\u0430"),
        ("the \u0421\u0421\u0421\u0420 band", "\u0421\u0421\u0421\u0420"),
        ("Otto\u200d Brandt", "tto\u200d Br"),
        ("light\u200bhouse", "ght\u200bhou"),
        ("\ufeffWho?", "\ufeffWho"),
        ("a\u3164b", "a\u3164b"),
    ],
)
def test_what_is_not_what_it_looks_like_is_seen(text: str, written: str) -> None:
    assert written == disguised(text)[0].written


@pytest.mark.parametrize(
    "text",
    [
        "Who did not row out?",
        "Café, naïve, Łódź, Đorđe, Nguyễn, ß, ﬁne, 1ª",
        "TNF\u03b1, NF-\u03baB, h\u03bd, \u03a9m, \u03bcm, \u00b5m, \u0394T, \u03b2-carotene",
        "Кто построил маяк? СССР и США",
        "The word «Москва» and the letter я",
        "The river Ob (Обь) and the river Don (Дон)",
        "می‌خواهم ۱۰‌ساله 10‌ساله نمی‌دانم",
        "क्‍ष श्री रक्‌षा",
        "ภาษา\u200bไทย",
        "👩‍🔬 won ❤️‍🔥",
        "x ≠ y, a ∉ B, naïve",
        "ＡＢＣ 株式会社, 東京２０２４",
        "Τι ώρα είναι; Ο Ίσις",
        "10² and x̄",
    ],
)
def test_what_a_language_writes_is_left_alone(text: str) -> None:
    assert [] == disguised(text)


@pytest.mark.parametrize("piece", ["a\u0430", "a\u0336", "\u200b", "\u0430", "a\u200b"])
def test_a_megabyte_of_them_takes_moments(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    mixed(text)
    disguised(text[:4_000])
    assert time.process_time() - begun < 3
