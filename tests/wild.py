"""Texts that mean something to HTML, to Anki or to MathJax, and questions made of them."""

from dataclasses import replace

from courses import choice, cloze, match, order, short, true_false
from trainer.exercise import Citation, Exercise

WILD = (
    "a<b & c>d",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></section>",
    "&lt;b&gt; &amp;amp; &#91;",
    "{{Answer}} {{c1::gone}} {{{x}}} }}",
    "{{#Retired}}x{{/Retired}}",
    "::topic::: a::b:",
    "\"double\" 'single' ‘curly’ “quotes” `tick`",
    "[sound:x.mp3] [[type:Answer]] [latex]x[/latex]",
    "[$]y[/$] [anki:tts] [[x]]",
    "\\(a\\) \\[b\\] $$c$$ \\n %s $1 ${x}",
    "😀 👩‍🔬 🇵🇰 🇮🇷",
    "گروه جیش‌العدل در ۲۶ دی ۱۴۰۲",
    "ایران اور پاکستان: «جنوری»",
    "Z\u0301ürich e\u0301tude \u1e9b\u0323",
    "tab\tand  two spaces",
    "line one\nline two",
)
WITH_LONG = (*WILD, "https://example.org/" + "Pneumono" * 30)
"""And one without a place to break, too long to be typed."""


def wild(text: str) -> list[Exercise]:
    """A question of each kind with the text in every place that a bank can fill."""
    citation = Citation(f"before {text} after", 7, 1, 0, len(text) + 13, ((7, 7 + len(text)),))
    exercises = (
        short(f"stem {text}", f"key {text}", f"also {text}"),
        short(f"stem {text}", text, answer_type="person", identity="typed"),
        choice(f"stem {text}", f"key {text}", f"one {text}", f"two {text}"),
        choice(f"stem {text}", f"key {text}", f"and {text}", f"one {text}", right=2, identity="multi"),
        true_false(f"stem {text}", False, f"key {text}", f"was {text}"),
        cloze(f"stem {text} ", f"key {text}", " and ", text, f" stem {text}"),
        match(f"stem {text}", (f"left {text}", f"key {text}"), ("m", "n"), ("o", "p")),
        order(f"stem {text}", (f"key {text}", f"date {text}"), ("m", "2"), ("o", "3")),
    )
    number = WITH_LONG.index(text)
    changes = {"citations": (citation,), "rationale": f"why {text}", "attribution": f"by {text}"}
    return [
        replace(exercise, id=f"{exercise.id}-{number}", reverse=True, **changes)  # type: ignore[arg-type]
        for exercise in exercises
    ]
