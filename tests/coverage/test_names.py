"""Names that stand in the source and that nobody listed: what is surely one, what may be, and what is none."""

from collections.abc import Callable

import pytest

from trainer.problems import Problem

Named = Callable[..., list[str]]

PEOPLE = {
    "a title": ("The city thanked Dr. Ada Brown for it.", "Ada Brown"),
    "an office": ("It was opened by Prime Minister Ada Brown herself.", "Ada Brown"),
    "an office with a field": ("The Trade and Finance Minister Ada Brown came.", "Ada Brown"),
    "a title before one word": ("They met President Brown at noon.", "Brown"),
    "what she does": ("The bridge was planned by the engineer Ada Brown in secret.", "Ada Brown"),
    "an apposition": ("They recalled Ada Brown, the country’s Ambassador, at once.", "Ada Brown"),
    "an apposition in front": ("A word of the envoy, Ada Brown, settled it.", "Ada Brown"),
    "an age": ("It was found by Ada Brown, 42, on the beach.", "Ada Brown"),
    "a relative clause": ("They chose Ada Brown, who had asked for it.", "Ada Brown"),
    "what she said": ("The rule is good, Ada Brown said on air.", "Ada Brown"),
    "a pronoun": ("The work was done by Ada Brown alone. She took ten years.", "Ada Brown"),
    "an initial": ("The key was kept by Ada B. Brown for years.", "Ada B. Brown"),
    "a surname alone later": ("It was Ada Brown in the end. The others let Brown win.", "Ada Brown"),
    "particles": ("They met Dr. Anwaar-ul-Haq van der Berg at noon.", "Anwaar-ul-Haq van der Berg"),
    "a person of a place": ("They met Dr. Ada Brown of Goddard at noon.", "Ada Brown"),
    "the start of a sentence": ("It rained. Ada Brown said so.", "Ada Brown"),
}
GROUPS = {
    "the noun in front": ("They fear the militant group Black River a lot.", "Black River"),
    "the noun behind": ("They fear the so-called Jaish al-Adl group a lot.", "Jaish al-Adl"),
    "the last word": ("They joined the River Liberation Front in spring.", "River Liberation Front"),
    "a short form": ("They joined the Free River Army (FRA) in spring.", "Free River Army"),
    "an organisation with its short form": (
        "It asked the Board of Rivers and Lakes Administration (BRLA) first.",
        "Board of Rivers and Lakes Administration",
    ),
}
OPERATIONS = {
    "the word": ("It launched Operation Grey Heron at dawn.", "Operation Grey Heron"),
    "a name in quotes": ("The raid was named “Grey Heron” by its makers.", "Grey Heron"),
    "a code name": ("The attack, code-named Heron, failed.", "Heron"),
}
KINDS = {"person": PEOPLE, "group": GROUPS, "operation": OPERATIONS}
SURE = {f"{kind}: {name}": case for kind, cases in KINDS.items() for name, case in cases.items()}

NO_NAMES = {
    "a sentence begins": "Yesterday is gone. However hard it is, nobody knows. Experts said so. “Never,” he said.",
    "a common word begins": "Bridges are dear. The new bridges are dearer.",
    "months and weekdays": "In January it snowed. Mondays in March are grey, and so is Tuesday’s sky.",
    "peoples and languages": "Iranian officials and the Pakistanis spoke Persian with a German and a Baluchi guide.",
    "countries and cities": "Iran and South Korea asked New Zealand; Tehran said no. Pakistan-Iran relations suffer.",
    "a place by its preposition": "It rained in Panjgur and across the Gulf. Panjgur stood under water.",
    "a place by its noun": "They crossed the Strait of Hormuz and Lake Michigan to Palm Island.",
    "a place by the noun behind it": "They live on the border of Helmand province.",
    "offices": "The Prime Minister met the Foreign Minister of Trade; a Charter forbids it, said the Ministry.",
    "wars, storms and prizes": "After the Second World War came Hurricane Ida and the Nobel Prize.",
    "the first person": "So I said that I am here, and I stay.",
    "common short forms": "The DNA was seen on TV, as a PDF, by the CEO. Artificial intelligence (AI) helped.",
    "a heading": "How the Great River Came to Stay\n\nIt came at night.",
    "capitals": "BREAKING NEWS FROM THE RIVER\n\nIt came at night.",
    "a letter before a noun": "He was shown the X-ray pictures by a T-shaped man.",
    "a cup": "They won the Founders’ Cup again.",
    "one letter": "It was told on the platform X to all.",
}


@pytest.mark.parametrize(("source", "name"), SURE.values(), ids=SURE)
def test_a_name_that_the_text_itself_shows_is_an_error(named: Named, source: str, name: str) -> None:
    assert [name] == named(source)


@pytest.mark.parametrize("source", NO_NAMES.values(), ids=NO_NAMES)
def test_capitals_by_custom_are_no_names(named: Named, doubted: Named, source: str) -> None:
    assert ([], []) == (named(source), doubted(source))


@pytest.mark.parametrize("name", ["Hamas", "Greenpeace", "Wernher Braun", "Kennedy Space Center", "GCC"])
def test_a_name_of_unknown_kind_is_a_warning(named: Named, doubted: Named, name: str) -> None:
    source = f"The rest was left to {name} by the others."
    assert ([], [name]) == (named(source), doubted(source))


def test_a_surname_is_a_part_of_the_full_name(named: Named) -> None:
    assert ["Ada Brown"] == named("They met Dr. Ada Brown. Later Brown left, and so did Mrs. Brown’s dog.")


def test_a_family_is_no_other_name_than_its_members(named: Named, doubted: Named) -> None:
    asked = "- id: ada\n  type: place\n  name: Ada Brown\n  evidence: They met Dr. Ada Brown\n"
    source = "They met Dr. Ada Brown. The Browns were at home."
    assert ([], []) == (named(source, entities=asked), doubted(source, entities=asked))


def test_an_asked_name_is_covered_without_any_list(named: Named) -> None:
    asked = """\
        - id: who
          kind: short
          stem: Whom did they meet?
          answer: Ada Brown
          answer_type: person
          evidence: They met Dr. Ada Brown
        """
    assert [] == named("They met Dr. Ada Brown. Later Brown left.", questions=asked)


@pytest.mark.parametrize("answer", ["Free River Army", "FRA"])
def test_either_form_of_a_defined_short_form_is_enough(named: Named, answer: str) -> None:
    asked = f"""\
        - id: what
          kind: short
          stem: What did they join?
          answer: {answer}
          answer_type: group
          evidence: They joined the Free River Army (FRA)
        """
    assert [] == named("They joined the Free River Army (FRA). The FRA grew.", questions=asked)


def test_ignored_boilerplate_names_nobody(named: Named) -> None:
    source = "It rained. It was printed by Dr. Ada Brown."
    assert ["Ada Brown"] == named(source)
    assert [] == named(source, ignore="printed by Dr. Ada Brown")


def test_a_source_in_another_language_rests_on_the_list_and_says_so(check: Callable[..., list[Problem]]) -> None:
    source = "Am 3. Mai 1932 traf Doktor Anna Braun den Grafen."
    (problem,) = check(source, language="de")
    assert ("coverage-language", "notice") == (problem.code, problem.level)
