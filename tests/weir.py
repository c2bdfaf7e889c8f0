"""A small module of one source, on which the rules that look across questions are shown right and wrong twins."""

from pathlib import Path

from modules import write_module
from trainer.load import load
from trainer.problems import Problem, has_errors
from trainer.trace.anchored import anchor
from trainer.trace.rules import RULES

SOURCE = """\
The weir on the Lume was opened on 7 July 1911 by Governor Ada Krantz. The mason Piet Holst drew the plans, and Rosa
Timm led the crew. Timm taught Holst to swim. Holst and his sister Gerda Holst rowed the barge Swan in 1909.

On 2 March 1913 a storm broke the north gate of the weir. The Lume Board (LB) said that two boys drowned and nine boys
were saved. The Fishers' Union said that four boys had drowned.

Governor Ada Krantz and Mayor Otto Beel met in Salm on 5 May 1914. Otto Beel became Governor on 1 June 1915. The
Fishers' Union did not accept the repair. The council refused the repair by 12 votes to 7. Salm and Torp sent stones.

Timm started the repair on 3 May 1916 and finished it on 9 June 1916. The repair cost 3 million marks. Wheat,
barley and oats were carried on the barge Swan. The engineer Olga Prinz praised the weir. Prinz, known as the Heron,
died in 1950.
"""

CAST = """\
- {id: ada-krantz, type: person, name: Ada Krantz, evidence: Governor Ada Krantz and Mayor,
   aliases: [{name: Krantz, evidence: Governor Ada Krantz and Mayor}]}
- {id: piet-holst, type: person, name: Piet Holst, evidence: The mason Piet Holst drew the plans,
   aliases: [{name: Holst, evidence: Timm taught Holst to swim}]}
- {id: gerda-holst, type: person, name: Gerda Holst, evidence: his sister Gerda Holst rowed the barge}
- {id: rosa-timm, type: person, name: Rosa Timm, evidence: Rosa Timm led the crew,
   aliases: [{name: Timm, evidence: Timm taught Holst to swim}]}
- {id: otto-beel, type: person, name: Otto Beel, evidence: Otto Beel became Governor on 1 June,
   aliases: [{name: Beel, evidence: Otto Beel became Governor on 1 June}]}
- {id: olga-prinz, type: person, name: Olga Prinz, evidence: The engineer Olga Prinz praised the weir}
- {id: lume-board, type: organisation, name: Lume Board, evidence: The Lume Board (LB) said}
- {id: fishers-union, type: group, name: Fishers' Union, evidence: The Fishers' Union did not accept}
- {id: salm, type: place, name: Salm, evidence: Salm and Torp sent stones}
- {id: torp, type: place, name: Torp, evidence: Salm and Torp sent stones}
"""


def found(folder: Path, questions: str, cast: str = CAST, source: str = SOURCE) -> list[Problem]:
    """What the traceability rules say of questions in YAML; the folder is written anew."""
    module, problems = load(str(write_module(folder, questions, source=source, entities=cast)))
    assert not has_errors(problems), problems
    assert module
    anchored = anchor(module)
    return [problem for rule in RULES for problem in rule(anchored)]


def codes(folder: Path, questions: str, cast: str = CAST, source: str = SOURCE) -> set[str]:
    return {problem.code for problem in found(folder, questions, cast, source)}


def short(stem: str, answer: str, kind: str, evidence: str, more: str = "", name: str = "q") -> str:
    return (
        f'- {{id: {name}, kind: short, stem: "{stem}", answer: "{answer}", answer_type: {kind}, '
        f'evidence: "{evidence}", objective: bridge{", " if more else ""}{more}}}\n'
    )


def choice(stem: str, answer: str, kind: str, evidence: str, wrong: str, more: str = "", name: str = "q") -> str:
    return short(stem, answer, kind, evidence, f"distractors: [{wrong}]{', ' if more else ''}{more}", name).replace(
        "kind: short", "kind: choice", 1
    )


def cloze(stem: str, kind: str, evidence: str, name: str = "q") -> str:
    return (
        f'- {{id: {name}, kind: cloze, stem: "{stem}", answer_type: {kind}, evidence: "{evidence}", '
        "objective: bridge}\n"
    )


def true(stem: str, evidence: str, name: str = "q") -> str:
    return (
        f'- {{id: {name}, kind: true-false, stem: "{stem}", answer: "true", evidence: "{evidence}", '
        "objective: bridge}\n"
    )


def false(stem: str, evidence: str, was: str, now: str, name: str = "q") -> str:
    return (
        f'- {{id: {name}, kind: true-false, stem: "{stem}", answer: "false", swap: {{from: "{was}", to: "{now}"}}, '
        f'evidence: "{evidence}", objective: bridge}}\n'
    )
