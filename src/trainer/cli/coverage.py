"""`trainer coverage`: what the source names, where, by which questions it is asked, and what is waived."""

import json
import shutil
from argparse import ArgumentParser, Namespace

from trainer.cli.modules import add_modules, folders, say, show
from trainer.coverage.findings import findings
from trainer.coverage.report import as_data, as_text, summary
from trainer.load import load
from trainer.problems import as_text as problem_text
from trainer.problems import has_errors, printable
from trainer.trace.anchored import anchor


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def main(args: Namespace) -> int:
    """0 where all is asked or waived, else 1."""
    names, problems = folders(args.modules)
    parts, complete = [], True
    for name in names:
        module, found = load(name)
        problems += [problem for problem in found if problem.level == "error"]
        if module is None:
            continue
        anchored = anchor(module)
        things = findings(anchored)
        complete = complete and not any(one.open and one.need == "must" for one in things)
        if args.format == "json":
            parts.append({"module": name, "things": as_data(things, anchored.source)})
        else:
            text = f"{name}: {summary(things)}\n{as_text(things, anchored.source, _width())}"
            print("\n".join(map(printable, text.split("\n"))))
    if args.format == "json":
        print(json.dumps(parts, indent=2))
        for problem in problems:
            say(problem_text(problem))
    else:
        show(problems)
    return 0 if complete and not has_errors(problems) else 1


def _width() -> int:
    return max(40, min(shutil.get_terminal_size().columns, 110))
