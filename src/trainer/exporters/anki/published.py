"""What learners have of a module, as the ledger keeps it, and where a bank breaks with it.

The keys are `module`, `deck:TOPIC` and `note:IDENTITY`. A note is its note type, and of a cloze what each number
asks. What was broken stays as it was until a curator has answered for it, through any number of builds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from trainer.exporters.anki.identity import deck_part
from trainer.exporters.anki.naming import ROOT, deck_names
from trainer.exporters.anki.notetypes import NOTE_TYPES, key_of
from trainer.kinds.blanks import blanks
from trainer.kinds.cloze import card_numbers
from trainer.ledger.book import Ledger, Published
from trainer.ledger.file import FILE
from trainer.load import MANIFEST
from trainer.load.files import display
from trainer.model import ClozeBody, Module, Question
from trainer.problems import Problem, Span
from trainer.text.normal import fold

_MODULE, _DECK, _NOTE = "module", "deck:", "note:"
_NOTHING = "nothing"
"""The only key until a deck is made."""


def published(module: Module, ledger: Ledger, *, decks_too: bool = True) -> dict[str, tuple[str, ...]]:
    """What learners have after a build of the module; one that makes no decks leaves it as it was."""
    before = known(module, ledger)
    if not decks_too:
        return dict(before) or {_NOTHING: ()}
    if before.get(_MODULE, (module.identity,)) != (module.identity,):
        return dict(before)
    topics = [(bank.topic.value, bank.title) for bank in module.banks]
    names = deck_names(deck_part(module.title) or module.id, topics, decks(before))
    live = {question.identity: question for question in module.questions}
    answered = {question.identity for question in _every(module) if question.status == "retired"}
    answered |= _late(module) - live.keys()
    notes = {identity: parts for identity, parts in _notes(before).items() if identity not in answered}
    for identity, question in live.items():
        if identity not in notes or not _broken(question, notes[identity]):
            notes[identity] = _note(question)
    filled = {bank.topic.value for bank in module.banks if any(not each.status for each in bank.questions)}
    return {
        _MODULE: (module.identity,),
        **{_DECK + topic: (name,) for topic, name in decks(before).items()},
        _DECK + ROOT: (names[ROOT],),
        **{_DECK + topic: (names[topic].rpartition("::")[2],) for topic in names if topic in filled},
        **{_NOTE + identity: parts for identity, parts in notes.items()},
    }


def known(module: Module, ledger: Ledger) -> Published:
    """What the ledger has; one from before it had this kept the note types, and its decks had no numbers."""
    if ledger.published:
        return ledger.published
    types = {key: change.digest.partition(":")[0] for key, change in ledger.dated.items()}
    notes = {_NOTE + key: (kind,) for key, kind in types.items() if kind in NOTE_TYPES}
    if not notes:
        return {}
    parts = {bank.topic.value: deck_part(bank.title) for bank in module.banks}
    seen = Counter(part.casefold() for part in parts.values())
    names = {
        topic: part if part and seen[part.casefold()] == 1 else f"{part} ({topic})".strip()
        for topic, part in parts.items()
    }
    return {**{_DECK + topic: (name,) for topic, name in names.items()}, **notes}


def _notes(before: Published) -> dict[str, tuple[str, ...]]:
    """The notes, by the identities of their questions."""
    return {key[len(_NOTE) :]: parts for key, parts in before.items() if key.startswith(_NOTE)}


def decks(before: Published) -> dict[str, str]:
    """The last parts of the names of decks, by topic."""
    return {key[len(_DECK) :]: parts[0] for key, parts in before.items() if key.startswith(_DECK)}


def root(module: Module, ledger: Ledger) -> str:
    """The name of the module's deck."""
    return deck_names(deck_part(module.title) or module.id, (), decks(known(module, ledger)))[ROOT]


def breaks(module: Module, ledger: Ledger) -> Iterator[Problem]:
    """What would part learners from their cards, and is not answered yet."""
    before = known(module, ledger)
    if before.get(_MODULE, (module.identity,)) != (module.identity,):
        yield _renamed(module, before[_MODULE][0])
        return
    questions = {question.identity: question for question in _every(module)}
    answered = _late(module)
    for identity, old in _notes(before).items():
        question = questions.get(identity)
        if question is None and identity not in answered:
            yield _gone(module, identity)
        elif question and not question.status:
            yield from _broken(question, old)


def _every(module: Module) -> Iterable[Question]:
    return (question for bank in module.banks for question in bank.questions)


def _late(module: Module) -> set[str]:
    """New ids of questions that say what they were: a build before that was said has published them."""
    return {question.id.value for question in _every(module) if question.formerly}


def _renamed(module: Module, old: str) -> Problem:
    message = (
        f"learners have this module as `{old}`; as `{module.id}` all its cards come a second time. "
        f"Write `formerly: {old}` into module.yaml; if nobody has them, delete `published` from {FILE}."
    )
    return Problem(Span(display(module.path, MANIFEST)), "module-id-changed", message, "warning")


def _gone(module: Module, old: str) -> Problem:
    message = (
        f"the question `{old}` was built and is gone: its card stays with all who have it. Under a new id, write "
        f"`formerly: {old}`; to withdraw it, put it back with `status: retired`; if nobody has it, delete the line "
        f"`{_NOTE}{old}` of {FILE}."
    )
    return Problem(Span(display(module.path, FILE)), "id-gone", message, "warning")


def _note(question: Question) -> tuple[str, ...]:
    """The note type, and of a cloze what the card of each number asks, from 1."""
    asked = _asked(question)
    return key_of(question.kind, question.answer_type), *(
        asked.get(at, "") for at in range(1, max(asked, default=0) + 1)
    )


def _asked(question: Question) -> dict[int, str]:
    body = question.body
    if not isinstance(body, ClozeBody):
        return {}
    if body.together:
        return {1: " … ".join(blank.value for blank in body.blanks)}
    return {number: blank.value for number, blank in zip(card_numbers(question), body.blanks, strict=True)}


def _broken(question: Question, old: tuple[str, ...]) -> list[Problem]:
    kind, *asked = old
    new = key_of(question.kind, question.answer_type)
    if kind != new:
        change = f"its cards change from `{kind}` to `{new}`, which no learner's Anki takes over"
        message = f"{change}. Once a deck is out, retire the question and ask anew under another id."
        return [Problem(question.id.span, "note-type-changed", message, "warning")]
    shifted = _shifted(question, {at: text for at, text in enumerate(asked, 1) if text})
    if shifted is None:
        return []
    number, before, now = shifted
    message = (
        f"card {number} of this cloze asked “{before}” and now asks “{now}”: a learner's progress goes to another "
        f"blank. Number the blanks as they were, such as {{{{c{number}::{before}}}}}."
    )
    return [Problem(question.stem.span, "cloze-shift", message, "warning")]


def _shifted(question: Question, before: Mapping[int, str]) -> tuple[int, str, str] | None:
    """The first card that asks another blank than it did: its number, the old text, and the new one.

    A blank that was merely corrected is no other: then nothing was put in or taken out, and the old text is gone.
    A number that the curator wrote is taken at its word.
    """
    now = _asked(question)
    written = {blank.number for blank in blanks(question.stem.value) or ()}
    shown = f" {fold(' '.join(question.body.parts))} " if isinstance(question.body, ClozeBody) else ""
    for number, old in before.items():
        new = now.get(number, "")
        if not new or number in written or fold(old) == fold(new):
            continue
        elsewhere = fold(old) in map(fold, now.values()) or fold(old) in shown
        came = fold(new) in map(fold, before.values())
        if elsewhere or came or len(before) != len(now):
            return number, old, new
    return None
