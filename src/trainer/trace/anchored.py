"""A module with every quote found in its source: what all rules and the compiler look at."""

import bisect
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
from trainer.trace.sentences import Read, around, cut, read, spans


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
    _sentences: dict[tuple[int, int], Read] = field(default_factory=dict, repr=False, compare=False)
    _readings: dict[str, Read] = field(default_factory=dict, repr=False, compare=False)

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

    @cached_property
    def sentence_spans(self) -> list[tuple[int, int]]:
        """The sentences of the source, at offsets of its normal form."""
        return spans(self.source)

    def sentence(self, span: tuple[int, int]) -> Read | None:
        """A sentence of the source, read; None in a language without a table."""
        found = self._sentences.get(span)
        if found is None and self.language:
            names, dates = cut(self.sightings, self.dates, *span)
            found = read(self.source.normal.text[slice(*span)], names, dates, self.language, span[0])
            self._sentences[span] = found
        return found

    def reading(self, text: str, language: Language) -> Read:
        """A stem or a statement in normal form, read in the same way."""
        if text not in self._readings:
            self._readings[text] = read(text, self.mentions(text), language.dates(text), language)
        return self._readings[text]

    def sentences_of(self, selectors: Iterable[Selector]) -> list[Read]:
        """The whole sentences that the quotes are taken from, each once, in the order of the quotes."""
        found = dict.fromkeys(span for each in self.anchors(selectors) for span in around(each, self.sentence_spans))
        return [each for span in found if (each := self.sentence(span))]

    def _paragraphs(self, selectors: Iterable[Selector]) -> list[tuple[int, list[Read]]]:
        """For each quote its place, and the sentences of its paragraph up to its end and those after."""
        found: list[tuple[int, list[Read]]] = []
        for each in self.anchors(selectors):
            own = self._by_paragraph.get(each.paragraph, [])
            found.append((each.at + len(each.text), [read for span in own if (read := self.sentence(span))]))
        return found

    @cached_property
    def _by_paragraph(self) -> Mapping[int, list[tuple[int, int]]]:
        """The sentences of each paragraph, by its number."""
        found: dict[int, list[tuple[int, int]]] = {}
        for span in self.sentence_spans:
            found.setdefault(self.paragraph_of(span), []).append(span)
        return found

    def paragraph_of(self, span: tuple[int, int]) -> int:
        """The paragraph of a sentence, by number."""
        return self.source.paragraph_of(self.source.normal.original(*span)[0])

    def named_before(self, selectors: Iterable[Selector]) -> frozenset[str]:
        """The entities that the paragraphs of the quotes name up to the end of the quotes: pronouns may mean them."""
        found = self._paragraphs(selectors)
        return frozenset().union(*(each.names for end, reads in found for each in reads if each.first < end))

    def named_up_to(self, offset: int) -> frozenset[str]:
        """The entities that the paragraph of an offset names before it."""
        text = self.source.normal
        paragraph = self.source.paragraph_of(text.original(offset, offset + 1)[0])
        found: set[str] = set()
        for each in self.sightings[: bisect.bisect_left(self.sightings, (offset,))][::-1]:
            if self.source.paragraph_of(text.original(each.start, each.end)[0]) != paragraph:
                break
            found |= {entity.id.value for entity in each.entities}
        return frozenset(found)

    def near(self, selectors: Iterable[Selector]) -> frozenset[str]:
        """The words of the paragraphs of the quotes."""
        found = self._paragraphs(selectors)
        return frozenset().union(*(each.sentence.keys for _, reads in found for each in reads))

    @cached_property
    def titles(self) -> frozenset[str]:
        """The words of the titles: what every question is about."""
        return frozenset(word.key for word in self.words(fold(f"{self.module.title} {self.module.source.title}")))

    def reads_of(self, marks: frozenset[object]) -> list[Read]:
        """The sentences of the source that name an entity."""
        found: list[Read] = []
        for each in self.sightings:
            if len(each.entities) == 1 and each.entities[0].id.value in marks:
                place = bisect.bisect_right(self.sentence_spans, (each.start, len(self.source.normal.text))) - 1
                read_ = self.sentence(self.sentence_spans[place]) if place >= 0 else None
                if read_ and read_ not in found:
                    found.append(read_)
        return found

    @cached_property
    def vocabulary(self) -> Mapping[str, frozenset[int]]:
        """Every word of the source by what its forms have in common, with the numbers of its sentences."""
        found: dict[str, set[int]] = {}
        text = self.source.normal.text
        for number, (start, end) in enumerate(self.sentence_spans):
            for word in words(text[start:end], self.language) if self.language else ():
                found.setdefault(word.key, set()).add(number)
        return {key: frozenset(numbers) for key, numbers in found.items()}

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
