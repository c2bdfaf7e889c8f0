"""Where a session finds its exercises and what grading them depends on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.exercise import Exercise
from trainer.quiz.card import Card
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.session import Bench

if TYPE_CHECKING:
    from trainer.quiz.grading.verdict import Setting


def bench_of(catalogues: Iterable[Catalogue], *, typos: bool = True) -> Bench:
    """The bench of some modules; grading is loaded with the first answer."""
    by_id = {catalogue.id: catalogue for catalogue in catalogues}

    def exercise(card: Card) -> Exercise:
        return by_id[card.module].exercise(card.id)

    def setting(card: Card, exercise: Exercise) -> "Setting":
        from trainer.quiz.grading.verdict import Setting
        from trainer.quiz.shown import stem_text

        catalogue = by_id[card.module]
        quotes = " … ".join(citation.quote for citation in exercise.citations)
        return Setting(catalogue.names, stem_text(exercise), quotes, catalogue.language, typos)

    return Bench(exercise, setting)
