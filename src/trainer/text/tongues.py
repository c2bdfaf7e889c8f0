"""Which language a text is plainly in: by its script, and by the short words that each language is full of."""

import re
from collections import Counter
from functools import lru_cache

_TABLES = """
en: the of and to was were for on with as by that at from is are had has have which what who when where how did
  its his
de: der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde wer welche wann wie
  sind bei
fr: le les des et du une est dans qui que pour sur au par avec sont été aux cette quel quelle qui quand où ont
  ses il elle
es: el los las del y en que una por con fue para como su se más qué quién cuándo cuál dónde fueron según entre
  sobre este
it: il di che la gli della del è per una nel dei con sono alla dal chi quale quando dove quanti stato delle più
  anche
pt: o os do da em um uma que para com não por foi dos das ao no na qual quem quando onde são pelo pela seu sua
  mais
nl: het een van de en dat niet met zijn voor werd wie welke wanneer hoeveel aan bij uit naar ook door heeft waar
  deze
sv: och att det som en på är av för med den till ett om vad vem när vilken var inte från under efter hur sin
da: og af det til en er som på med den de blev hvad hvem hvor hvornår ikke fra ved efter sig eller blevet
  hvilken
nb: og av det til en er som på med den ble hva hvem hvor når ikke fra ved etter seg eller hvilken ei hvilket
  blitt
fi: ja on oli että ei se kun mikä kuka milloin missä joka myös hän olivat ovat mutta kuin sen mitä kuinka jonka
pl: i w na z się że do nie jest jak to przez od po za kto kiedy który która co gdzie był była były oraz
cs: a v se na že je s z do o jako byl byla bylo kdo kdy co který která kde pro ve při podle jsou po
ro: și în de la a cu pe care nu este din că un o mai fost pentru cine când unde câți după prin lui ale
hu: a az és hogy nem egy is volt van meg ki mikor mi hol mely ezt volt után szerint által hány csak vagy
tr: ve bir bu da de ile için olarak olan ne kim zaman nerede hangi kaç gibi daha sonra tarafından göre oldu
id: yang dan di dari untuk pada dengan adalah oleh ini itu dalam siapa kapan apa berapa mana tidak ke telah akan
vi: và của là có được trong cho một những các ai khi nào bao nhiêu ở từ đã với người này về
ru: и в не на что с по как был была это из от за к кто когда какой где сколько были его для о который
uk: і в не на що з та як був була це із від за до хто коли який де скільки були його для про у що
bg: и в не на че с по как беше е от за до кой кога къде колко бяха са се да който при след това
sr: и у је на да се са за од по ко када који где колико био била су као не што из до након
fa: و در به از که این را با است برای آن یک شد بود چه کسی کدام چند کجا های خود تا بر هم
ar: في من على إلى أن عن التي الذي ما هو متى كم أين كان كانت مع هذا هذه بعد أي هل لم قد
ur: کے کی میں ہے کا اور سے کو نے پر یہ کہ تھا تھی کون کب کیا کہاں نہیں ہیں ایک لیے گیا
hi: के की में है का और से को ने पर यह कि था थी कौन कब क्या कहाँ नहीं हैं एक लिए गया
"""
_SCRIPTS = {
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u052f",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "arabic": "\u0620-\u064a\u066e-\u06d3",
    "hebrew": "\u05d0-\u05ea",
    "devanagari": "\u0904-\u0939\u0958-\u0961",
    "thai": "\u0e01-\u0e4e",
    "hangul": "\uac00-\ud7a3",
    "kana": "\u3041-\u30ff",
    "han": "\u4e00-\u9fff",
}
_WRITTEN = {
    "el": ("greek",),
    "he": ("hebrew",),
    "th": ("thai",),
    "ko": ("hangul", "han"),
    "ja": ("kana", "han"),
    "zh": ("han",),
    "hi": ("devanagari",),
    **dict.fromkeys(("fa", "ar", "ur"), ("arabic",)),
    **dict.fromkeys(("ru", "uk", "bg"), ("cyrillic",)),
    "sr": ("cyrillic", "latin"),
}
"""Scripts of those languages of the table that are not written in Latin letters."""
_NEAR = (
    {"nb", "nn", "no", "da"},
    {"sr", "hr", "bs", "bg", "ru", "uk"},
    {"id", "ms"},
    {"cs", "sk"},
    {"pt", "gl", "es"},
)
"""Languages that a table of short words does not tell apart for sure."""
_WORD = re.compile(r"[^\W\d_]+")
_CHARACTERS = 40_000
"""So much of a text tells its language."""
FEW, MANY = 2, 30
"""Short words of a language, and words in all, that tell of it: beside a source in it, and alone."""
_PLAINLY, _HARDLY, _LETTERS, _NEARLY_ALL = 0.15, 0.05, 30, 0.8


@lru_cache(maxsize=1)
def _short_words() -> dict[str, tuple[str, ...]]:
    """Each short word with the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLES.replace("\n  ", " ").strip().splitlines():
        tag, _, listed = line.partition(": ")
        for word in dict.fromkeys(listed.split()):
            found[word] = (*found.get(word, ()), tag)
    return found


def other_tongue(tag: str, typed: str, source: str) -> str:
    """The language that typed texts are plainly in, if it is not that of the tag; a script, where only that is plain.

    Texts of names, of several languages, and of a language without a table are in none. `source` is what they are
    about: where it is in the other language too, few words are enough.
    """
    own = tag.partition("-")[0].lower()
    known = {each for tags in _short_words().values() for each in tags} | _WRITTEN.keys()
    if own not in known or re.search("-[A-Z][a-z]{3}\\b", tag):  # a tag that names its script knows best
        return ""
    script = _script(typed)
    if script and script not in _written(own) and not re.search(_letters(own), typed):
        return f"{script.capitalize()} letters"
    counts, total = _counts(typed)
    best = max(counts, key=lambda each: (counts[each], each), default="")
    if not best or best == own or any({best, own} <= group for group in _NEAR) or script not in _written(best):
        return ""
    mine, other = counts[own], counts[best]
    if _written(own) != _written(best) and re.search(_letters(own), typed):
        return ""
    plain = total >= MANY and other >= _PLAINLY * total and mine <= max(_HARDLY * total, other / 4)
    beside = other >= FEW and not mine and _is_in(best, source)
    return best if plain or beside else ""


def _written(tag: str) -> tuple[str, ...]:
    return _WRITTEN.get(tag, ("latin",))


def _letters(tag: str) -> str:
    """A pattern for a letter of the scripts of a language."""
    return f"[{''.join(_SCRIPTS[script] for script in _written(tag))}]"


def _is_in(tag: str, text: str) -> bool:
    counts, total = _counts(text)
    return total >= MANY and counts[tag] >= _PLAINLY * total and max(counts.values()) == counts[tag]


@lru_cache(maxsize=4)
def _counts(text: str) -> tuple[Counter[str], int]:
    """How many words are short words of one language alone, by language, and how many words there are."""
    words = Counter(_WORD.findall(text[:_CHARACTERS].lower()))
    counts: Counter[str] = Counter()
    for word, tags in _short_words().items():
        if word in words and len(tags) == 1:
            counts[tags[0]] += words[word]
    return counts, words.total()


def _script(text: str) -> str:
    """The script of nearly all letters of a text, if it has enough."""
    part = text[:_CHARACTERS]
    counts = {name: len(re.findall(f"[{letters}]", part)) for name, letters in _SCRIPTS.items()}
    if counts["kana"] * 10 >= counts["han"]:  # Japanese has both
        counts["kana"] += counts.pop("han")
    total = sum(counts.values())
    best = max(counts, key=lambda each: counts[each])
    return best if total >= _LETTERS and counts[best] >= _NEARLY_ALL * total else ""
