"""English: words without a subject, negations, contrasts, and the common part of a word's forms."""

import re
from functools import lru_cache

from trainer.text.dates import find_dates, impossible_dates, whole_date
from trainer.text.language import Language
from trainer.text.numbers import find_quantities, only_number
from trainer.text.spans import find_spans

_TRIVIAL = """
a an the this that these those it its he him his she her they them their we us our you your i me my
of to in on at by for from with as into onto and or but so if than then is are was were be been being am
has have had do does did will would shall should can could may might must there here
"""
_FUNCTION = """
about above across after again all also although among another any around because before between both cannot
during each either even ever few further half however itself himself herself themselves just least less like
many more most much neither no nor not only other others out over own per same several since some such though
through until up upon very via what when where whether which while who whom whose why how within without yet
don didn doesn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn off down under
"""
_FRAMING = """
according article author text source passage question questions answer answers ask asks asked
statement statements sentence word words
name names named call called calls known say says said tell tells told mention mentions mentioned
give gives gave given describe describes described state stated states write writes wrote written quote quoted
mean means meant meaning stand stands stood refer refers referred date dates day days month months year years
week weekday time long old far exactly order earliest latest first last belong belongs match pair fill
abbreviation abbreviated short form term express expressed event events take takes took place happen happened
happens occur occurred come came correct following one kind type report reports reported
"""
_CATEGORIES = """
language country countries city cities town village place places province region area person people man woman
official officials office offices post position role title job profession group groups organisation organisations
organization organizations company body institution force agency operation mission number amount percentage share
thing things reason purpose way method means part aspect topic subject age length distance size height color colour
player team club match game song film book album artist singer actor actress writer scientist politician firm event
document law agreement treaty ship aircraft disease illness animal species material substance element product award
prize price cost currency field
"""
_NEGATIONS = "not no never none neither nor without cannot nobody nothing nowhere hardly"

_CONTRASTS = (
    "killed injured wounded survived", "dead alive", "died survived", "before after", "earlier later",
    "first second third", "north south east west", "northern southern eastern western",
    "northeast northwest southeast southwest", "northeastern northwestern southeastern southwestern",
    "increase decrease", "increased decreased", "rise fall", "rose fell", "grew shrank", "more less fewer",
    "most least", "above below", "over under", "up down", "inside outside", "former current", "old new",
    "oldest youngest newest", "largest smallest", "highest lowest", "longest shortest", "biggest smallest",
    "won lost", "win lose", "accepted rejected", "approved rejected", "accept reject", "allow forbid ban",
    "allowed forbade banned", "opened closed", "open close", "began ended", "begin end", "started stopped",
    "arrived left departed", "bought sold", "buy sell", "import export", "imported exported", "men women",
    "man woman", "boys girls", "boy girl", "male female", "father mother", "son daughter", "brother sister",
    "husband wife", "support oppose", "supported opposed", "agreed refused disagreed", "recalled expelled",
    "friend enemy", "friendly hostile", "legal illegal", "public private", "always never", "minimum maximum",
    "morning afternoon evening night", "child adult", "children adults", "left right", "success failure",
)  # fmt: skip
_IRREGULAR = {
    **dict.fromkeys("struck striking stricken".split(), "strike"),
    **dict.fromkeys("met meeting meetings".split(), "meet"),
    **dict.fromkeys("held holding holder holders".split(), "hold"),
    **dict.fromkeys("led leader leaders leadership leading".split(), "lead"),
    **dict.fromkeys("won winner winners winning".split(), "win"),
    **dict.fromkeys("lost losing loss losses".split(), "lose"),
    **dict.fromkeys("fought fighting fighter fighters".split(), "fight"),
    **dict.fromkeys("spoke spoken speaking speech speaker".split(), "speak"),
    **dict.fromkeys("began begun beginning".split(), "begin"),
    **dict.fromkeys("became becoming".split(), "become"),
    **dict.fromkeys("brought bringing".split(), "bring"),
    **dict.fromkeys("bought buyer buying".split(), "buy"),
    **dict.fromkeys("sold seller selling sale sales".split(), "sell"),
    **dict.fromkeys("built builder building buildings".split(), "build"),
    **dict.fromkeys("found finding".split(), "find"),
    **dict.fromkeys("went gone going".split(), "go"),
    **dict.fromkeys("made making maker makers".split(), "make"),
    **dict.fromkeys("paid payment payments paying".split(), "pay"),
    **dict.fromkeys("rose risen rising".split(), "rise"),
    **dict.fromkeys("fell fallen falling".split(), "fall"),
    **dict.fromkeys("grew grown growing growth".split(), "grow"),
    **dict.fromkeys("flew flown flying flight flights".split(), "fly"),
    **dict.fromkeys("chose chosen choosing choice".split(), "choose"),
    **dict.fromkeys("drew drawn drawing".split(), "draw"),
    **dict.fromkeys("sent sending sender".split(), "send"),
    **dict.fromkeys("spent spending".split(), "spend"),
    **dict.fromkeys("taught teaching teacher teachers".split(), "teach"),
    **dict.fromkeys("died dead death deaths dying".split(), "die"),
    **dict.fromkeys("men".split(), "man"),
    **dict.fromkeys("women".split(), "woman"),
    **dict.fromkeys("children".split(), "child"),
    **dict.fromkeys("people persons".split(), "person"),
    **dict.fromkeys("left leaving".split(), "leave"),
    **dict.fromkeys("broke broken breaking".split(), "break"),
    **dict.fromkeys("gave given".split(), "give"),
    **dict.fromkeys("ran running runner".split(), "run"),
    **dict.fromkeys("sank sunk sunken sinking".split(), "sink"),
    **dict.fromkeys("swore sworn".split(), "swear"),
    **dict.fromkeys("founded founder founders founding foundation".split(), "founded"),
    **dict.fromkeys("used using".split(), "use"),
    **dict.fromkeys("took taken taking".split(), "take"),
    **dict.fromkeys("italian italians".split(), "italy"),
    **dict.fromkeys("described description descriptions".split(), "describe"),
    **dict.fromkeys("decision decisions".split(), "decide"),
    **dict.fromkeys("invasion invasions".split(), "invade"),
    **dict.fromkeys("british britain".split(), "britain"),
    **dict.fromkeys("french france".split(), "france"),
    **dict.fromkeys("dutch netherlands".split(), "netherlands"),
    **dict.fromkeys("spanish spain".split(), "spain"),
    **dict.fromkeys("greek greeks greece".split(), "greece"),
    **dict.fromkeys("chinese china".split(), "china"),
}
_ENDING = re.compile(
    r"(?:ements?|ments?|ations?|ational|ness|ings?|ians?|ions?|ional|edly|fully|ful|ously|ous|ally|ers?|ors?|ed|ies|"
    r"ied|ically|ical|ively|ive|ity|ese|ish|es|ly|al|ic|(?<=ic)ans?|(?<=re)ans?|i|s|y|e)$"
)
_PLURAL = ("s", "es", "ly")


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """What a lower-case word shares with its inflected and derived forms: violate and violation, Iran and Iranian.

    Coarser than Porter's stemmer, because a stem may paraphrase its passage; three letters always remain.
    """
    word = _IRREGULAR.get(word, word)
    ending = _ENDING.search(word, 3)
    while ending:
        word = word[: ending.start()]
        ending = _ENDING.search(word, 3) if ending[0] in _PLURAL else None
    if len(word) > 5 and word.endswith("at"):
        word = word[:-2]
    if len(word.rstrip("aeiouy")) >= 3:
        word = word.rstrip("aeiouy")
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in _CONTRASTS:
        for word in group.split():
            found[word] = found.get(word, frozenset()) | (frozenset(group.split()) - {word})
    return found


ENGLISH = Language(
    name="English",
    function=frozenset(f"{_TRIVIAL} {_FUNCTION} {_NEGATIONS}".split()),
    framing=frozenset(_FRAMING.split()) - frozenset(f"{_TRIVIAL} {_FUNCTION} {_NEGATIONS}".split()),
    empty=frozenset(f"{_TRIVIAL} {_FUNCTION} {_FRAMING} {_NEGATIONS}".split()),
    categories=frozenset(_CATEGORIES.split()),
    anything=frozenset("people person persons men human humans individuals others things items pieces times".split()),
    counting="how many",
    beginning=frozenset("begin began begun beginning start started starting first open opened from since".split()),
    ending=frozenset("end ended ending finish finished finally stop stopped close closed last until till to".split()),
    articles=frozenset(("the", "a", "an")),
    trivial=frozenset(_TRIVIAL.split()),
    negations=frozenset(_NEGATIONS.split()),
    contrasts=_opposites(),
    key=key,
    dates=find_dates,
    date=whole_date,
    spans=find_spans,
    impossible=impossible_dates,
    numbers=find_quantities,
    number=only_number,
)
