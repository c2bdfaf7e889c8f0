"""A module with every quote found in its source: what all rules and the compiler look at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from trainer.kinds import KINDS
from trainer.kinds.kind import Claim
from trainer.model import ClozeBody, Entity, MatchBody, Module, OrderBody, Question, Selector, TrueFalseBody
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.languages import language
from trainer.text.nearest import Finder
from trainer.text.normal import fold, occurrences
from trainer.text.sentences import sentences
from trainer.text.source import Anchor, Source, anchor_at, find, index
from trainer.text.words import Word, words
from trainer.trace.meaning import Meaning, meaning
from trainer.trace.passage import Mention, Passage, mentions, sightings


@dataclass(frozen=True)
class Anchored:
    """A module, its indexed source, and the place of each selector that stands exactly once.

    `places` holds for every selector of the module all places where it stands.
    """

    module: Module
    source: Source
    places: Mapping[Selector, tuple[Anchor, ...]]
    _passages: dict[Selector, Passage | None] = field(default_factory=dict, repr=False, compare=False)
    _meanings: dict[str, Meaning] = field(default_factory=dict, repr=False, compare=False)
    _words: dict[str, list[Word]] = field(default_factory=dict, repr=False, compare=False)
    _mentions: dict[str, list[Mention]] = field(default_factory=dict, repr=False, compare=False)

    def anchor(self, selector: Selector) -> Anchor | None:
        """The one place of a quote, or None where it has none or several."""
        found = self.places.get(selector, ())
        return found[0] if len(found) == 1 else None

    def anchors(self, selectors: Iterable[Selector]) -> tuple[Anchor, ...]:
        """The places of those quotes that have one."""
        return tuple(anchor for selector in selectors if (anchor := self.anchor(selector)))

    def passages(self, selectors: Iterable[Selector]) -> list[Passage]:
        """Those quotes that have one place, with what stands in them."""
        return [passage for selector in selectors if (passage := self._passage(selector))]

    def _passage(self, selector: Selector) -> Passage | None:
        found = self._passages.get(selector, ...)
        if found is ...:
            anchor = self.anchor(selector)
            text, names = self.source.normal.text, self.sightings
            found = Passage(anchor, text, names, self.dates, self.language) if anchor else None
            self._passages[selector] = found
        return found

    @cached_property
    def finder(self) -> Finder:
        """Finds passages that are like a lost quote."""
        return Finder(self.source)

    @cached_property
    def language(self) -> Language | None:
        """What the rules know of the module's language, or None."""
        return language(self.module.language)

    @cached_property
    def dates(self) -> list[FoundDate]:
        """Every date of the source, at offsets of its normal form; none in a language without a table."""
        return self.language.dates(self.source.normal.text) if self.language else []

    @cached_property
    def sightings(self) -> list[Mention]:
        """Every place of every name of the cast in the source, at offsets of its normal form."""
        return sightings(self.source.normal.text, self.names)

    @cached_property
    def sentences(self) -> list[Passage]:
        """Every sentence of the source, with what stands in it."""
        text, source = self.source.normal.text, self.source
        anchors = (anchor_at(source, start, end) for start, end in sentences(source))
        return [Passage(anchor, text, self.sightings, self.dates, self.language) for anchor in anchors]

    def mentions(self, text: str) -> list[Mention]:
        """The names of the cast in a text in normal form; of overlapping ones the longest."""
        if text not in self._mentions:
            self._mentions[text] = mentions(text, self.names)
        return self._mentions[text]

    def words(self, text: str) -> list[Word]:
        """The words of a text in normal form; none in a language without a table."""
        if text not in self._words:
            self._words[text] = words(text, self.language) if self.language else []
        return self._words[text]

    def meaning(self, text: str) -> Meaning:
        """What a text means by itself."""
        found = self._meanings.get(text)
        if found is None:
            found = self._meanings[text] = meaning(text, self.names, self.language)
        return found

    def bearers(self, text: str) -> tuple[Entity, ...]:
        """The entities that a text names."""
        return self.meaning(text).bearers

    def type_of(self, text: str) -> str:
        """The answer type that a text has by itself."""
        return self.meaning(text).type

    @cached_property
    def claims(self) -> tuple[tuple[Question, Claim], ...]:
        """All claims with their questions; where a question names no type for its parts, the type they have.

        The blanks of a cloze may be of different types: then it calls them phrases, and each is what it is.
        """
        return tuple(
            (question, replace(claim, type=self.type_of(claim.answer.value)) if _mixed(question) else claim)
            for question in self.module.questions
            for claim in claims(question)
        )

    @cached_property
    def names(self) -> Mapping[str, tuple[Entity, ...]]:
        """Every name and alias of the cast, in normal form, with the entities that bear it."""
        found: dict[str, list[Entity]] = {}
        for entity in self.module.entities:
            for name in dict.fromkeys(entity.names):
                found.setdefault(fold(name), []).append(entity)
        return {name: tuple(entities) for name, entities in found.items()}

    @cached_property
    def cast(self) -> Mapping[str, Entity]:
        """The entities by id."""
        return {entity.id.value: entity for entity in self.module.entities}


def _mixed(question: Question) -> bool:
    """Whether the answers of a question may be of several types."""
    blanks = isinstance(question.body, ClozeBody) and question.answer_type == "phrase"
    return blanks or isinstance(question.body, MatchBody | TrueFalseBody)


def anchor(module: Module) -> Anchored:
    """The module with all its quotes looked up once."""
    ignore = (text.value for text in module.source.ignore)
    source = index(module.source.text, ignore, partial(_told, module))
    found: dict[tuple[str, str, str], tuple[Anchor, ...]] = {}
    places: dict[Selector, tuple[Anchor, ...]] = {}
    for each in selectors(module):
        key = each.exact.value, each.prefix, each.suffix
        if key not in found:
            found[key] = tuple(find(source, each))
        places[each] = found[key]
    return Anchored(module, source, places)


def _told(module: Module) -> Iterator[str]:
    """Texts that may show how a word of the source is written, where a line end breaks it."""
    for question in module.questions:
        yield from (question.stem.value, *(claim.answer.value for claim in claims(question)))
    yield from (name for entity in module.entities for name in entity.names)
    yield from (selector.exact.value for selector in selectors(module))


def selectors(module: Module) -> Iterable[Selector]:
    """Every quote that the module makes, of questions, entities and waivers."""
    for bank in module.banks:
        for question in bank.questions:
            yield from question_selectors(question)
            yield from question.context
    for entity in module.entities:
        yield from entity.evidence
        for alias in entity.aliases:
            yield from alias.evidence
    for waiver in module.waived:
        yield waiver.selector


def question_selectors(question: Question) -> tuple[Selector, ...]:
    """The evidence of a question, its own first, then that of its pairs or events; each once."""
    parts = question.body.evidence if isinstance(question.body, MatchBody | OrderBody) else ()
    return tuple(dict.fromkeys((*question.evidence, *parts)))


def claims(question: Question) -> tuple[Claim, ...]:
    """What the question says that the source must bear out."""
    return KINDS[question.kind].claims(question)


def spots(anchor: Anchor, text: str) -> list[tuple[int, int]]:
    """Where a text stands token-bounded in a quote: offsets into its normal form, end exclusive.

    Where it does not, it is looked for with its first letter in the other case, as at the start of a sentence.
    """
    folded = fold(text)
    return occurrences(anchor.text, folded) or occurrences(anchor.text, folded[:1].swapcase() + folded[1:])
