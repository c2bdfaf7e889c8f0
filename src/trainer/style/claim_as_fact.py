"""The source reports what somebody said or thinks, and the question asks for it as the text’s own statement."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.unattributed_claim import told

ID = "claim-as-fact"
LEVEL: Level = "warning"
SOURCE = "BBC Editorial Guidelines, 4.3.12: say who says so; a report is not the text’s own statement"
ENGLISH = True


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    return told(item, setting, disputed=False)
