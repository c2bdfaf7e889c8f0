"""`trainer trace`: each question beside the passage that its answer comes from."""

import os
import sys
from argparse import ArgumentParser, Namespace

from trainer.cli.modules import show, wrong_use
from trainer.load import load
from trainer.problems import Problem, has_errors, printable
from trainer.reading.fields import did_you_mean
from trainer.trace.anchored import Anchored, anchor
from trainer.view.shown import show as shown
from trainer.view.terminal import LEGEND, as_text, look_for


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("module", metavar="MODULE", help="a module's folder")
    parser.add_argument("question", metavar="QUESTION", nargs="?", help="the id of one question (default: all)")
    parser.add_argument("--html", metavar="FILE", help="write one page with the article, all questions and coverage")


def main(args: Namespace) -> int:
    """0 where all quotes stand in the source, 1 where some do not, 2 for a question that is not there."""
    module, problems = load(os.path.normpath(args.module))
    if module is None:
        show(problems)
        return 1
    anchored = anchor(module)
    questions = {question.id.value: question for question in module.questions}
    if args.question and args.question not in questions:
        mend = did_you_mean(args.question, questions)
        return wrong_use("trace", f"the module has no question `{args.question}`.{mend}")
    chosen = [questions[args.question]] if args.question else list(questions.values())
    views = [shown(question, anchored) for question in chosen]
    show(problem for problem in problems if problem.level == "error")
    if args.html:
        problems += _page(args.html, anchored)
        return 1 if has_errors(problems) else 0
    look = look_for(sys.stdout)
    print("\n\n".join((LEGEND, *(as_text(view, anchored.source, look) for view in views))))
    return 1 if has_errors(problems) or any(view.lost for view in views) else 0


def _page(path: str, anchored: Anchored) -> list[Problem]:
    from trainer.build.write import write
    from trainer.view.html import page

    problems: list[Problem] = []
    if write(path, page(anchored).encode(), problems):
        print(f"wrote {printable(path)}")
    show(problems)
    return problems
