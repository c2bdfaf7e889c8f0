"""Small courses for the tests of the self-test: one exercise of each kind, and as many cards as wanted."""

from trainer.exercise import (
    Answer,
    Blank,
    Choose,
    Citation,
    Course,
    Entry,
    Exercise,
    Match,
    Option,
    Order,
    Response,
    Topic,
    Write,
)

PASSAGE = Citation("The fleet sailed on 3 May 1805.", 2, 3, 10, 41, ((20, 30),))


def exercise(
    name: str, kind: str, stem: tuple[str | Blank, ...], response: Response, topic: str = "sea", at: int = 0
) -> Exercise:
    place = Citation(PASSAGE.quote, 2, 3, at or 10, (at or 10) + 31, PASSAGE.marks)
    return Exercise(name, kind, topic, stem, response, "date", (place,), rationale="It did.", objective="dates")


DATE = Write((Answer("3 May 1805", (), "date"),))
SHORT = exercise("when", "short", ("When did the fleet sail?",), DATE)
CHOICE = exercise(
    "ship",
    "choice",
    ("Which ship led?",),
    Choose((Option("Victory", right=True), Option("Mars", right=False), Option("Ajax", right=False))),
    at=100,
)
MULTI = exercise(
    "ships",
    "multi",
    ("Which ships came back?",),
    Choose(
        (Option("Orion", right=True), Option("Neptune", right=True), Option("Bucentaure", right=False)), many=True
    ),
    at=200,
)
TRUE_FALSE = exercise(
    "truth",
    "true-false",
    ("The fleet sailed in June.",),
    Choose((Option("True", right=False), Option("False", right=True))),
    at=300,
)
CLOZE = exercise(
    "gaps",
    "cloze",
    (Blank(0), " met ", Blank(1), " at sea."),
    Write((Answer("Horatio Nelson", ("Nelson",), "person"), Answer("Villeneuve", (), "person"))),
    at=400,
)
MATCH = exercise(
    "pairs",
    "match",
    ("Who commanded what?",),
    Match((("Nelson", "Victory"), ("Villeneuve", "Bucentaure"), ("Duff", "Mars"))),
    at=500,
)
ORDER = exercise(
    "events",
    "order",
    ("In which order?",),
    Order((("sailing", "3 May 1805"), ("battle", "21 October 1805"), ("return", "4 December 1805"))),
    at=600,
)
ALL = (SHORT, CHOICE, MULTI, TRUE_FALSE, CLOZE, MATCH, ORDER)
CAST = (
    Entry("nelson", "person", "Horatio Nelson", "admiral", ("Nelson",), ()),
    Entry("hardy", "person", "Thomas Hardy", "captain", ("Hardy",), ()),
)


def course(*exercises: Exercise, name: str = "sea-battle", language: str = "en") -> Course:
    return Course(
        id=name,
        title="A battle at sea",
        language=language,
        source_title="The battle",
        digest="0" * 64,
        topics=(Topic("sea", "At sea", exercises or ALL),),
        objectives=(("dates", "Date the events."),),
        glossary=CAST,
    )
