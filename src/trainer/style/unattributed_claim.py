"""The source gives a statement as a side’s claim, and the question gives it as a fact.

Where the source itself contends (claims, alleges, accuses …), whatever is asked of it; where it only reports
(said, according to …), what is contested in any conflict: casualties, blame, labels. Others are `claim-as-fact`.
"""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.trace.claims import claims_over

ID = "unattributed-claim"
LEVEL: Level = "error"
SOURCE = "BBC Editorial Guidelines, 4.3.12 and 11.4: attribute claims and casualty figures in a conflict"
ENGLISH = True


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    return told(item, setting, disputed=True)


def told(item: Item, setting: Setting, disputed: bool) -> Iterable[Finding]:
    """The first claim over what an item asks that is disputed, or that is not."""
    found = list(claims_over(item.question, setting.anchored))
    if any(claim.disputed for claim in found) == disputed:
        for claim in found[:1]:
            yield (
                claim.span,
                f"the source gives this as a claim (“{claim.words.strip()}”), and the question as a fact. "
                "Say in the stem who claims it (According to …), and add `attribution: {by: …, cue: …}`.",
            )
