"""Pairs and events without evidence of their own take the question's."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.load import load
from trainer.model import MatchBody, OrderBody

SOURCE = "Anna leads the red team. Boris leads the blue team. Clara leads the green team.\n"
QUOTES = ["Anna leads the red team", "Boris leads the blue team", "Clara leads the green team"]
LIST = "".join(f"\n    - {quote}" for quote in QUOTES)

PAIRS = {
    "as lists": "[[Anna, red team], [Boris, blue team], [Clara, green team]]",
    "as keys": "[{left: Anna, right: red team}, {left: Boris, right: blue team}, {left: Clara, right: green team}]",
}


def match(pairs: str, evidence: str) -> str:
    return f"- id: teams\n  kind: match\n  stem: Who leads which team?\n  pairs: {pairs}\n  evidence:{evidence}\n"


@pytest.mark.parametrize("pairs", PAIRS.values(), ids=PAIRS)
def test_as_many_quotes_as_pairs_belong_to_them_one_by_one(tmp_path: Path, pairs: str) -> None:
    module, problems = load(str(write_module(tmp_path, match(pairs, LIST), source=SOURCE)))
    assert [] == problems
    assert module is not None
    body = module.questions[0].body
    assert isinstance(body, MatchBody)
    assert [[quote] for quote in QUOTES] == [[each.exact.value for each in pair.evidence] for pair in body.pairs]
    assert () == module.questions[0].evidence


def test_one_quote_serves_every_pair(tmp_path: Path) -> None:
    one = " Anna leads the red team. Boris leads the blue team. Clara leads the green team"
    module, problems = load(str(write_module(tmp_path, match(PAIRS["as lists"], one), source=SOURCE)))
    assert [] == problems
    assert module is not None
    body = module.questions[0].body
    assert isinstance(body, MatchBody)
    assert [[one.strip()]] * 3 == [[each.exact.value for each in pair.evidence] for pair in body.pairs]


def test_a_pair_without_any_evidence_is_a_problem_at_its_place(tmp_path: Path) -> None:
    question = "- id: teams\n  kind: match\n  stem: Who leads?\n  pairs:\n" + "".join(
        f"    - [{name}, {team}, {quote}]\n"
        for name, team, quote in (("Anna", "red", QUOTES[0]), ("Boris", "blue", QUOTES[1]))
    )
    _, problems = load(str(write_module(tmp_path, question + "    - [Clara, green]\n", source=SOURCE)))
    assert [("missing-key", 10)] == [(problem.code, problem.span.line) for problem in problems]


def test_events_share_the_quotes_of_their_question(tmp_path: Path) -> None:
    question = """\
        - id: steps
          kind: order
          stem: Put the steps in order.
          sequence:
            - {event: laid, date: 1 May 1900}
            - {event: built, date: 2 May 1900}
            - {event: opened, date: 3 May 1900}
          evidence: Laid on 1 May 1900, built on 2 May 1900, opened on 3 May 1900
        """
    module, problems = load(str(write_module(tmp_path, question)))
    assert [] == problems
    assert module is not None
    body = module.questions[0].body
    assert isinstance(body, OrderBody)
    assert 3 == len(body.evidence)
