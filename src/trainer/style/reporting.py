"""Who says what: the words by which a text, or a stem, gives a statement as somebody’s."""

from trainer.style.words import AnyCase
from trainer.text.normal import fold

CONTENDING = r"""
    claim(?:s|ed|ing)? | alleg(?:e|es|ed|ing|edly) | accus(?:e|es|ed|ing|ation|ations) | blam(?:es|ed|ing)
    | den(?:y|ies|ied|ying) | insist(?:s|ed|ing)? | contend(?:s|ed|ing)? | purported(?:ly)? | so-called
    | what\ (?:it|he|she|they)\ (?:called|calls|describe[sd]?\ as|claim(?:s|ed)\ (?:is|are|was|were))
"""
"""Verbs of a party to a dispute: what follows them is never the text’s own statement."""

TELLING = r"""
    say(?:s|ing)? | said | told | tell(?:s|ing)? | stat(?:es|ed|ing) | add(?:s|ed) | report(?:s|ed|edly)
    | announc(?:e|es|ed) | believ(?:e|es|ed) | think(?:s)? | thought | suspect(?:s|ed)? | call(?:s|ed|ing)?
    | describ(?:e|es|ed) | term(?:s|ed) | according\ to | declar(?:e|es|ed) | warn(?:s|ed)? | stress(?:es|ed)?
    | argu(?:e|es|ed) | maintained | explain(?:s|ed)
"""
"""Words that report a statement, made by a party or by anybody."""

_STEM_ONLY = r"""
    (?:in|from)\ the\ (?:view|words|opinion|eyes)\ of | point\ of\ view | quot(?:e|es|ed) | mention(?:s|ed)?
    | speak(?:s|ing)? | spoke | ask(?:s|ed) | urg(?:e|es|ed) | condemn(?:s|ed) | express(?:es|ed) | statement
    | condemnation | opinion | view | accusation | allegation | word(?:s|ed)? | demand(?:s|ed)? | consider(?:s|ed)?
    | calling | clai?m | emphasi[sz](?:e|es|ed) | place(?:s|d)?\ (?:it|the\ (?:blame|responsibility))
    | conclud(?:e|es|ed) | hold(?:s)? | rul(?:e|es|ed)\ that | found\ that | write(?:s)? | wrote | put(?:s)?\ it
    | concern(?:s|ed)? | report | account
"""

_attributing = AnyCase(rf"(?<![\w-])(?:{CONTENDING}|{TELLING}|{_STEM_ONLY})(?![\w-])")


def attributes(text: str) -> bool:
    """Whether a stem or a sentence says that somebody says so."""
    return _attributing.search(fold(text)) is not None
